// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/intervals/interval_view.hpp"

#include <QWidget>

class QCPGraph;
class QCustomPlot;

namespace iou {

class CurveLegend;

/// The three measures while the prediction slides along the time line, and where it is.
class IntervalCurves : public QWidget {
    Q_OBJECT
public:
    explicit IntervalCurves(DocumentHistory& history, QWidget* parent = nullptr);

    QCustomPlot& plot() { return *m_plot; }
    QSize minimumSizeHint() const override { return {200, 150}; }
    QSize sizeHint() const override { return {380, 260}; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void applyColors();
    void refresh();

    IntervalView& m_view;
    CurveLegend* m_legend;
    QCustomPlot* m_plot;
    QCPGraph *m_curves[3], *m_here;
};

}  // namespace iou
