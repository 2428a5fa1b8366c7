// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/legend_plot.hpp"
#include "widgets/rotated/rotated_view.hpp"

#include <QWidget>

class QComboBox;
class QCPColorMap;
class QCPColorScale;
class QCPCurve;
class QCPGraph;
class QCustomPlot;
class QMouseEvent;

namespace iou {

/// The loss over two of the prediction's five numbers, with the run and the box that is shown. A
/// press or a drag puts the box there.
class RotatedSurfacePlot : public QWidget {
    Q_OBJECT
public:
    explicit RotatedSurfacePlot(DocumentHistory& history, QWidget* parent = nullptr);

    QCustomPlot& plot() { return *m_plot; }
    QComboBox& axisBox(bool horizontal) { return horizontal ? *m_x : *m_y; }
    QSize minimumSizeHint() const override { return {200, 150}; }
    QSize sizeHint() const override { return {380, 300}; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildPlot();
    void choose(bool horizontal, int index);
    void refresh();
    void refreshSurface();
    void paintLines(QPainter& painter) const;
    void applyColors();
    void press(QMouseEvent* event);
    void dragTo(QMouseEvent* event);
    void release();

    RotatedView& m_view;
    QComboBox *m_x, *m_y;
    QCustomPlot* m_plot;
    QCPColorMap* m_map;
    QCPColorScale* m_scale;
    QCPCurve* m_path;
    QCPGraph *m_now, *m_truth;
    bool m_dragging = false;
};

/// Loss and IoU over the steps of the run.
class RotatedCurves : public LegendPlot {
    Q_OBJECT
public:
    explicit RotatedCurves(DocumentHistory& history, QWidget* parent = nullptr);

private:
    void colorCurves(const Theme& theme) override;
    void showCurves() override;

    RotatedView& m_view;
    QCPGraph *m_loss, *m_iou, *m_now;
};

/// Every loss at the pair that is shown, with its partials; a row chooses.
QWidget* makeRotatedLosses(DocumentHistory& history, QWidget* parent);

}  // namespace iou
