// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPen>
#include <QPolygonF>
#include <QTransform>

namespace iou {

/// What paint devices that write vectors have in common: shapes come out in the page's pixels and
/// cut at the clip, as not every reader understands clip paths. A clip is a rectangle, or the
/// bounds of what was asked for. Gradients and patterns become plain colours.
class VectorEngine : public QPaintEngine {
public:
    /// size: of the page, pixels of 1/96 inch.
    explicit VectorEngine(QSizeF size);

    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }
    void updateState(const QPaintEngineState& now) override;
    void drawPath(const QPainterPath& path) override;
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override;
    void drawPixmap(const QRectF& area, const QPixmap& pixmap, const QRectF& source) override;
    void drawImage(const QRectF& area, const QImage& image, const QRectF& source,
                   Qt::ImageConversionFlags flags) override;
    void drawTextItem(const QPointF& at, const QTextItem& item) override;

protected:
    struct Text {
        QPointF at;        ///< left end of the base line
        double angle_deg;  ///< clockwise
        QFont font;
        double pixels, width;  ///< size of the font, and room the words were measured for
        QString words;
    };
    /// At least one of stroked and filled is true, by pen() and brush().
    virtual void emitPath(const QPainterPath& path, bool stroked, bool filled) = 0;
    virtual void emitPolygon(const QPolygonF& polygon, bool closed, bool stroked, bool filled) = 0;
    /// In pen()'s colour.
    virtual void emitText(const Text& text) = 0;
    /// place: before transform().
    virtual void emitImage(const QRectF& place, const QImage& image) = 0;

    const QPen& pen() const { return m_pen; }
    const QBrush& brush() const { return m_brush; }
    const QTransform& transform() const { return m_transform; }
    double opacity() const { return m_opacity; }
    /// Of the pen, pixels of the page.
    double penWidth() const;

private:
    void takeClip(const QPaintEngineState& now);
    /// How far a stroke reaches beyond its line.
    double reach() const { return m_pen.style() == Qt::NoPen ? 0.0 : penWidth() * 0.5; }
    bool fills() const { return m_brush.style() != Qt::NoBrush; }
    bool strokes() const { return m_pen.style() != Qt::NoPen; }
    void fillClipped(const QPolygonF& shape);
    void strokeClipped(const QPolygonF& line);

    QSizeF m_size;
    QPen m_pen;
    QBrush m_brush;
    QTransform m_transform;
    QRectF m_clip;
    double m_opacity = 1.0;
};

/// What a paint device answers that is a page of 96 pixels per inch.
int pageMetric(QSizeF size, QPaintDevice::PaintDeviceMetric metric);

}  // namespace iou
