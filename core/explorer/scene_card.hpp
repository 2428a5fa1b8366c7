// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/registry/evaluation.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace iou {

inline constexpr std::size_t max_card_lines = 12;

/// A number in the corner of the scene. In words, as files have it:
///   iou           of the two boxes
///   loss          value of the lane's loss
///   loss:SPEC     value of any loss: loss:giou, loss:interp_iou:alpha=0.9
///   terms         the summands of the lane's loss
///   term:ID       a term of the lane's loss; nothing where it has none of that name
///   enlargement   of the prediction's area, (A - A_g)/A_g
///   step          of the run
///   why           the box changes in the next step, below the others
struct CardLine {
    enum class Kind { iou, loss, terms, enlargement, step, why, other_loss, term };
    Kind kind = Kind::iou;
    std::string of{};  ///< the loss's SPEC or the term's ID, of the last two kinds

    static Result<CardLine> parse(std::string_view words);
    std::string words() const;
    friend bool operator==(const CardLine&, const CardLine&) = default;
};

/// The first line is shown largest.
using CardLines = std::vector<CardLine>;
/// IoU, the loss, the step, and why.
CardLines usualCard();
/// The lines with one more or, where it is there, without it. What remains keeps its order, and
/// lines without a text of their own follow the order of Kind.
CardLines toggled(CardLines lines, CardLine::Kind kind);

}  // namespace iou
