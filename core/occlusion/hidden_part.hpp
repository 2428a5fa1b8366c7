// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/words.hpp"
#include "core/geometry/box.hpp"

/// A truth that is annotated as a whole (amodally) though a part of it is hidden.
namespace iou::occlusion {

enum class Side { left, top, right, bottom };
inline constexpr EnumWords<Side, 4> side_words{"left", "top", "right", "bottom"};

/// The truth without the share alpha (0 to 1) at one side of it.
Box<> visiblePart(const Box<>& truth, double alpha, Side hidden);
/// A prediction that has the visible part's other three sides, and reaches beyond its fourth by
/// this share of the truth's length (less than 0: it ends before); never shorter than nothing.
Box<> reaching(const Box<>& truth, double alpha, Side hidden, double extension);

/// Largest IoU with the truth of any prediction inside the visible part: 1 - alpha, which the
/// visible part itself has and nothing else. It binds no prediction that reaches beyond.
double boundOf(double alpha);

/// A prediction beside the bound.
struct Judged {
    Box<> truth, visible, pred;
    double iou = 0.0, bound = 0.0;
    bool inside = false;  ///< the prediction lies in the visible part: the bound holds for it
    bool above = false;   ///< its IoU is higher than the bound
};
Judged judge(const Box<>& truth, double alpha, Side hidden, double extension);

}  // namespace iou::occlusion
