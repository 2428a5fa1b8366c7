// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/loss.hpp"
#include "core/surface/surface.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace iou {

/// A closed range of shown values, lo < hi.
struct Range {
    double lo = 0.0, hi = 1.0;
    friend bool operator==(const Range&, const Range&) = default;
};
/// The smallest that holds both.
inline Range joined(const Range& a, const Range& b) {
    return {std::min(a.lo, b.lo), std::max(a.hi, b.hi)};
}

/// How values become colours and heights: all of them evenly, their logarithms, or the middle 96 %
/// of them evenly, so that a few extreme ones do not use up the colours.
enum class ScaleKind { linear, log, clipped };

/// automatic: viridis, or diverging where what is shown has both signs.
enum class ColorMapChoice { automatic, viridis, cividis, diverging };

enum class FieldStyle { arrows, streamlines };

/// A cut through the surface: along the horizontal or the vertical axis.
enum class ProfileCut { none, along_x, along_y };

/// What the surface plot shows.
struct SurfaceView {
    Axis x = Axis::cx, y = Axis::cy;
    bool follow_scene = true;  ///< ranges are chosen around the boxes; else the two below
    Range x_range{-1.5, 2.5}, y_range{-1.5, 2.5};
    std::string term;           ///< id of a term of the loss; empty: the loss
    std::optional<Loss> minus;  ///< shown is the loss minus this one; the term is then not used
    bool field = true;          ///< the descent direction
    FieldStyle field_style = FieldStyle::arrows;
    bool isolines = true;
    ScaleKind scale = ScaleKind::linear;
    ColorMapChoice colors = ColorMapChoice::automatic;
    std::optional<Range> color_range;  ///< values at the ends of the map; empty: as the scale says
    ProfileCut cut = ProfileCut::none;
    std::optional<double> cut_at;  ///< where on the other axis; empty: through the box shown
    bool relief = false;           ///< in three dimensions
    double azimuth_deg = -35.0;    ///< the relief turned about its vertical axis, -180 to 180
    double elevation_deg = 64.0;   ///< how far it is looked at from above, 5 to 90
    friend bool operator==(const SurfaceView&, const SurfaceView&) = default;
};

}  // namespace iou
