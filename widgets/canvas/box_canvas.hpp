// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/canvas_accessible.hpp"
#include "widgets/canvas/canvas_camera.hpp"
#include "widgets/canvas/canvas_tools.hpp"
#include "widgets/canvas/typed_numbers.hpp"
#include "widgets/scene/scene_painter.hpp"

#include <QWidget>

#include <memory>
#include <optional>

namespace iou {

class LateRefresh;

/// The scene, to be edited by hand: both boxes with eight handles, body and centre.
///
/// Mouse: drag after 4 pixels; Shift keeps the aspect ratio or locks an axis, Alt resizes about the
/// centre, Ctrl snaps to the grid, Esc restores, typed numbers are kept exactly; a dragged box
/// snaps to the other one. A double click that drags the prediction moves the start and launches a
/// run. Wheel zooms at the pointer; the middle button, the space bar with a drag, or a drag in
/// empty space moves the view; then it stays until a double click there, or Fit, gives the camera
/// its own will again (CanvasCamera). Keys: Tab goes through boxes, edges
/// and the coefficient, 1-8 select a handle, 0 the box, arrows nudge (Shift x10, Ctrl x0.1).
class BoxCanvas : public QWidget, public CanvasItems {
    Q_OBJECT
public:
    explicit BoxCanvas(ExplorerModel& model, QWidget* parent = nullptr);
    ~BoxCanvas() override;

    /// Shows one lane alone, for a cell among others; -1: whichever is active. A press of the left
    /// button in such a cell emits laneTaken().
    void setLane(int lane);
    int lane() const;
    /// Fits boxes and run into the view, for when the hand has not taken over.
    void refit() { m_camera.fit(); }

    /// The region on screen.
    Camera camera() const { return m_camera.now(); }
    SceneTransform transform() const { return {camera(), QSizeF(size())}; }
    Which selectedBox() const { return m_selected.which; }
    Handle selectedHandle() const { return m_selected.handle; }

    QList<Grip> items() const override;
    const Grip& selectedItem() const override { return m_selected; }
    void selectItem(const Grip& item) override;
    void nudgeItem(const Grip& item, QPointF presses) override;
    QString itemName(const Grip& item) const override;
    QString itemText(const Grip& item) const override;
    double itemNumber(const Grip& item) const override;
    void setItemNumber(const Grip& item, double number) override;
    QRectF itemRect(const Grip& item) const override;

    QSize sizeHint() const override { return {640, 520}; }
    QSize minimumSizeHint() const override { return {200, 160}; }

public slots:
    void fit();
    void zoomIn() { zoom(1.25, rect().center()); }
    void zoomOut() { zoom(0.8, rect().center()); }

signals:
    void hintChanged(const QString& hint);  ///< about the thing under the pointer
    void spaceTapped();                     ///< the space bar without a drag
    void launched();                        ///< the start was dragged here: run from it
    void laneTaken(int lane);               ///< not the active one
    void itemSelected();

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
    Box<> box(const Grip& item) const;
    bool isCell() const { return m_lane >= 0; }
    SceneSnapshot snapshot() const;
    SceneTexts textsOf(const SceneSnapshot& scene, const SceneTransform& camera) const;
    QSizeF numbersInCorner() const;
    bool numbersCoverBox(const Camera& camera) const;
    bool selectNext(bool forward);
    bool typeNumber(const QKeyEvent& event);
    bool isMine(const QKeyEvent& key) const;
    void paintDrag(QPainter& painter);
    void updateCursor();
    QString hintFor(const Grip& grip) const;

    ExplorerModel& m_model;
    int m_lane = -1;
    CanvasCamera m_camera;
    LateRefresh* m_run_shown;
    std::optional<ScenePlacement> m_placement;  ///< of the texts in the newest picture
    Grip m_selected{Grip::Kind::box, Which::pred, Handle::none};
    Grip m_hot;
    QPointF m_press, m_pointer;
    Qt::KeyboardModifiers m_modifiers;
    Qt::MouseButton m_button = Qt::NoButton;
    bool m_space = false, m_space_used = false;
    bool m_launching = false;  ///< a double click began this drag
    std::unique_ptr<CanvasTool> m_tool;
    std::optional<TypedNumbers> m_entry;  ///< while the tool has numbers
};

}  // namespace iou
