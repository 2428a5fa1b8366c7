// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/box_snap.hpp"
#include "widgets/frame/frame_hand.hpp"
#include "widgets/frame/frame_scene.hpp"

#include <QWidget>

#include <optional>
#include <vector>

namespace iou {

/// The boxes of a lab in an image, under the hand.
///
/// Mouse: a press selects the box under it (Shift: adds it or takes it out), a drag moves what is
/// selected, one of eight handles resizes; Shift keeps the aspect ratio or locks an axis, Alt
/// resizes about the centre, Ctrl snaps to the grid, and a single box snaps to its nearest
/// neighbour. On empty ground a drag moves the view, with Shift it selects what it encloses, with
/// Ctrl it draws a box; the wheel zooms, a double click fits. Keys: Tab goes through the boxes,
/// arrows nudge by a pixel (Shift 10, Ctrl 0.1), Insert adds, Ctrl+D duplicates, Delete removes,
/// Ctrl+A selects all, Esc restores a drag, else selects none.
///
/// Without a hand it is a picture to look at: boxes light up under the pointer, every drag moves
/// the view, and nothing is selected, moved, added or removed.
class FrameCanvas : public QWidget {
    Q_OBJECT
public:
    /// hand: must outlive it.
    explicit FrameCanvas(FrameHand& hand, QWidget* parent = nullptr) : FrameCanvas(&hand, parent) {}
    explicit FrameCanvas(QWidget* parent = nullptr) : FrameCanvas(nullptr, parent) {}

    /// Shows boxes, and lets go of selected ones that are gone.
    void setScene(FrameScene scene);
    const FrameScene& scene() const { return m_scene; }
    void setLayers(FrameLayer under, FrameLayer over);
    /// What a tool for drawing does: the next drag on the canvas draws a box.
    void setDrawing(bool on);
    bool drawing() const { return m_drawing; }
    /// Whether a drag snaps to a neighbour; Ctrl snaps to the grid in either case.
    void setSnapping(bool on) { m_snapping = on; }

    const std::vector<int>& selected() const { return m_selected; }
    void select(std::vector<int> indices);
    int hot() const { return m_hot; }
    /// Lights a box up, as the pointer over it does; -1: none.
    void setHot(int index);

    /// The region on screen.
    Camera camera() const;
    SceneTransform transform() const { return {camera(), QSizeF(size())}; }
    /// That, where the hand or a session has chosen it; empty: the whole frame.
    const std::optional<Camera>& chosenCamera() const { return m_camera; }
    void setCamera(const std::optional<Camera>& camera);
    void fit() { setCamera({}); }
    void zoom(double factor, QPointF about);
    void zoom(double factor) { zoom(factor, QRectF(rect()).center()); }

    /// Adds a box in the middle of what is seen, and selects it.
    void addBox();
    void duplicateSelected();
    void removeSelected();
    void selectAll();
    /// The next box, or none after the last one; whether there was one.
    bool selectNext(bool forward);
    void nudge(QPointF way);

    /// The picture without handles and marks, as large as wanted, the whole frame in it.
    void paintPicture(QPainter& painter, QSizeF size, const Theme& theme) const;

    QSize sizeHint() const override { return {640, 520}; }
    QSize minimumSizeHint() const override { return {200, 160}; }

signals:
    void selectionChanged();
    void hotChanged(int index);  ///< box under the pointer; -1: none
    void hintChanged(const QString& hint);
    void drawingChanged(bool on);

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
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Drag { none, pressed, boxes, view, band, draw };

    FrameCanvas(FrameHand* hand, QWidget* parent);

    int boxUnder(QPointF pixel) const;
    Handle handleUnder(QPointF pixel) const;
    bool isSelected(int index) const;
    void beginDrag(Qt::KeyboardModifiers modifiers);
    void drag(QPointF pixel, Qt::KeyboardModifiers modifiers);
    void dragBoxes(QPointF delta, Qt::KeyboardModifiers modifiers);
    void endDrag(bool keep);
    QRectF drawnRect() const;
    Box<> drawnBox() const;
    const FrameBox* neighbourOf(int index) const;
    void updateCursor();
    void showHint();
    QString hintName(int index) const;
    /// Whether Esc has something to end.
    bool hasWork() const { return m_drag != Drag::none || m_drawing || !m_selected.empty(); }
    bool isMine(const QKeyEvent& key) const;
    void paintMarks(QPainter& painter, const Theme& theme);

    FrameHand* m_hand;  ///< null: one only looks
    FrameScene m_scene;
    FrameLayer m_under, m_over;
    std::optional<Camera> m_camera;  ///< empty: the frame fits
    std::vector<int> m_selected;
    int m_hot = -1;
    Handle m_handle = Handle::none;  ///< of the one selected box, under the pointer
    bool m_drawing = false;
    bool m_snapping = true;

    Drag m_drag = Drag::none;
    Qt::MouseButton m_button = Qt::NoButton;
    Qt::KeyboardModifiers m_press_modifiers;
    QPointF m_press, m_pointer;
    Camera m_press_camera{};
    std::vector<MovedBox> m_start;  ///< the dragged boxes as the drag found them
    std::vector<SnapGuide> m_guides;
};

}  // namespace iou
