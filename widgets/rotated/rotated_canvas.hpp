// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/rotated/rotated_scene.hpp"

#include <QWidget>

namespace iou {

/// Both rotated boxes under the hand.
///
/// Mouse: a press selects, a drag moves; eight handles resize along the box's own axes (Shift keeps
/// the aspect ratio, Alt the centre), the knob turns (Shift or Ctrl by 15 degrees; near the other
/// box's direction it snaps, with Alt not). On empty ground a drag moves the view; the wheel zooms,
/// a double click fits. Keys: Tab goes to the other box, arrows nudge by a pixel (Shift 10, Ctrl
/// 0.1), Alt+Left and Alt+Right turn by a degree (Shift 15), Esc restores a drag.
class RotatedCanvas : public QWidget {
    Q_OBJECT
public:
    explicit RotatedCanvas(RotatedView& view, QWidget* parent = nullptr);

    Camera camera() const;
    /// The one somebody has chosen; empty: it fits.
    const std::optional<Camera>& ownCamera() const { return m_camera; }
    void setCamera(const std::optional<Camera>& camera);
    SceneTransform transform() const { return {camera(), QSizeF(size())}; }
    void fit();
    void zoom(double factor, QPointF about);
    void zoom(double factor) { zoom(factor, QRectF(rect()).center()); }

    QSize sizeHint() const override { return {640, 480}; }
    QSize minimumSizeHint() const override { return {200, 160}; }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent*) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Drag { none, pressed, box, view };

    void follow();
    void setHot(const RotatedGrip& grip);
    RotatedBox<> dragged(QPointF pixel, Qt::KeyboardModifiers modifiers) const;
    void endDrag(bool keep);
    QString boxName(RotatedWhich which) const;
    bool isMine(const QKeyEvent& key) const;
    void nudge(QPointF way, double turn);

    RotatedView& m_view;
    std::optional<Camera> m_camera;  ///< empty: it fits
    RotatedGrip m_hot;
    Drag m_drag = Drag::none;
    RotatedGrip m_grip;  ///< that was pressed
    QPointF m_press, m_pointer;
    Camera m_press_camera{};
    RotatedBox<> m_start;
    bool m_aligned = false;  ///< the drag has snapped to the other box's direction
};

}  // namespace iou
