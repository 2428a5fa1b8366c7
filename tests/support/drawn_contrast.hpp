// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>

#include <algorithm>
#include <cmath>
#include <vector>

/// Contrasts of what was drawn, not of what the theme says.
namespace iou::drawn {

/// Relative luminance, WCAG 2.2.
inline double luminance(const QColor& color) {
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

/// Contrast of opaque colours, 1 to 21, WCAG 2.2.
inline double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

/// Where two pictures of the same size differ, the contrasts between them, ascending. A colour that
/// is off by rounding is no difference.
inline std::vector<double> contrastsBetween(const QImage& a, const QImage& b) {
    std::vector<double> found;
    for (int y = 0; y < std::min(a.height(), b.height()); ++y)
        for (int x = 0; x < std::min(a.width(), b.width()); ++x) {
            const QColor p = a.pixelColor(x, y), q = b.pixelColor(x, y);
            const int apart =
                std::max({std::abs(p.red() - q.red()), std::abs(p.green() - q.green()),
                          std::abs(p.blue() - q.blue())});
            if (apart > 4) found.push_back(contrast(p, q));
        }
    std::ranges::sort(found);
    return found;
}

/// Contrast of a text made of full blocks to its ground: of the same picture with and without it.
/// The median, as the blocks have soft edges. 0 where nothing was drawn.
inline double textContrast(const QImage& with, const QImage& without) {
    const std::vector<double> all = contrastsBetween(with, without);
    return all.size() < 30 ? 0.0 : all[all.size() / 2];
}

/// Pixels that differ by at least a contrast.
inline int changedPixels(const QImage& a, const QImage& b, double least) {
    return static_cast<int>(
        std::ranges::count_if(contrastsBetween(a, b), [=](double c) { return c >= least; }));
}

}  // namespace iou::drawn
