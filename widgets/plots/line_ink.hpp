// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPen>
#include <QPolygonF>
#include <QRect>
#include <QRectF>
#include <QTransform>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

class QPainter;

namespace iou {

/// Lines, dots and small triangles for a painter of pixels, laid over its picture all at once: a
/// fraction of the time of its own strokes, which are outlined, cut into spans and blended one by
/// one. Corners are round. Shapes of one colour are united: they are not darker where they overlap.
class LineInk {
public:
    /// Whether ink stands in for this painter's smooth strokes of that width: on pixels, wider than
    /// one of them. Narrower ones have a fast way of their own.
    static bool suits(const QPainter& painter, double width);
    /// The same of its pen.
    static bool suits(const QPainter& painter);

    /// painter: suits(). seen: all that is drawn lies in it, in the painter's units; the less, the
    /// faster.
    LineInk(QPainter& painter, const QRectF& seen);

    void line(std::span<const QPointF> points, double width, Qt::PenCapStyle cap);
    void dot(const QPointF& middle, double radius);
    void triangle(const std::array<QPointF, 3>& corners);
    /// Its border, so wide.
    void outline(const std::array<QPointF, 3>& corners, double width);
    /// Gives what was drawn since the last time its colour, above what has one.
    void color(const QColor& color);
    /// Lays the ink over the painter's picture.
    void lay();

private:
    struct Stripe;
    bool shorten(Stripe& s) const;
    void stripe(const Stripe& s);
    void disc(const QPointF& middle, float radius);
    class Triangle;
    std::uint8_t* maskRow(int y) {
        return m_mask.data() +
               static_cast<std::size_t>(y) * static_cast<std::size_t>(m_place.width());
    }
    /// Pixels of row y from first to last may be covered.
    void touch(int y, int first, int last);

    QPainter& m_painter;
    QTransform m_to_pixels;
    double m_scale;  ///< pixels per unit
    QRect m_place;   ///< of the ink, in pixels
    std::vector<std::uint8_t> m_mask;
    std::vector<std::array<int, 2>> m_touched;  ///< columns of each row: from, to before
    QImage m_ink;
};

}  // namespace iou
