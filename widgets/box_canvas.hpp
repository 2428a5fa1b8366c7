// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas_tools.hpp"
#include "widgets/scene_painter.hpp"

#include <QWidget>

#include <memory>

namespace iou {

/// The scene to hold in the hand: both boxes with eight handles, body and centre.
///
/// Mouse: drag after 4 pixels; Shift keeps the aspect ratio or locks an axis, Alt resizes about the
/// centre, Ctrl snaps to the grid, Esc restores. Wheel zooms at the pointer; the middle button, the
/// space bar with a drag, or a drag on empty ground moves the view; a double click there fits it.
/// Keys: Tab goes through boxes and edges, 1-8 take a handle, 0 the box, arrows nudge (Shift x10,
/// Ctrl x0.1).
class BoxCanvas : public QWidget {
    Q_OBJECT
public:
    explicit BoxCanvas(ExplorerModel& model, QWidget* parent = nullptr);

    /// The region on screen: the model's camera, or the one that fits the boxes.
    Camera camera() const;
    SceneTransform transform() const { return {camera(), QSizeF(size())}; }
    Which selectedBox() const { return m_selected; }
    Handle selectedHandle() const { return m_selected_handle; }

    QSize sizeHint() const override { return {640, 520}; }
    QSize minimumSizeHint() const override { return {240, 200}; }

public slots:
    void fit();
    void zoomIn() { zoom(1.25, rect().center()); }
    void zoomOut() { zoom(0.8, rect().center()); }

signals:
    void hintChanged(const QString& hint);  ///< about the thing under the pointer
    void spaceTapped();                     ///< the space bar without a drag

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent*) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void zoom(double factor, QPointF about);
    void takeUpTool();
    void stopTool(bool keep);
    void setHot(const Grip& grip);
    Grip gripUnder(QPointF pixel) const;
    void select(Which which, Handle handle);
    bool selectNext(bool forward);
    void nudge(QPointF direction, Qt::KeyboardModifiers modifiers);
    void updateCursor();
    QString hintFor(const Grip& grip) const;

    ExplorerModel& m_model;
    Camera m_fitted;
    Which m_selected = Which::pred;
    Handle m_selected_handle = Handle::none;
    Grip m_hot;
    QPointF m_press;
    Qt::MouseButton m_button = Qt::NoButton;
    bool m_space = false, m_space_used = false;
    std::unique_ptr<CanvasTool> m_tool;
};

}  // namespace iou
