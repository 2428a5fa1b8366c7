// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/surface/followed_ranges.hpp"
#include "widgets/surface/surface_painter.hpp"
#include "widgets/surface/surface_source.hpp"

#include <QWidget>

class QCustomPlot;
class QLabel;

namespace iou {

class ColorBar;
class ExplorerModel;
class LateRefresh;
class ProfilePlot;
class ReliefWidget;
class SurfaceMenu;

/// The loss, one of its terms or its difference to another loss over two numbers of the predicted
/// box, flat or as a relief: isolines, the descent direction, the run, the box shown and the best
/// point; beside it the colour bar, below it a profile. The point can be dragged (one undo step,
/// Esc restores), also beyond the rim: the ranges stand still until it is let go. A double click
/// moves it there, the wheel zooms, dragging elsewhere pans (turns the relief), a click moves the
/// profile's cut there, and hovering shows the box in the other views.
class LossSurfacePlot : public QWidget {
    Q_OBJECT
public:
    explicit LossSurfacePlot(ExplorerModel& model, QWidget* parent = nullptr);

    /// Brings the full surface of the present state on screen before returning (for pictures).
    void finish();
    /// Device pixels per unit of what is painted, for pictures at another scale than the screen's.
    void setPixelRatio(double ratio);

    const SurfaceSource& source() const { return m_source; }
    /// The choices of how the surface is shown, for the window's menus.
    SurfaceMenu& menu() { return *m_menu; }
    /// What is shown, at the samples of a preview.
    SurfaceRequest request() const;
    /// Where axis values lie in the plot area, in this widget's coordinates.
    PlotMap plotMap() const;
    SurfaceMarks marks() const;

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

public slots:
    /// Ranges follow the boxes again.
    void fit();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Grip { none, pressed_point, pressed_ground, point, ground };

    void buildPlot();
    void connectBar();
    void connectRelief();
    void applyColors();
    void scheduleRefresh();
    void refresh();
    /// What pictures are made of: holds what is shown until the ranges are at rest.
    SurfaceRequest pictured() const;
    void showRanges();
    void showAxes(const SurfaceRequest& wanted);
    void refreshProfile(const SurfaceRequest& shown);
    void refreshLegend();
    void showFrame();
    void replotMarks();
    PlotMap map() const;

    bool onPoint(const QPointF& place) const;
    /// The box at axis values; empty where it would have no area or a file could not hold it.
    std::optional<Box<>> boxOf(const QPointF& values) const;
    void dragTo(const QPointF& values);
    void letGo();
    void press(QMouseEvent* event);
    void move(QMouseEvent* event);
    void release();
    void zoom(const QPointF& place, double factor);
    void movePoint(QPointF place, bool one_axis);
    void hover(const QPointF& place);
    void hoverValues(const std::optional<QPointF>& values, bool on_point);
    void leave();
    void startAt(const QPointF& values);
    void cutAt(const QPointF& values);
    void paintReadout(QPainter& painter) const;

    ExplorerModel& m_model;
    FollowedRanges m_ranges;
    SurfaceSource m_source;
    SurfaceMenu* m_menu;
    QCustomPlot* m_plot;
    ReliefWidget* m_relief;
    ColorBar* m_bar;
    ProfilePlot* m_profile;
    QLabel* m_legend;
    LateRefresh* m_marks_shown;
    bool m_refresh_pending = false;
    std::optional<AxisRange> m_shown_x, m_shown_y;

    Grip m_grip = Grip::none;
    QPointF m_pressed_at, m_grip_offset;
    Range m_pan_x, m_pan_y;
    bool m_hot = false;  ///< the pointer is on the point
    std::optional<QPointF> m_hover;
};

}  // namespace iou
