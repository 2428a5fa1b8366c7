// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/jobs/progress.hpp"
#include "core/registry/registry.hpp"

#include <Eigen/Core>

#include <array>
#include <optional>
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
/// A cut through the surface along one of its axes: a surface of one row (along x) or one column,
/// without partials. at: value on the other axis.
SurfaceRequest profileRequest(const SurfaceRequest& request, bool along_x, double at, int samples);
/// What the surface shows, at one box with w, h > 0.
double shownValue(const SurfaceRequest& request, const Box<>& box);
/// Value of an axis for a box.
double axisValue(const Box<>& box, Axis axis);
/// Slopes of the surface along its own two axes at (x, y), from the partials there by (cx, cy, w,
/// h).
std::array<double, 2> surfaceSlopes(const SurfaceRequest& request, double x, double y,
                                    const std::array<double, 4>& d);

/// Computes the surface in float lanes. progress may be null; its unit is grid points.
Surface computeSurface(const SurfaceRequest& request, int threads, Progress* progress);

}  // namespace iou
