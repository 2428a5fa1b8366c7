// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/surface/isoline_painter.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/text/number_text.hpp"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace iou {

namespace {

constexpr double kLabelPoints = 7.5;
constexpr std::size_t kLabelsPerLevel = 2;

double lengthOf(const QPolygonF& line) {
    double length = 0.0;
    for (qsizetype i = 1; i < line.size(); ++i) length += QLineF(line[i - 1], line[i]).length();
    return length;
}

constexpr double kWishReach = 40.0;  ///< pixels a line may have moved since the frame before

double distanceTo(const QPolygonF& line, const QPointF& p) {
    double least = HUGE_VAL;
    for (const QPointF& q : line) least = std::min(least, std::hypot(q.x() - p.x(), q.y() - p.y()));
    return least;
}

}  // namespace

QColor isolineColor(const Theme& theme, const ColorScale& scale, double level, double strength) {
    return lightness(scale.color(level)) < 60.0 ? withAlpha(theme.map_light, 0.5 * strength)
                                                : withAlpha(theme.map_dark, 0.4 * strength);
}

IsolinePainter::IsolinePainter(const PlotMap& map, const SurfaceFrame& frame, bool best_shown,
                               const Theme& theme)
    : m_frame(frame), m_theme(theme), m_font(uiFont(kLabelPoints)), m_metrics(m_font) {
    m_shapes.reserve(frame.lines.size());
    for (const Isoline& line : frame.lines) m_shapes.push_back(map.placed(line.points));
    m_labels = labelled(map, best_shown);
}

std::vector<LineLabel> IsolinePainter::labelled(const PlotMap& map, bool best_shown) const {
    std::vector<QPointF> taken;
    if (best_shown && m_frame.best) taken.push_back(map.at(*m_frame.best));
    const auto placed = [&](const NumberMemory::Places& before) {
        return placeLabels(m_shapes, textSizes(), map.rect.adjusted(2, 2, -2, -2), taken,
                           wishes(map, before));
    };
    if (!m_frame.memory) return placed({});
    NumberMemory& memory = *m_frame.memory;
    memory.is_painted = true;
    const std::scoped_lock lock(memory.held);
    if (const auto before = std::exchange(memory.before, nullptr)) {
        const auto known = [&] {
            const std::scoped_lock lock_before(before->memory->held);
            return before->memory->places;
        };
        if (!known()) IsolinePainter(map, *before, best_shown, m_theme);  // its painter is behind
        memory.wished = *known();
    }
    std::vector<LineLabel> labels = placed(memory.wished);
    memory.places.emplace();
    for (const LineLabel& label : labels)
        memory.places->emplace_back(m_frame.lines[label.line].level, map.valueAt(label.middle));
    return labels;
}

/// Where the number of each line stood before: of its level, the nearest place that no other line
/// has taken.
std::vector<std::optional<QPointF>>
IsolinePainter::wishes(const PlotMap& map, const NumberMemory::Places& before) const {
    std::vector<std::optional<QPointF>> wishes(m_shapes.size());
    for (const auto& [level, value] : before) {
        const QPointF place = map.at(value);
        std::optional<std::size_t> nearest;
        double least = kWishReach;
        for (std::size_t i = 0; i < m_shapes.size(); ++i) {
            if (m_frame.lines[i].level != level || wishes[i]) continue;
            const double distance = distanceTo(m_shapes[i], place);
            if (distance >= least) continue;
            least = distance;
            nearest = i;
        }
        if (nearest) wishes[*nearest] = place;
    }
    return wishes;
}

void IsolinePainter::paintLines(QPainter& p, LineInk* ink) const {
    const double width = m_theme.line_scale;
    const auto color_of = [&](std::size_t i) {
        return isolineColor(m_theme, m_frame.scale, m_frame.lines[i].level);
    };
    for (std::size_t i = 0; i < m_shapes.size(); ++i) {
        const QColor color = color_of(i);
        p.setPen(QPen(color, width));
        for (const QPolygonF& piece : piecesBeside(m_shapes[i], m_labels)) {
            if (ink)
                ink->line(piece, width, Qt::SquareCap);
            else
                p.drawPolyline(piece);
        }
        if (ink && (i + 1 == m_shapes.size() || color_of(i + 1) != color)) ink->color(color);
    }
}

void IsolinePainter::paintNumbers(QPainter& p) const {
    p.setFont(m_font);
    for (const LineLabel& label : m_labels) {
        const double level = m_frame.lines[label.line].level;
        const QString words = numberText(level, 4);
        p.save();
        p.translate(label.middle);
        p.rotate(label.angle_deg);
        p.setPen(isolineColor(m_theme, m_frame.scale, level, 1.8));
        p.drawText(QPointF(-0.5 * m_metrics.horizontalAdvance(words), 0.5 * m_metrics.capHeight()),
                   words);
        p.restore();
    }
}

std::vector<QSizeF> IsolinePainter::textSizes() const {
    // Lines of one level stand together.
    std::vector<QSizeF> sizes(m_shapes.size());
    for (std::size_t first = 0, next = 0; first < m_shapes.size(); first = next) {
        const double level = m_frame.lines[first].level;
        std::vector<std::size_t> order;
        for (; next < m_shapes.size() && m_frame.lines[next].level == level; ++next)
            order.push_back(next);
        std::sort(order.begin(), order.end(), [&](std::size_t i, std::size_t j) {
            return lengthOf(m_shapes[i]) > lengthOf(m_shapes[j]);
        });
        const QSizeF size(m_metrics.horizontalAdvance(numberText(level, 4)),
                          m_metrics.capHeight() + 2.0);
        for (std::size_t k = 0; k < std::min(kLabelsPerLevel, order.size()); ++k)
            sizes[order[k]] = size;
    }
    return sizes;
}

}  // namespace iou
