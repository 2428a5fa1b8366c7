// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/surface_frame.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace iou {

namespace {

/// Range of the finite values, and where the best one is.
struct Extremes {
    double lo = std::numeric_limits<double>::infinity();
    double hi = -std::numeric_limits<double>::infinity();
    double lowest_positive = std::numeric_limits<double>::infinity();
    Eigen::Index lo_row = 0, lo_col = 0, hi_row = 0, hi_col = 0;
    bool undefined = false;

    bool any() const { return lo <= hi; }
};

Extremes extremesOf(const Eigen::ArrayXXf& grid) {
    Extremes e;
    for (Eigen::Index col = 0; col < grid.cols(); ++col) {
        for (Eigen::Index row = 0; row < grid.rows(); ++row) {
            const double v = grid(row, col);
            if (!std::isfinite(v)) {
                // Where a size starts at 0, the border alone has no value.
                const bool inside = row > 0 && col > 0;
                e.undefined = e.undefined || inside;
                continue;
            }
            if (v > 0.0) e.lowest_positive = std::min(e.lowest_positive, v);
            if (v < e.lo) {
                e.lo = v;
                e.lo_row = row;
                e.lo_col = col;
            }
            if (v > e.hi) {
                e.hi = v;
                e.hi_row = row;
                e.hi_col = col;
            }
        }
    }
    return e;
}

/// A logarithmic scale shows at most this many decades below the highest value.
constexpr double kDecades = 6.0;

QImage paintValues(const SurfaceFrame& frame) {
    const auto& grid = frame.surface.value;
    const ColorTable& table = colorTable(frame.map);
    QImage image(static_cast<int>(grid.cols()), static_cast<int>(grid.rows()),
                 QImage::Format_ARGB32_Premultiplied);
    const auto scale = [&](double v) {
        return frame.log_scale ? std::log(std::max(v, 1e-300)) : v;
    };
    const double lo = scale(frame.colors.lo);
    const double factor = (color_levels - 1) / std::max(scale(frame.colors.hi) - lo, 1e-300);
    for (int row = 0; row < image.height(); ++row) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(row));
        for (int col = 0; col < image.width(); ++col) {
            const double v = grid(row, col);
            if (!std::isfinite(v)) {
                line[col] = qRgba(0, 0, 0, 0);
                continue;
            }
            const double place = std::clamp((scale(v) - lo) * factor, 0.0, color_levels - 1.0);
            line[col] = table[static_cast<std::size_t>(place + 0.5)];
        }
    }
    return image;
}

std::vector<double> levelsOf(const SurfaceFrame& frame) {
    // Round steps serve a short logarithmic scale better than powers of ten.
    if (!frame.log_scale || frame.colors.hi < 20.0 * frame.colors.lo)
        return niceLevels(frame.colors.lo, frame.colors.hi, frame.style.levels);
    std::vector<double> levels;
    const double lowest = std::floor(std::log10(frame.colors.lo));
    for (double power = lowest; std::pow(10.0, power) < frame.colors.hi; power += 1.0)
        for (const double digit : {1.0, 2.0, 5.0}) {
            const double level = digit * std::pow(10.0, power);
            if (level > frame.colors.lo && level < frame.colors.hi) levels.push_back(level);
        }
    return levels;
}

std::vector<Isoline> linesOf(const SurfaceFrame& frame) {
    auto lines = isolines(frame.surface.value, levelsOf(frame));
    const auto& request = frame.surface.request;
    const auto place = [](const AxisRange& r, double sample) {
        return r.samples < 2 ? r.lo : r.lo + (r.hi - r.lo) * sample / (r.samples - 1);
    };
    for (auto& line : lines)
        for (auto& p : line.points) p = {place(request.x, p.x()), place(request.y, p.y())};
    return lines;
}

}  // namespace

SurfaceFrame makeSurfaceFrame(Surface surface, const SurfaceStyle& style) {
    SurfaceFrame frame{.surface = std::move(surface), .style = style, .map = style.map};
    const auto& request = frame.surface.request;
    const Extremes e = extremesOf(frame.surface.value);
    frame.has_undefined = e.undefined;
    if (e.any()) {
        const bool metric = request.loss.entry().kind == Kind::metric && request.term < 0;
        const bool two_signs = request.term >= 0 && e.lo < 0.0 && e.hi > 0.0 &&
                               std::min(-e.lo, e.hi) > 0.05 * std::max(-e.lo, e.hi);
        frame.log_scale = style.log_scale && e.hi > 0.0;
        if (frame.log_scale) {
            frame.colors = {std::max(e.lowest_positive, e.hi * std::pow(10.0, -kDecades)), e.hi};
        } else if (two_signs) {
            frame.map = ColorMapId::diverging;
            const double reach = std::max(-e.lo, e.hi);
            frame.colors = {-reach, reach};
        } else {
            frame.colors = {e.lo, e.hi};
        }
        // A constant surface (a plateau) still needs a range to print.
        if (!(frame.colors.lo < frame.colors.hi)) frame.colors = {e.lo - 0.5, e.lo + 0.5};
        frame.best = metric ? QPointF(request.x.at(static_cast<int>(e.hi_col)),
                                      request.y.at(static_cast<int>(e.hi_row)))
                            : QPointF(request.x.at(static_cast<int>(e.lo_col)),
                                      request.y.at(static_cast<int>(e.lo_row)));
        frame.best_value = metric ? e.hi : e.lo;
        if (e.lo == e.hi) frame.best.reset();
        if (style.isolines) frame.lines = linesOf(frame);
        if (style.field)
            frame.arrows =
                gradientField(frame.surface, style.field_columns, style.field_rows, metric);
    }
    frame.image = paintValues(frame);
    return frame;
}

}  // namespace iou
