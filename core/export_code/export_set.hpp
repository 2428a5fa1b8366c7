// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/formula_language/formula.hpp"
#include "core/registry/loss.hpp"

#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace iou::export_code {

/// A pair of boxes, and what the core makes of it: value and published step.
struct ReferenceRow {
    Box<> pred, target;
    Gradient expected;
};
inline constexpr std::size_t row_count = 8;

/// A function to write: a formula with its parameters' values.
struct ExportedLoss {
    std::string function;          ///< an identifier in all languages
    std::string id, name, source;  ///< source: the paper; may be empty
    LossPointer keeper;            ///< owns the formula
    const own::Formula* formula = nullptr;
    std::vector<double> values;      ///< of the formula's parameters
    bool asked = false;              ///< else only called by others
    bool gains = false;              ///< gain() multiplies slopes; else it is a plain number
    std::vector<ReferenceRow> rows;  ///< of those that were asked for
};

/// All functions of a file; those that are called stand before those that call.
struct ExportSet {
    std::vector<ExportedLoss> losses;
    /// Calls of loss.ID: the formula and its number there, and the function.
    std::map<std::pair<const own::Formula*, int>, std::size_t> calls;

    std::size_t askedCount() const;
};

Result<ExportSet> exportSet(std::span<const Loss> losses);

/// What stands above the code: core version, name, source, text and conventions, without comment
/// signs, of lines that no language takes for more than a comment.
std::vector<std::string> headerLines(const ExportedLoss& loss);

}  // namespace iou::export_code
