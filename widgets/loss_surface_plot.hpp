// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/surface_painter.hpp"
#include "widgets/surface_source.hpp"

#include <QWidget>

class QComboBox;
class QCPColorScale;
class QCustomPlot;
class QLabel;
class QToolButton;

namespace iou {

class ExplorerModel;

/// Heat map of the loss, or of one of its terms, over two numbers of the predicted box: isolines,
/// the descent direction, the run, the box shown and the best point. The point can be dragged (one
/// undo step, Esc restores), a double click puts it there, the wheel zooms, dragging the ground
/// pans, and hovering shows the box in the other views.
class LossSurfacePlot : public QWidget {
    Q_OBJECT
public:
    explicit LossSurfacePlot(ExplorerModel& model, QWidget* parent = nullptr);

    /// Brings the full surface of the present state on screen before returning (for pictures).
    void finish();
    /// Device pixels per unit of what is painted, for pictures at another scale than the screen's.
    void setPixelRatio(double ratio);

    const SurfaceSource& source() const { return m_source; }
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
    void setField(bool on);
    void setIsolines(bool on);
    void setLogScale(bool on);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Grip { none, pressed_point, pressed_ground, point, ground };

    void buildTools();
    void buildPlot();
    void applyColors();
    void scheduleRefresh();
    void refresh();
    void refreshTools();
    void refreshTerms();
    void refreshLegend();
    void showFrame();
    SurfaceStyle style() const;
    PlotMap map() const;

    void chooseAxis(bool horizontal, Axis axis);
    void chooseTerm(const QString& id);
    bool onPoint(const QPointF& place) const;
    /// The box at a place of the plot; empty where it would have no area.
    std::optional<Box<>> boxUnder(const QPointF& place) const;
    void press(QMouseEvent* event);
    void move(QMouseEvent* event);
    void release();
    void zoom(const QPointF& place, double factor);
    void movePoint(QPointF place, bool one_axis);
    void hover(const QPointF& place);
    void leave();
    void paintReadout(QPainter& painter) const;

    ExplorerModel& m_model;
    SurfaceSource m_source;
    QComboBox* m_x;
    QComboBox* m_y;
    QComboBox* m_term;
    QToolButton* m_field;
    QToolButton* m_isolines;
    QToolButton* m_log;
    QToolButton* m_fit;
    QCustomPlot* m_plot;
    QCPColorScale* m_scale;
    QLabel* m_legend;
    bool m_refresh_pending = false;

    Grip m_grip = Grip::none;
    QPointF m_pressed_at, m_grip_offset;
    Range m_pan_x, m_pan_y;
    bool m_hot = false;  ///< the pointer is on the point
    std::optional<QPointF> m_hover;
};

}  // namespace iou
