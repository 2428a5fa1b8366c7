// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/composed/wrappers.hpp"
#include "core/formula_language/formula.hpp"

#include <string>
#include <vector>

/// A formula taken apart into texts that other formulas are made of.
namespace iou::composed {

/// What its parameters and definitions are called there.
struct FormulaNames {
    std::vector<std::string> parameters, definitions;
};

/// The text of a node with these names, in one line without comments.
std::string textWith(const own::Formula& formula, int node, const FormulaNames& names);

/// The summands of the result; 1 - IoU of the two boxes is one of them.
Summands summandsOf(const own::Formula& formula, const FormulaNames& names);

}  // namespace iou::composed
