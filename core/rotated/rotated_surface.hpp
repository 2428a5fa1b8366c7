// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/words.hpp"
#include "core/jobs/progress.hpp"
#include "core/rotated/rotated_loss.hpp"

#include <Eigen/Core>

namespace iou {

/// A number of the prediction, in the order of its partials.
enum class RotatedAxis { cx, cy, w, h, angle };
inline constexpr EnumWords<RotatedAxis, 5> rotated_axis_words{
    std::string_view("cx"), std::string_view("cy"), std::string_view("w"), std::string_view("h"),
    std::string_view("angle")};

struct RotatedRange {
    RotatedAxis axis = RotatedAxis::angle;
    double lo = 0.0, hi = 1.0;
    int samples = 2;
    double at(int i) const { return lo + (hi - lo) * i / (samples - 1); }
    friend bool operator==(const RotatedRange&, const RotatedRange&) = default;
};

/// The range an axis is shown over: places about the truth as far as both boxes reach, sizes from
/// near 0 to twice the larger box, and half a turn, after which all comes again.
RotatedRange usualRange(RotatedAxis axis, const RotatedBox<>& pred, const RotatedBox<>& target,
                        int samples);

struct RotatedSurfaceRequest {
    RotatedLoss loss;
    RotatedBox<> pred, target;
    RotatedRange x, y;
    friend bool operator==(const RotatedSurfaceRequest&, const RotatedSurfaceRequest&) = default;
};

/// The prediction with one number replaced.
RotatedBox<> withNumber(const RotatedBox<>& box, RotatedAxis axis, double value);

/// Rows are y, columns are x, row 0 at y.lo; empty after a cancel. threads: 0 for all.
Eigen::ArrayXXf computeRotatedSurface(const RotatedSurfaceRequest& request, int threads,
                                      Progress* progress);

}  // namespace iou
