// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBrush>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainterPath>
#include <QPen>
#include <QPolygonF>
#include <QString>

#include <vector>

namespace iou {

/// What was painted, in the units of the device.
struct PaintNotes {
    struct Text {
        QString words;
        QPointF place;     ///< of its base line's left end
        bool cut = false;  ///< above, below or at a side, by the painter's clip
    };
    struct Shape {
        QPolygonF outline;
        QColor pen, brush;  ///< with the painter's opacity; invalid: none
    };
    std::vector<Text> texts;
    std::vector<Shape> shapes;

    /// The first text that begins so; null where there is none.
    const Text* text(const QString& beginning) const {
        for (const Text& each : texts)
            if (each.words.startsWith(beginning)) return &each;
        return nullptr;
    }
};

/// Notes what is painted instead of painting it.
class PaintRecord : public QPaintDevice {
public:
    explicit PaintRecord(QSize size) : m_size(size), m_engine(m_notes) {}
    QPaintEngine* paintEngine() const override { return &m_engine; }
    const PaintNotes& notes() const { return m_notes; }

protected:
    int metric(PaintDeviceMetric metric) const override {
        switch (metric) {
        case PdmWidth: return m_size.width();
        case PdmHeight: return m_size.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return 96;
        case PdmDepth: return 32;
        case PdmNumColors: return 1 << 24;
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return static_cast<int>(devicePixelRatioFScale());
        default: return 0;
        }
    }

private:
    class Engine : public QPaintEngine {
    public:
        explicit Engine(PaintNotes& notes) : QPaintEngine(AllFeatures), m_notes(notes) {}
        bool begin(QPaintDevice*) override { return true; }
        bool end() override { return true; }
        Type type() const override { return User; }
        void updateState(const QPaintEngineState& now) override {
            if (now.state() & DirtyTransform) m_transform = now.transform();
            if (now.state() & DirtyPen) m_pen = now.pen();
            if (now.state() & DirtyBrush) m_brush = now.brush();
            if (now.state() & DirtyOpacity) m_opacity = now.opacity();
            QPainterPath clip;
            if (now.state() & DirtyClipRegion) clip.addRegion(now.clipRegion());
            if (now.state() & DirtyClipPath) clip = now.clipPath();
            if (!(now.state() & (DirtyClipRegion | DirtyClipPath))) return;
            clip = m_transform.map(clip);
            m_clips = now.clipOperation() != Qt::NoClip;
            m_clip = now.clipOperation() == Qt::IntersectClip ? m_clip & clip : clip;
        }
        void drawTextItem(const QPointF& place, const QTextItem& item) override {
            // Half a pixel less: rectangles for words are whole ones.
            const QRectF around(place.x() + 0.5, place.y() - item.ascent() + 0.5,
                                item.width() - 1.0, item.ascent() + item.descent() - 1.0);
            const bool cut = m_clips && !m_clip.contains(m_transform.mapRect(around));
            m_notes.texts.push_back({item.text(), m_transform.map(place), cut});
        }
        void drawPath(const QPainterPath& path) override {
            for (const QPolygonF& outline : path.toSubpathPolygons(m_transform)) add(outline);
        }
        void drawPolygon(const QPointF* points, int count, PolygonDrawMode) override {
            add(m_transform.map(QPolygonF(QList<QPointF>(points, points + count))));
        }
        void drawImage(const QRectF&, const QImage&, const QRectF&,
                       Qt::ImageConversionFlags) override {}
        void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}

    private:
        QColor seen(const QColor& color, bool there) const {
            if (!there) return {};
            QColor faint = color;
            faint.setAlphaF(static_cast<float>(faint.alphaF() * m_opacity));
            return faint;
        }
        void add(const QPolygonF& outline) {
            m_notes.shapes.push_back({outline, seen(m_pen.color(), m_pen.style() != Qt::NoPen),
                                      seen(m_brush.color(), m_brush.style() != Qt::NoBrush)});
        }

        PaintNotes& m_notes;
        QTransform m_transform;
        QPen m_pen;
        QBrush m_brush;
        double m_opacity = 1.0;
        QPainterPath m_clip;
        bool m_clips = false;
    };

    QSize m_size;
    PaintNotes m_notes;
    mutable Engine m_engine;
};

}  // namespace iou
