// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lessons/expression.hpp"

#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace iou {

/// How far one comparison of a goal is from being met.
struct GoalMeter {
    Phrase name;         ///< of what is compared, in words
    double value = 0.0;  ///< now
    /// Between which it is wanted; infinite where there is no such bound.
    double lo = -std::numeric_limits<double>::infinity();
    double hi = std::numeric_limits<double>::infinity();
    bool met = false;
    /// Instead of bounds: what one of is to be chosen ("GIoU", "DIoU"); value, lo and hi mean
    /// nothing then.
    std::vector<Phrase> choices = {};

    /// Distance of the value from where it is wanted, >= 0; NaN for a choice.
    double missing() const;
    /// How much of the way is done since `first`, from 0 to 1.
    double done(const GoalMeter& first) const;
};

/// What a person is to bring about: comparisons of expressions, joined by "and".
///
///   1 - loss.giou < iou - 0.3 and abs(pred.cx - target.cx) < 0.05
///   0.49 < iou < 0.51
class Goal {
public:
    /// At most 1000 characters, nested at most 50 deep. The error names the column.
    static Result<Goal> parse(std::string_view text);
    bool met(const Document& document, int playhead) const;
    /// One for each comparison, in their order; the goal is met where all are.
    std::vector<GoalMeter> measure(const Document& document, int playhead) const;
    const std::string& text() const { return m_text; }

private:
    enum class Sign { below, at_most, above, at_least };
    /// a < b, or a < b < c.
    struct Comparison {
        std::vector<Expression> sides;
        std::vector<Sign> signs;
        bool met(Situation& situation) const;
        GoalMeter measure(Situation& situation) const;
    };
    static Comparison read(ExpressionReader& reader);

    std::string m_text;
    std::vector<Comparison> m_comparisons;
};

}  // namespace iou
