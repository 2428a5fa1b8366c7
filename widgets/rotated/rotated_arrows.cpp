// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rotated/rotated_arrows.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/rotated/rotated_scene.hpp"
#include "widgets/text/number_text.hpp"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace iou {

namespace {

constexpr double kLongestArrow = 78.0;  ///< pixels
constexpr double kLeastArrow = 5.0;     ///< shorter ones are not drawn
constexpr double kArcAway = 16.0;       ///< of the arc from the corners
constexpr double kArrowHead = 9.0;

/// A line with a halo, and a head at its end.
class ArrowBrush {
public:
    ArrowBrush(QPainter& painter, const Theme& theme) : m_painter(painter), m_theme(theme) {}

    void line(QPointF from, QPointF along, double length) {
        if (length < kLeastArrow) return;
        QPainterPath shaft(from);
        const double size = std::min(kArrowHead * m_theme.line_scale, 0.6 * length);
        shaft.lineTo(from + along * (length - 0.6 * size));
        stroke(shaft);
        head(from + along * length, along, size);
    }
    /// About the centre, from `begin` on, radians clockwise on the screen.
    void arc(QPointF center, double radius, double begin, double sweep) {
        const double length = std::abs(sweep) * radius;
        if (length < kLeastArrow) return;
        const double size = std::min(kArrowHead * m_theme.line_scale, 0.6 * length);
        const double sign = sweep < 0.0 ? -1.0 : 1.0;
        const double body = sweep - sign * 0.6 * size / radius;
        const QRectF square(center.x() - radius, center.y() - radius, 2.0 * radius, 2.0 * radius);
        QPainterPath shaft;
        // Qt counts degrees, anticlockwise.
        const double degrees = -180.0 / std::numbers::pi;
        shaft.arcMoveTo(square, begin * degrees);
        shaft.arcTo(square, begin * degrees, body * degrees);
        stroke(shaft);
        const double end = begin + sweep;
        // The head points along the chord of its own length.
        const double back = end - sign * 0.5 * size / radius;
        head(center + QPointF(std::cos(end), std::sin(end)) * radius,
             QPointF(-std::sin(back), std::cos(back)) * sign, size);
    }

private:
    void stroke(const QPainterPath& path) {
        m_painter.setBrush(Qt::NoBrush);
        for (const auto& [color, width] :
             {std::pair(m_theme.base, 5.0), std::pair(m_theme.arrow, 2.4)}) {
            m_painter.setPen(QPen(color, width * m_theme.line_scale, Qt::SolidLine, Qt::FlatCap));
            m_painter.drawPath(path);
        }
    }
    void head(QPointF tip, QPointF along, double size) {
        const QPointF side(-along.y(), along.x());
        m_painter.setPen(QPen(m_theme.base, 1.0));
        m_painter.setBrush(m_theme.arrow);
        m_painter.drawPolygon(QPolygonF{tip, tip - along * size + side * size * 0.55,
                                        tip - along * size - side * size * 0.55});
    }

    QPainter& m_painter;
    const Theme& m_theme;
};

/// A round slope and how long it is, for the key.
std::pair<double, double> keyOf(double per_pixel) {
    const double most = 0.7 * kLongestArrow * per_pixel;
    const double power = std::pow(10.0, std::floor(std::log10(most)));
    for (const double digit : {5.0, 2.0, 1.0})
        if (digit * power <= most) return {digit * power, digit * power / per_pixel};
    return {power, power / per_pixel};
}

}  // namespace

void paintRotatedArrows(QPainter& p, const RotatedOutcome& outcome, const SceneTransform& t,
                        QSizeF view, const Theme& theme) {
    const auto push = [&](std::size_t i) { return -outcome.chosen.d[i]; };
    double most = std::hypot(push(0), push(1));
    for (const std::size_t i : {2U, 3U, 4U}) most = std::max(most, std::abs(push(i)));
    if (!(most > 1e-12 && std::isfinite(most))) return;
    // On a projector all lines are thicker, and there is more room.
    const double room =
        std::clamp(std::min(view.width(), view.height()) / 400.0, 0.5, theme.line_scale);
    const double scale = kLongestArrow * room / most;  // pixels per slope
    const QTransform frame = rotatedFrame(outcome.box, t);
    const QRectF rect = rotatedRect(outcome.box, t);
    const QPointF center = frame.map(QPointF(0.0, 0.0));
    const auto turned = [&](QPointF along) { return frame.map(along) - center; };
    ArrowBrush brush(p, theme);
    const double radius = 0.5 * std::hypot(rect.width(), rect.height()) + kArcAway;
    brush.arc(center, radius, outcome.box.a - 0.25 * std::numbers::pi,
              std::clamp(push(4) * scale / radius, -3.0, 3.0));
    for (const double side : {-1.0, 1.0}) {
        for (const bool wide : {true, false}) {
            const double grows = push(wide ? 2 : 3) * scale;
            const QPointF out = wide ? QPointF(side, 0.0) : QPointF(0.0, side);
            const QPointF edge(out.x() * rect.right(), out.y() * rect.bottom());
            const QPointF along = turned(grows < 0.0 ? -out : out);
            brush.line(frame.map(edge), along, 0.5 * std::abs(grows));
        }
    }
    const QPointF shift(push(0), push(1));
    const double length = std::hypot(shift.x(), shift.y());
    if (length > 0.0) brush.line(center, shift / length, length * scale);
    const auto [slope, sample] = keyOf(1.0 / scale);
    const double k = textScale(), y = view.height() - 16.0 * k;
    p.setFont(uiFont(8.0));
    const QString words =
        RotatedView::tr("slope %1 per √area and radian").arg(numberText(slope, 1));
    const QRectF box(8.0, y - 10.0 * k, sample + 18.0 + p.fontMetrics().horizontalAdvance(words),
                     20.0 * k);
    p.fillRect(box, theme.patch);
    brush.line({14.0, y}, {1.0, 0.0}, sample);
    p.setPen(theme.muted);
    p.drawText(QRectF(sample + 20.0, box.top(), box.width(), box.height()),
               Qt::AlignLeft | Qt::AlignVCenter, words);
}

}  // namespace iou
