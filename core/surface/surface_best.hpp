// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/surface/surface.hpp"

#include <array>
#include <optional>

namespace iou {

/// Whether optimisation climbs what a request shows: true for a metric itself.
bool isAscended(const SurfaceRequest& request);

/// Where a surface has its best value: the lowest, of a metric the highest.
struct SurfaceBest {
    double value = 0.0;  ///< 0 where it is nothing but rounding beside the other values
    /// On the axes; empty where all finite samples are equal.
    std::optional<std::array<double, 2>> place;
};

/// The best of a surface between its samples, in double precision: the place of the target where it
/// is at least as good, else the best sample (of a plateau the one nearest to its middle) and from
/// there downhill to about 1e-10 of the distance between two samples. Never outside the ranges.
/// Empty without a finite sample.
std::optional<SurfaceBest> bestOf(const Surface& surface);

}  // namespace iou
