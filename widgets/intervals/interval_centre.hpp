// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explorer/surface_view.hpp"
#include "widgets/frame/painted_centre.hpp"
#include "widgets/intervals/interval_view.hpp"

#include <optional>

namespace iou {

/// The middle of the interval lab: truth and prediction as bars on a time line, what they share,
/// how the ends are pulled; below, the run from top to bottom over the same time.
///
/// Mouse: a bar is dragged by its middle or by an end, which snaps to the ends of the other (Alt:
/// it does not); on empty ground a drag moves the time, the wheel zooms, a double click fits. Keys:
/// Tab chooses the other bar, arrows move it (Shift: its end).
class IntervalCentre : public PaintedCentre {
    Q_OBJECT
public:
    explicit IntervalCentre(DocumentHistory& history, QWidget* parent = nullptr);

    void paintPicture(QPainter& painter, QSizeF size, const Theme& theme) override;
    void fit() override;
    void zoom(double factor) override;
    /// Of the time on screen: its middle and how long it is.
    std::optional<Camera> camera() const override { return m_camera; }
    void setCamera(const std::optional<Camera>& camera) override;

    /// Where a moment of one of the bars is on screen.
    QPointF placeOf(bool is_target, double time) const;

protected:
    void paintShown(QPainter& painter, const Theme& theme) override;
    void paintMarks(QPainter& painter, const Theme& theme) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    enum class Part { none, middle, from, to };
    struct Hold {
        Part part = Part::none;
        bool is_target = false;
    };

    Range shownRange() const;
    void look(const Range& range);
    Hold under(QPointF pixel) const;
    const intervals::Interval& barOf(bool is_target) const;
    double timeAt(double x) const;
    double snapped(double time, bool is_target) const;
    void dragTo(QPointF pixel, Qt::KeyboardModifiers modifiers);
    void zoomAbout(double factor, double x);

    IntervalView& m_view;
    std::optional<Camera> m_camera;  ///< somebody has chosen it; empty: all fits
    bool m_target_chosen = false;
    Hold m_hot, m_hold;
    bool m_moves_time = false;
    double m_press_time = 0.0;
    Range m_press_range{};
    intervals::Interval m_press_bar;
};

}  // namespace iou
