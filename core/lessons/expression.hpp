// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/lessons/quantities.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace iou {

/// A number read off a document: sums, products, quotients, parentheses and abs() of numbers and of
/// these quantities:
///
///   iou, distance (of the centres), area_ratio (prediction to target), gap_x, gap_y (>= 0)
///   pred.X, target.X          X: cx cy w h left top right bottom
///   loss.ID                   value of a loss of the registry with its default parameters
///   slope.ID, dcx.ID .. dh.ID largest partial by size, and each partial, of that loss
///   year.ID                   of its publication
///   chosen.ID                 1 when the active lane has that loss
///   parameter.NAME, term.ID   of the active lane's loss
///   alpha, helper_iou         coefficient of the interpolated box shown, and its IoU
///   slope_by_code             largest partial of the active lane's loss by its steps' variables
///   worst_quarter.ID          percent of the gradient that the quarter with the least IoU of the
///                             batch's first 200 cases has under that loss
///   rate, steps, lanes, losses (that follow one another), playhead
///   stepping.FORM             1 when the active lane steps in that form
///   run.final_iou, run.best_iou, run.enlargement (largest),
///   run.steps_to_50, _75, _95 (inf when never)
///   LAB.NAME, LAB.NAME(I)     what a lab is asked, as lab_quantities.cpp has it: ap.ap50
class Expression {
public:
    /// At most 1000 characters, nested at most 50 deep. The error names the column.
    static Result<Expression> parse(std::string_view text);
    double value(Situation& situation) const { return m_value(situation); }
    /// As it was written, without blanks around it.
    const std::string& text() const { return m_text; }
    /// Without quantities.
    bool isConstant() const { return m_is_constant; }

private:
    friend class ExpressionReader;
    Quantity m_value = [](Situation&) { return 0.0; };
    std::string m_text;
    bool m_is_constant = true;
};

/// Reads expressions and the words between them from the front of a text. After an error nothing is
/// read.
class ExpressionReader {
public:
    /// The text must outlive it.
    explicit ExpressionReader(std::string_view text) : m_text(text) {}

    Expression sum();
    /// Takes the word if it comes next.
    bool take(std::string_view word);
    bool atEnd();
    /// At the present column.
    void fail(const Phrase& expected);
    const std::optional<Error>& error() const { return m_error; }

private:
    Expression product();
    Expression factor();
    Expression closed();
    Expression atom();
    void skipSpace();

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_depth = 0;
    std::optional<Error> m_error;
};

/// Texts longer than this are refused.
inline constexpr std::size_t max_expression_length = 1000;

}  // namespace iou
