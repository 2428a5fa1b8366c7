// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/masks/mask_lab.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace iou {

namespace {

std::uint8_t levelOf(double value) {
    return static_cast<std::uint8_t>(std::lround(255.0 * std::clamp(value, 0.0, 1.0)));
}

MaskLevels levelsOf(const std::vector<double>& values) {
    std::vector<std::uint8_t> out(values.size());
    std::ranges::transform(values, out.begin(), levelOf);
    return out;
}

/// 1 inside the hard part, falling to 0 at the radius.
double strengthAt(double distance, const Brush& brush) {
    if (!(brush.radius > 0.0) || distance >= brush.radius) return 0.0;
    const double hard = brush.radius * std::clamp(brush.hardness, 0.0, 1.0);
    if (distance <= hard) return 1.0;
    const double t = (brush.radius - distance) / (brush.radius - hard);
    return t * t * (3.0 - 2.0 * t);
}

}  // namespace

MaskLab::MaskLab() : pred(shaped(MaskShape::blob, side)), target(shaped(MaskShape::disc, side)) {}

MaskLevels touched(const MaskLevels& mask, int side, double x, double y, const Brush& brush) {
    const auto first = [&](double middle) {
        return static_cast<int>(std::clamp(std::floor(middle - brush.radius), 0.0, double(side)));
    };
    const auto last = [&](double middle) {
        return static_cast<int>(std::clamp(std::ceil(middle + brush.radius), 0.0, double(side)));
    };
    MaskLevels out = mask;
    out.change([&](std::vector<std::uint8_t>& levels) {
        for (int j = first(y); j < last(y); ++j)
            for (int i = first(x); i < last(x); ++i) {
                auto& level = levels[static_cast<std::size_t>(j) * static_cast<std::size_t>(side) +
                                     static_cast<std::size_t>(i)];
                const double strength = strengthAt(std::hypot(i + 0.5 - x, j + 0.5 - y), brush);
                level = brush.erases ? std::min(level, levelOf(1.0 - strength))
                                     : std::max(level, levelOf(strength * brush.level));
            }
    });
    return out;
}

MaskLevels stroked(const MaskLevels& mask, int side, double from_x, double from_y, double to_x,
                   double to_y, const Brush& brush) {
    const double length = std::hypot(to_x - from_x, to_y - from_y);
    const double apart = std::max(0.25, brush.radius / 4.0);
    const int touches = 1 + static_cast<int>(std::min(1000.0, std::ceil(length / apart)));
    MaskLevels out = mask;
    for (int i = 1; i <= touches; ++i) {
        const double t = static_cast<double>(i) / touches;
        out = touched(out, side, from_x + t * (to_x - from_x), from_y + t * (to_y - from_y), brush);
    }
    return out;
}

MaskLevels withBlob(const MaskLevels& mask, int side, const masks::Blob& blob) {
    const auto values = masks::blobMask(blob, side);
    MaskLevels out = mask;
    out.change([&](std::vector<std::uint8_t>& levels) {
        for (std::size_t i = 0; i < levels.size(); ++i)
            levels[i] = std::max(levels[i], levelOf(values[i]));
    });
    return out;
}

MaskLevels resized(const MaskLevels& mask, int from_side, int to_side) {
    const auto n = static_cast<std::size_t>(to_side);
    const auto source = [&](std::size_t i) {
        return static_cast<std::size_t>((static_cast<double>(i) + 0.5) * from_side / to_side);
    };
    std::vector<std::uint8_t> out(n * n);
    for (std::size_t j = 0; j < n; ++j)
        for (std::size_t i = 0; i < n; ++i)
            out[j * n + i] = mask[source(j) * static_cast<std::size_t>(from_side) + source(i)];
    return out;
}

MaskLevels shaped(MaskShape shape, int side) {
    const double n = side, middle = n / 2.0;
    switch (shape) {
    case MaskShape::blob:
        return levelsOf(masks::blobMask({middle - n / 12.0, middle, n / 8.0, n / 8.0}, side));
    case MaskShape::two_blobs: {
        auto one = masks::blobMask({0.35 * n, 0.4 * n, n / 12.0, n / 12.0}, side);
        const auto other = masks::blobMask({0.65 * n, 0.6 * n, n / 9.0, n / 9.0}, side);
        std::ranges::transform(one, other, one.begin(),
                               [](double a, double b) { return std::max(a, b); });
        return levelsOf(one);
    }
    case MaskShape::box:
        return levelsOf(masks::boxMask(
            {std::round(middle), std::round(middle), std::round(n / 3.0), std::round(n / 2.0)},
            side));
    case MaskShape::disc:
        return touched(shaped(MaskShape::nothing, side), side, middle + n / 12.0, middle,
                       {n / 4.0, 1.0});
    case MaskShape::nothing: break;
    }
    return std::vector<std::uint8_t>(static_cast<std::size_t>(side) *
                                     static_cast<std::size_t>(side));
}

std::vector<double> maskValues(const MaskLevels& mask) {
    std::vector<double> out(mask.size());
    std::ranges::transform(mask, out.begin(), [](std::uint8_t level) { return level / 255.0; });
    return out;
}

double MaskOutcome::of(masks::Measure measure) const {
    switch (measure) {
    case masks::Measure::soft_iou: return soft_iou;
    case masks::Measure::dice_squared: return dice_squared;
    case masks::Measure::dice: break;
    }
    return dice;
}

MaskOutcome outcomeOf(const MaskLab& lab) {
    using enum masks::Measure;
    MaskOutcome out;
    out.pred = maskValues(lab.pred);
    out.target = maskValues(lab.target);
    out.both.resize(out.pred.size());
    std::ranges::transform(out.pred, out.target, out.both.begin(), std::multiplies());
    out.sums = masks::sumsOf(out.pred, out.target);
    out.dice = masks::valueOf(dice, out.sums, lab.smooth);
    out.soft_iou = masks::valueOf(soft_iou, out.sums, lab.smooth);
    out.dice_squared = masks::valueOf(dice_squared, out.sums, lab.smooth);
    out.itself = masks::valueOf(lab.measure, masks::sumsOf(out.pred, out.pred), lab.smooth);
    out.gradient = masks::gradientOf(lab.measure, out.pred, out.target, lab.smooth);
    out.best_pred = masks::diceBestBox(out.pred, lab.side);
    out.best_target = masks::diceBestBox(out.target, lab.side);
    return out;
}

}  // namespace iou
