// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/composed/composition.hpp"
#include "core/registry/loss.hpp"

#include <string>
#include <vector>

namespace iou::composed {

/// A composition as one formula: the texts of its parts, with their parameters and names, and what
/// was set.
struct ComposedFormula {
    std::string text;
    std::string source;  ///< of wrappers and parts
    int year = 0;        ///< of the latest; 0: none is known
    std::vector<Setting> settings;
};

/// Refused: metrics, losses without a text (the scripts of 2020), a wrapper that finds no 1 - IoU
/// to work on, and more parameters than a formula has.
Result<ComposedFormula> composedFormula(const Composition& composition);

/// The loss of a composition, with what was set: entries of one text are one.
Result<Loss> lossOfComposition(const Composition& composition);

}  // namespace iou::composed
