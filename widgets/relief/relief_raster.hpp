// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    const int left = std::max(0, static_cast<int>(std::ceil(lowest(a.x, b.x, c.x) - 0.5F)));
    const int right =
        std::min(image.width() - 1, static_cast<int>(std::floor(highest(a.x, b.x, c.x) - 0.5F)));
    const int top = std::max(0, static_cast<int>(std::ceil(lowest(a.y, b.y, c.y) - 0.5F)));
    const int bottom =
        std::min(image.height() - 1, static_cast<int>(std::floor(highest(a.y, b.y, c.y) - 0.5F)));
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
