// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/surface/surface_frame.hpp"

#include "widgets/drawing/simplified_line.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

/// How far a simplified isoline may be from the traced one, in samples: a tenth of a pixel is
/// invisible, and a line with a tenth of the points is drawn in a tenth of the time.
constexpr double kLineTolerance = 0.04;

/// Whether any sample off the lower borders has no value: where a size starts at 0, only the border
/// has none.
bool hasUndefined(const Eigen::ArrayXXf& grid) {
    for (Eigen::Index col = 1; col < grid.cols(); ++col)
        for (Eigen::Index row = 1; row < grid.rows(); ++row)
            if (!std::isfinite(grid(row, col))) return true;
    return false;
}

QImage paintValues(const Eigen::ArrayXXf& grid, const ColorScale& scale) {
    const ColorTable& table = colorTable(scale.map);
    QImage image(static_cast<int>(grid.cols()), static_cast<int>(grid.rows()),
                 QImage::Format_ARGB32_Premultiplied);
    const auto bend = [&](double v) { return scale.log ? std::log(std::max(v, 1e-300)) : v; };
    const double lo = bend(scale.range.lo);
    const double factor = (color_levels - 1) / std::max(bend(scale.range.hi) - lo, 1e-300);
    for (int row = 0; row < image.height(); ++row) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(row));
        for (int col = 0; col < image.width(); ++col) {
            const double v = grid(row, col);
            if (!scale.shows(v)) {
                line[col] = qRgba(0, 0, 0, 0);
                continue;
            }
            const double place = std::clamp((bend(v) - lo) * factor, 0.0, color_levels - 1.0);
            // NOLINTNEXTLINE(bugprone-incorrect-roundings): lround is a call, per pixel
            line[col] = table[static_cast<std::size_t>(place + 0.5)];
        }
    }
    return image;
}

std::vector<Isoline> linesOf(const SurfaceFrame& frame) {
    auto lines =
        isolines(frame.surface.value, frame.scale.levels(frame.scale.range, frame.style.levels));
    const auto& request = frame.surface.request;
    const auto place = [](const AxisRange& r, double sample) {
        return r.samples < 2 ? r.lo : r.lo + (r.hi - r.lo) * sample / (r.samples - 1);
    };
    for (auto& line : lines) {
        line.points = simplified(line.points, kLineTolerance);
        for (auto& p : line.points) p = {place(request.x, p.x()), place(request.y, p.y())};
    }
    return lines;
}

void findBest(SurfaceFrame& frame) {
    const auto& grid = frame.surface.value;
    const auto& request = frame.surface.request;
    const auto finite = grid.isFinite();
    if (!finite.any()) return;
    const float low = finite.select(grid, HUGE_VALF).minCoeff();
    const float high = finite.select(grid, -HUGE_VALF).maxCoeff();
    const float best = isAscended(request) ? high : low;
    frame.best_value = best;
    if (low == high) return;
    // On a plateau, the sample nearest to its middle.
    double count = 0.0, row_sum = 0.0, col_sum = 0.0;
    const auto each = [&](const auto& visit) {
        for (Eigen::Index col = 0; col < grid.cols(); ++col)
            for (Eigen::Index row = 0; row < grid.rows(); ++row)
                if (grid(row, col) == best)
                    visit(static_cast<double>(row), static_cast<double>(col));
    };
    each([&](double row, double col) {
        count += 1.0;
        row_sum += row;
        col_sum += col;
    });
    double nearest = HUGE_VAL;
    each([&](double row, double col) {
        const double way = std::hypot(row - row_sum / count, col - col_sum / count);
        if (way >= nearest) return;
        nearest = way;
        frame.best =
            QPointF(request.x.at(static_cast<int>(col)), request.y.at(static_cast<int>(row)));
    });
}

void colorize(SurfaceFrame& frame) {
    frame.has_unshown = frame.scale.log && (frame.surface.value < 0.0F).any();
    frame.image = paintValues(frame.surface.value, frame.scale);
    frame.lines = frame.style.isolines ? linesOf(frame) : std::vector<Isoline>();
}

void addField(SurfaceFrame& frame) {
    const SurfaceStyle& style = frame.style;
    const bool ascend = isAscended(frame.surface.request);
    if (style.field_style == FieldStyle::arrows)
        frame.arrows = gradientField(frame.surface, style.field_columns, style.field_rows, ascend);
    else
        frame.streamlines = streamlines(frame.surface, style.field_columns, ascend);
}

}  // namespace

bool isAscended(const SurfaceRequest& request) {
    return request.loss.entry().kind == Kind::metric && request.term < 0 && !request.minus;
}

ColorScale scaleOf(const SurfaceRequest& shown, const ValueExtremes& values,
                   const ScaleWish& wish) {
    return scaleFor(values, wish, shown.term >= 0 || shown.minus);
}

SurfaceFrame makeSurfaceFrame(Surface surface, const SurfaceStyle& style) {
    const auto values = extremesOf(surface.value);
    const ColorScale scale = values ? scaleOf(surface.request, *values, style.scale) : ColorScale{};
    return makeSurfaceFrame(std::move(surface), style, scale);
}

SurfaceFrame makeSurfaceFrame(Surface surface, const SurfaceStyle& style, const ColorScale& scale) {
    SurfaceFrame frame{.surface = std::move(surface), .style = style, .scale = scale};
    frame.has_undefined = hasUndefined(frame.surface.value);
    findBest(frame);
    if (style.field) addField(frame);
    colorize(frame);
    return frame;
}

SurfaceFrame recolored(SurfaceFrame frame, const ColorScale& scale) {
    if (frame.scale == scale) return frame;
    frame.scale = scale;
    colorize(frame);
    return frame;
}

}  // namespace iou
