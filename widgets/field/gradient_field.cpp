// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/field/gradient_field.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

std::vector<FieldArrow> gradientField(const Surface& surface, int nx, int ny, bool ascend) {
    std::vector<FieldArrow> arrows;
    const auto& request = surface.request;
    const auto rows = surface.value.rows();
    const auto cols = surface.value.cols();
    if (surface.d[0].size() == 0 || rows == 0 || cols == 0 || nx < 1 || ny < 1) return arrows;
    const double span_x = request.x.hi - request.x.lo;
    const double span_y = request.y.hi - request.y.lo;
    const double sign = ascend ? 1.0 : -1.0;
    double steepest = 0.0;
    for (int j = 0; j < ny; ++j) {
        const auto row = std::min<Eigen::Index>(rows - 1, (2 * j + 1) * rows / (2 * ny));
        for (int i = 0; i < nx; ++i) {
            const auto col = std::min<Eigen::Index>(cols - 1, (2 * i + 1) * cols / (2 * nx));
            if (!std::isfinite(surface.value(row, col))) continue;
            const double x = request.x.at(static_cast<int>(col));
            const double y = request.y.at(static_cast<int>(row));
            const std::array<double, 4> d{surface.d[0](row, col), surface.d[1](row, col),
                                          surface.d[2](row, col), surface.d[3](row, col)};
            // Steps in axis values, as fractions of what is shown: the picture's own slope.
            const auto slopes = surfaceSlopes(request, x, y, d);
            const double sx = sign * slopes[0] / span_x;
            const double sy = sign * slopes[1] / span_y;
            const double slope = std::hypot(sx, sy);
            if (!std::isfinite(slope)) continue;
            steepest = std::max(steepest, slope);
            arrows.push_back(slope > 0.0 ? FieldArrow{x, y, sx / slope, sy / slope, slope}
                                         : FieldArrow{x, y, 0.0, 0.0, 0.0});
        }
    }
    for (auto& a : arrows)
        if (a.length > 0.0) a.length = std::pow(a.length / steepest, 0.4);
    return arrows;
}

}  // namespace iou
