// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clamped_int.hpp"

#include <QImage>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace iou {

/// A corner of a triangle in pixels.
struct RasterVertex {
    float x, y, depth;
    float shown;  ///< what becomes the colour
    float light;  ///< factor on the colour
};

/// Fills triangles into an image and a depth buffer of the same size; nearer ones win. color:
/// (shown, light, column, row) -> QRgb, for every pixel.
template <class Color>
void fillTriangle(QImage& image, std::vector<float>& depth, const RasterVertex& a,
                  const RasterVertex& b, const RasterVertex& c, const Color& color) {
    const float area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    if (!(area > 0.0F || area < 0.0F)) return;
    const float inverse = 1.0F / area;
    const auto lowest = [](float u, float v, float w) { return std::min(u, std::min(v, w)); };
    const auto highest = [](float u, float v, float w) { return std::max(u, std::max(v, w)); };
    // A pixel belongs to the triangle that holds its middle.
    const auto first = [](float place, int count) {
        return clampedInt(std::ceil(place - 0.5F), 0, count);
    };
    const auto last = [](float place, int count) {
        return clampedInt(std::floor(place - 0.5F), -1, count - 1);
    };
    const int left = first(lowest(a.x, b.x, c.x), image.width());
    const int right = last(highest(a.x, b.x, c.x), image.width());
    const int top = first(lowest(a.y, b.y, c.y), image.height());
    const int bottom = last(highest(a.y, b.y, c.y), image.height());
    constexpr float edge = -1e-4F;  // neighbours overlap slightly, so that no pixel is left out
    for (int row = top; row <= bottom; ++row) {
        const float y = static_cast<float>(row) + 0.5F;
        auto* const line = reinterpret_cast<QRgb*>(image.scanLine(row));
        float* const depths = depth.data() + static_cast<std::ptrdiff_t>(row) * image.width();
        for (int column = left; column <= right; ++column) {
            const float x = static_cast<float>(column) + 0.5F;
            const float v = ((x - a.x) * (c.y - a.y) - (y - a.y) * (c.x - a.x)) * inverse;
            const float w = ((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)) * inverse;
            const float u = 1.0F - v - w;
            if (u < edge || v < edge || w < edge) continue;
            const float d = u * a.depth + v * b.depth + w * c.depth;
            if (d >= depths[column]) continue;
            depths[column] = d;
            line[column] = color(u * a.shown + v * b.shown + w * c.shown,
                                 u * a.light + v * b.light + w * c.light, column, row);
        }
    }
}

}  // namespace iou
