// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/intervals/interval.hpp"
#include "core/optim/optimizer.hpp"

#include <vector>

namespace iou::intervals {

/// The numbers a step moves: centre and length, or ((c - c_a)/d_a, ln(d/d_a)) by the interval one
/// starts from, as action detectors have it.
enum class Code { plain, relative };
inline constexpr EnumWords<Code, 2> code_words{"plain", "relative"};

/// How an interval descends on 1 - measure.
struct Recipe {
    Measure measure = Measure::diou;
    Code code = Code::relative;
    Optimizer optimizer = *Optimizer::parse("gd");
    double rate = 0.05;
    int steps = 160;
    friend bool operator==(const Recipe&, const Recipe&) = default;
};
inline constexpr int most_steps = 5000;

/// State k is that before step k; there are steps + 1 of them, fewer where a step left no length or
/// no number.
struct Run {
    std::vector<Interval> states;
    std::vector<double> iou, loss;
};
/// start and target have lengths > 0.
Run descend(const Recipe& recipe, const Interval& start, const Interval& target);

}  // namespace iou::intervals
