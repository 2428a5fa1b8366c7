// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/own_formula/formula_code.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <variant>

namespace iou::own {

/// Where a formula comes from.
struct FormulaOrigin {
    std::string source = "typed as a formula";
    int year = 0;                    ///< 0: of no year
    const LossInfo* info = nullptr;  ///< what is known of it; null: its laws are looked for
};

/// The entry of a text, for this caller alone: its source is the text.
std::variant<std::shared_ptr<LossEntry>, FormulaError>
entryOfText(std::string_view text, const FormulaOrigin& origin = {});
/// The reader of formulas (core/registry/loss_sources).
Result<LossPointer> readFormula(std::string_view text);

/// A loss made of a text, or what is wrong with the text. Equal canonical texts give one entry as
/// long as anybody holds it.
std::variant<LossPointer, FormulaError> lossOfText(std::string_view text);

/// The formula of an entry that was made of a text; null: it was not.
const FormulaCode* formulaOf(const LossEntry& entry);

}  // namespace iou::own
