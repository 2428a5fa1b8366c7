// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/occlusion/occlusion_view.hpp"

#include <QWidget>

class QCPGraph;
class QCustomPlot;

namespace iou {

class CurveLegend;

/// IoU over how far the prediction reaches, and the bound where it holds and where it does not.
class OcclusionCurves : public QWidget {
    Q_OBJECT
public:
    explicit OcclusionCurves(DocumentHistory& history, QWidget* parent = nullptr);

    QCustomPlot& plot() { return *m_plot; }
    QSize minimumSizeHint() const override { return {200, 150}; }
    QSize sizeHint() const override { return {380, 260}; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void applyColors();
    void refresh();

    OcclusionView& m_view;
    CurveLegend* m_legend;
    QCustomPlot* m_plot;
    QCPGraph *m_iou, *m_bound, *m_beyond, *m_here;
};

}  // namespace iou
