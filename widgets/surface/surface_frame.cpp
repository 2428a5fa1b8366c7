// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/surface/surface_frame.hpp"

#include "widgets/plots/simplified_line.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>

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

/// Columns of a grid that are painted together: the image's rows run across them.
constexpr Eigen::Index kBundle = 16;

/// Where the values of a column are in the table of a scale; color_levels: not shown.
void levelsOf(const float* values, const ColorScale& scale, std::vector<std::int32_t>& levels,
              std::size_t from, std::size_t count) {
    const auto bend = [](double v) { return std::log(std::max(v, 1e-300)); };
    const double lo = scale.log ? bend(scale.range.lo) : scale.range.lo;
    const double hi = scale.log ? bend(scale.range.hi) : scale.range.hi;
    const double factor = (color_levels - 1) / std::max(hi - lo, 1e-300);
    std::int32_t* const out = levels.data() + from;
    const auto level = [&](double bent) {
        // In this order the bounds hold for what is no number too.
        const double place = std::min(std::max(0.0, (bent - lo) * factor), color_levels - 1.0);
        // NOLINTNEXTLINE(bugprone-incorrect-roundings): lround is a call, per pixel
        return static_cast<std::int32_t>(place + 0.5);
    };
    if (scale.log) {
        for (std::size_t i = 0; i < count; ++i)
            out[i] = scale.shows(values[i]) ? level(bend(values[i])) : color_levels;
        return;
    }
    for (std::size_t i = 0; i < count; ++i) out[i] = level(values[i]);
    constexpr float greatest = std::numeric_limits<float>::max();
    for (std::size_t i = 0; i < count; ++i)
        out[i] = std::abs(values[i]) <= greatest ? out[i] : color_levels;
}

QImage paintValues(const Eigen::ArrayXXf& grid, const ColorScale& scale) {
    std::array<QRgb, color_levels + 1> table{};  // the last one is clear
    std::copy_n(colorTable(scale.map).begin(), color_levels, table.begin());
    QImage image(static_cast<int>(grid.cols()), static_cast<int>(grid.rows()),
                 QImage::Format_ARGB32_Premultiplied);
    if (image.isNull()) return image;
    const auto rows = static_cast<std::size_t>(grid.rows());
    std::vector<std::int32_t> levels(kBundle * rows);
    uchar* const pixels = image.bits();
    for (Eigen::Index first = 0; first < grid.cols(); first += kBundle) {
        const auto columns = static_cast<std::size_t>(std::min(kBundle, grid.cols() - first));
        for (std::size_t k = 0; k < columns; ++k)
            levelsOf(grid.data() + (first + static_cast<Eigen::Index>(k)) * grid.rows(), scale,
                     levels, k * rows, rows);
        for (std::size_t row = 0; row < rows; ++row) {
            auto* const line = reinterpret_cast<QRgb*>(pixels + image.bytesPerLine() *
                                                                    static_cast<qsizetype>(row)) +
                               first;
            for (std::size_t k = 0; k < columns; ++k)
                line[k] = table[static_cast<std::size_t>(levels[k * rows + row])];
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

/// Values of a surface with the best one between its samples.
std::optional<ValueExtremes> extremesWith(const Surface& surface,
                                          const std::optional<SurfaceBest>& best) {
    auto values = extremesOf(surface.value);
    if (!values || !best) return values;
    values->lo = std::min(values->lo, best->value);
    values->hi = std::max(values->hi, best->value);
    if (best->value > 0.0) values->lowest_positive = std::min(values->lowest_positive, best->value);
    return values;
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

std::optional<ValueExtremes> extremesOf(const Surface& surface) {
    return extremesWith(surface, bestOf(surface));
}

ColorScale scaleOf(const SurfaceRequest& shown, const ValueExtremes& values,
                   const ScaleWish& wish) {
    return scaleFor(values, wish, shown.term >= 0 || shown.minus);
}

namespace {

SurfaceFrame frameOf(Surface surface, const SurfaceStyle& style, const ColorScale& scale,
                     const std::optional<SurfaceBest>& best) {
    SurfaceFrame frame{.surface = std::move(surface), .style = style, .scale = scale};
    frame.has_undefined = hasUndefined(frame.surface.value);
    if (best) frame.best_value = best->value;
    if (best && best->place) frame.best = QPointF((*best->place)[0], (*best->place)[1]);
    if (style.field) addField(frame);
    colorize(frame);
    return frame;
}

}  // namespace

SurfaceFrame makeSurfaceFrame(Surface surface, const SurfaceStyle& style) {
    const auto best = bestOf(surface);
    const auto values = extremesWith(surface, best);
    const ColorScale scale = values ? scaleOf(surface.request, *values, style.scale) : ColorScale{};
    return frameOf(std::move(surface), style, scale, best);
}

SurfaceFrame makeSurfaceFrame(Surface surface, const SurfaceStyle& style, const ColorScale& scale) {
    const auto best = bestOf(surface);
    return frameOf(std::move(surface), style, scale, best);
}

SurfaceFrame recolored(SurfaceFrame frame, const ColorScale& scale) {
    if (frame.scale == scale) return frame;
    frame.scale = scale;
    colorize(frame);
    return frame;
}

}  // namespace iou
