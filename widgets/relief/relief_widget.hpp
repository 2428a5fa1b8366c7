// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/relief/relief.hpp"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

namespace iou {

/// A surface in three dimensions. Dragging turns it (Alt+arrows too), the wheel zooms, the box's
/// point can be dragged over the surface, hovering and double clicks report axis values. During
/// a drag the picture is coarser; the full one follows at rest.
class ReliefWidget : public QWidget {
    Q_OBJECT
public:
    explicit ReliefWidget(QWidget* parent = nullptr);

    void setFrame(const std::shared_ptr<const SurfaceFrame>& frame, const QString& name);
    void setMarks(const SurfaceMarks& marks);
    void setView(const ReliefView& view);
    void setPixelRatio(double ratio);
    /// Makes the full picture before the next painting (for pictures).
    void finish();
    /// Where axis values are in this widget; empty where the surface has no value.
    std::optional<QPointF> placeOf(const QPointF& values);

    QSize minimumSizeHint() const override { return {240, 160}; }

signals:
    void pressed();   ///< the left button, on the surface or beside it
    void released();  ///< it, or the drag was cancelled
    void turnStarted();
    void turned(const iou::ReliefView& view);
    void turnedByKey(const iou::ReliefView& view);
    void pointTaken();
    void pointDragged(const QPointF& values);
    void dragEnded();
    void dragCancelled();
    /// Axis values under the pointer, and whether it is on the point; empty beside the surface.
    void hovered(std::optional<QPointF> values, bool on_point);
    void clicked(const QPointF& values);
    void doubleClicked(const QPointF& values);
    void zoomed(double factor);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Grip { none, pressed, turn, pressed_point, point };

    /// The picture has to be drawn again: coarse now, full after a rest.
    void outdate();
    const ReliefPicture& picture();
    bool onPoint(const QPointF& place);
    /// Axis values of a drag of the point; beyond the surface it goes on level, at a constant rate.
    QPointF draggedTo(const QPointF& place);

    std::shared_ptr<const SurfaceFrame> m_frame;
    QString m_name;
    SurfaceMarks m_marks;
    ReliefView m_view;
    double m_ratio = 0.0;  ///< 0: the screen's
    bool m_quick = false;
    bool m_dark = false;  ///< theme of the picture
    std::optional<ReliefPicture> m_picture;
    QTimer m_rest;
    Grip m_grip = Grip::none;
    QPointF m_pressed_at;
    QPointF m_grip_offset;               ///< from the pointer to the point
    QPointF m_last_place, m_last_value;  ///< of the drag, on the surface
    ReliefView m_pressed_view;
};

}  // namespace iou
