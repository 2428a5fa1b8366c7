// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/field/color_scale.hpp"

#include "widgets/drawing/round_numbers.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace iou {

namespace {

/// A logarithmic scale shows at most this many decades below the highest value.
constexpr double kDecades = 6.0;
constexpr Eigen::Index kPercentileSamples = 16384;

Range percentiles(const Eigen::ArrayXXf& grid) {
    std::vector<float> sample;
    const Eigen::Index stride = std::max<Eigen::Index>(1, grid.size() / kPercentileSamples);
    // An odd stride does not line up with the rows.
    for (Eigen::Index i = 0; i < grid.size(); i += stride | 1)
        if (std::isfinite(grid.data()[i])) sample.push_back(grid.data()[i]);
    if (sample.empty()) return {};
    const auto at = [&](double share) {
        const auto place = sample.begin() + std::lround(share * double(sample.size() - 1));
        std::nth_element(sample.begin(), place, sample.end());
        return static_cast<double>(*place);
    };
    return {at(0.02), at(0.98)};
}

/// A constant surface (a plateau) still needs a range to print.
Range widened(const Range& r) {
    if (r.lo < r.hi) return r;
    return {r.lo - 0.5, r.lo + 0.5};
}

Range united(const Range& a, const Range& b) {
    return {std::min(a.lo, b.lo), std::max(a.hi, b.hi)};
}

Range symmetric(const Range& r) {
    const double reach = std::max(std::abs(r.lo), std::abs(r.hi));
    return {-reach, reach};
}

}  // namespace

double ColorScale::placeIn(const Range& r, double v) const {
    // In this order the bounds hold for what is no number too.
    const auto within = [](double place) { return std::min(std::max(0.0, place), 1.0); };
    if (!log) return within((v - r.lo) / (r.hi - r.lo));
    if (!(v > r.lo)) return 0.0;
    return within(std::log(v / r.lo) / std::log(r.hi / r.lo));
}

bool ColorScale::shows(double v) const { return std::isfinite(v) && !(log && v < 0.0); }

QRgb ColorScale::color(double v) const {
    if (!shows(v)) return qRgba(0, 0, 0, 0);
    const auto level = std::lround(place(v) * (color_levels - 1));
    return colorTable(map)[static_cast<std::size_t>(level)];
}

double ColorScale::fromBar(double place) const {
    if (!log) return extent.lo + place * (extent.hi - extent.lo);
    return extent.lo * std::pow(extent.hi / extent.lo, place);
}

std::vector<double> ColorScale::levels(const Range& within, int count) const {
    // On a short logarithmic scale round steps read better than powers of ten.
    if (!log || within.hi < 20.0 * within.lo) return niceLevels(within.lo, within.hi, count);
    std::vector<double> levels;
    const bool wide = within.hi > 1e4 * within.lo && count < 12;
    const double lowest = std::max(-308.0, std::floor(std::log10(within.lo)));
    for (double power = lowest; std::pow(10.0, power) < within.hi; power += 1.0)
        for (const double digit : {1.0, 2.0, 5.0}) {
            const double level = digit * std::pow(10.0, power);
            if (wide && digit > 1.0) continue;
            if (level > within.lo && level < within.hi) levels.push_back(level);
        }
    return levels;
}

std::optional<ValueExtremes> extremesOf(const Eigen::ArrayXXf& grid) {
    constexpr double none = std::numeric_limits<double>::infinity();
    ValueExtremes e{none, -none, none, {}};
    for (Eigen::Index i = 0; i < grid.size(); ++i) {
        const double v = grid.data()[i];
        if (!std::isfinite(v)) continue;
        e.lo = std::min(e.lo, v);
        e.hi = std::max(e.hi, v);
        if (v > 0.0) e.lowest_positive = std::min(e.lowest_positive, v);
    }
    if (e.lo > e.hi) return {};
    e.middle = percentiles(grid);
    return e;
}

ColorScale scaleFor(const ValueExtremes& values, const ScaleWish& wish, bool signed_values) {
    ColorScale scale;
    const bool two_signs = values.lo < 0.0 && values.hi > 0.0 &&
                           std::min(-values.lo, values.hi) > 0.05 * std::max(-values.lo, values.hi);
    switch (wish.colors) {
    case ColorMapChoice::viridis: break;
    case ColorMapChoice::cividis: scale.map = ColorMapId::cividis; break;
    case ColorMapChoice::diverging: scale.map = ColorMapId::diverging; break;
    case ColorMapChoice::automatic:
        if (signed_values && two_signs) scale.map = ColorMapId::diverging;
    }
    scale.log = wish.kind == ScaleKind::log && values.hi > 0.0;
    const Range all{values.lo, values.hi};
    if (scale.log) {
        // The light middle would mean some positive value.
        if (scale.map == ColorMapId::diverging) scale.map = ColorMapId::viridis;
        const double lowest = values.hi * std::pow(10.0, -kDecades);
        scale.range = scale.extent = {std::max(values.lowest_positive, lowest), values.hi};
        if (!(scale.range.lo < scale.range.hi))
            scale.range = scale.extent = {values.hi * 0.5, values.hi * 2.0};
    } else {
        const bool clipped = wish.kind == ScaleKind::clipped && values.middle.lo < values.middle.hi;
        const bool mirrored = scale.map == ColorMapId::diverging && two_signs;
        const Range shown = clipped ? values.middle : all;
        scale.extent = widened(mirrored ? symmetric(all) : all);
        scale.range = widened(mirrored ? symmetric(shown) : shown);
        scale.extent = united(scale.extent, scale.range);
    }
    if (wish.range && (!scale.log || wish.range->lo > 0.0)) {
        scale.range = *wish.range;
        scale.extent = united(scale.extent, scale.range);
    }
    return scale;
}

ColorScale joinedScale(std::span<const ColorScale> scales) {
    assert(!scales.empty());
    const bool log =
        std::any_of(scales.begin(), scales.end(), [](const ColorScale& s) { return s.log; });
    ColorScale all = *std::find_if(scales.begin(), scales.end(),
                                   [log](const ColorScale& s) { return s.log == log; });
    for (const ColorScale& s : scales) {
        if (s.log != log) continue;
        all.range = united(all.range, s.range);
        all.extent = united(all.extent, s.extent);
        if (s.map == ColorMapId::diverging) all.map = s.map;
    }
    return all;
}

}  // namespace iou
