// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/geometry/box.hpp"

#include <string_view>

namespace iou {

/// A number of the predicted box a surface varies. Moving an edge keeps the opposite edge, moving
/// the centre keeps the size and changing the size keeps the centre; where both axes speak of the
/// same direction (l and w, cx and r, ...) they fix the box together.
enum class Axis { cx, cy, w, h, l, t, r, b, lnw, lnh };
inline constexpr int axis_count = 10;
std::string_view axisName(Axis axis);  ///< CLI word
Phrase axisLabel(Axis axis);           ///< for plots: "ln w"
Result<Axis> parseAxis(std::string_view name);

/// A closed range of an axis and its number of samples (both ends are samples).
struct AxisRange {
    Axis axis;
    double lo, hi;
    int samples;
    double at(int i) const { return samples < 2 ? lo : lo + (hi - lo) * i / (samples - 1); }
    friend bool operator==(const AxisRange&, const AxisRange&) = default;
};
/// Value of an axis for a box.
double axisValue(const Box<>& box, Axis axis);

}  // namespace iou
