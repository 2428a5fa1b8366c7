// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explorer/surface_view.hpp"
#include "widgets/field/color_map.hpp"

#include <Eigen/Core>

#include <optional>
#include <span>
#include <vector>

namespace iou {

/// How values become colours; what a colour bar shows. The same scale gives equal values equal
/// colours wherever it is used.
struct ColorScale {
    ColorMapId map = ColorMapId::viridis;
    bool log = false;  ///< by the logarithm; then range.lo > 0, and nothing below 0 is shown
    Range range{};     ///< values at the ends of the map; beyond them the end's colour
    Range extent{};    ///< what a colour bar spans; holds the range

    /// Place of a finite value between the ends of the map, 0 to 1.
    double place(double v) const { return placeIn(range, v); }
    /// Whether a value has a place: it is finite and, on a logarithmic scale, not below 0.
    bool shows(double v) const;
    /// Opaque colour of a value that is shown; clear for one that is not.
    QRgb color(double v) const;
    /// Place on a colour bar, 0 to 1, and back.
    double onBar(double v) const { return placeIn(extent, v); }
    double fromBar(double place) const;
    /// About `count` round values between the ends of a range of this scale.
    std::vector<double> levels(const Range& within, int count) const;

    friend bool operator==(const ColorScale&, const ColorScale&) = default;

private:
    double placeIn(const Range& r, double v) const;
};

/// Finite values of a grid.
struct ValueExtremes {
    double lo, hi;
    double lowest_positive;  ///< infinity where none is
    Range middle;            ///< 2nd and 98th percentile (of a sample of large grids)
};
/// Empty where no value is finite.
std::optional<ValueExtremes> extremesOf(const Eigen::ArrayXXf& grid);

/// What the user asks of a scale.
struct ScaleWish {
    ScaleKind kind = ScaleKind::linear;
    ColorMapChoice colors = ColorMapChoice::automatic;
    std::optional<Range> range{};  ///< instead of the one of the values
    friend bool operator==(const ScaleWish&, const ScaleWish&) = default;
};

/// The scale for values of these extremes. `signed_values`: their sign has a meaning, so automatic
/// colours diverge from zero where both signs occur. A logarithmic scale needs a positive value and
/// shows six decades at most; else it is linear. It has no zero, so its colours never diverge.
ColorScale scaleFor(const ValueExtremes& values, const ScaleWish& wish, bool signed_values);

/// One scale for several pictures: ranges and extents that hold all of theirs, diverging if one is.
/// Logarithmic if one is: the others have no positive value then, and no part in it. Needs one.
ColorScale joinedScale(std::span<const ColorScale> scales);

}  // namespace iou
