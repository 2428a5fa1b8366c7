// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/jobs/progress.hpp"
#include "core/registry/loss.hpp"
#include "core/surface/axis.hpp"

#include <Eigen/Core>

#include <array>
#include <optional>

namespace iou {

struct SurfaceRequest {
    Loss loss;
    int term = -1;  ///< index into the entry's terms, or -1: the loss
    Box<> pred, target;
    AxisRange x, y;
    bool gradient = true;
    bool published_step = true;  ///< for directions: partials are the published step
    /// The surface is the loss minus this one, partials are those of the difference.
    std::optional<Loss> minus{};

    /// Axes must differ and must not fix the same number (w and lnw); lo < hi; 1 to 16384 samples;
    /// a term or a difference, not both.
    Result<Done> check() const;
    friend bool operator==(const SurfaceRequest&, const SurfaceRequest&) = default;
};

/// rows are y, columns are x, row 0 at y.lo. Not finite where the loss is undefined (w < 0).
struct Surface {
    SurfaceRequest request;
    Eigen::ArrayXXf value;
    std::array<Eigen::ArrayXXf, 4> d;  ///< by cx, cy, w, h; empty without gradient
    bool complete = false;             ///< false after a cancel
};

/// The box at one point of the surface; may have w < 0.
Box<> boxAt(const SurfaceRequest& request, double x, double y);
/// The place nearest to (x, y) at which no size of the box is below 0: an axis stops at the edge it
/// would pass. Of two axes of one direction an edge gives way to a middle, y to x.
std::array<double, 2> soundPlace(const SurfaceRequest& request, double x, double y);
/// A cut through the surface along one of its axes: a surface of one row (along x) or one column,
/// without partials. at: value on the other axis.
SurfaceRequest profileRequest(const SurfaceRequest& request, bool along_x, double at, int samples);
/// What the surface shows, at one box with w, h > 0.
double shownValue(const SurfaceRequest& request, const Box<>& box);
/// Slopes of the surface along its own two axes at (x, y), from the partials there by (cx, cy, w,
/// h).
std::array<double, 2> surfaceSlopes(const SurfaceRequest& request, double x, double y,
                                    const std::array<double, 4>& d);

/// Computes the surface in float lanes. progress may be null; its unit is grid points.
Surface computeSurface(const SurfaceRequest& request, int threads, Progress* progress);

}  // namespace iou
