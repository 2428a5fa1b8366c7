// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/scale_lens.hpp"

#include <QWidget>

class QCustomPlot;
class QLabel;

namespace iou {

class AxisLine;
class CurveLegend;
class ExplorerModel;
class LineGraph;

/// How long the gradient at the pair on screen is by each code, when boxes and anchor are made
/// smaller or larger together; L1 in pixels for contrast. The curve of the run's own form is thick.
class ScalePlot : public QWidget {
    Q_OBJECT
public:
    explicit ScalePlot(ExplorerModel& model, QWidget* parent = nullptr);

    const ScaleLens& lens() const { return m_lens; }
    QString verdict() const;

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildPlot();
    void applyColors();
    void refresh();
    void fitLengths();

    ExplorerModel& m_model;
    ScaleLens m_lens;
    CurveLegend* m_legend;
    QLabel* m_verdict;
    QCustomPlot* m_plot;
    std::vector<LineGraph*> m_curves;
    AxisLine* m_here = nullptr;
};

}  // namespace iou
