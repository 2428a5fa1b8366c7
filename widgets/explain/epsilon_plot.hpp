// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/epsilon_lens.hpp"

#include <QWidget>

class QCustomPlot;
class QLabel;

namespace iou {

class AxisLine;
class CurveLegend;
class ExplorerModel;
class LineGraph;

/// Where an additive epsilon starts to matter: the relative change of the chosen loss over the size
/// of the boxes, for the epsilons of public code, and where the boxes on screen are.
class EpsilonPlot : public QWidget {
    Q_OBJECT
public:
    explicit EpsilonPlot(ExplorerModel& model, QWidget* parent = nullptr);

    const EpsilonLens& lens() const { return m_lens; }
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

    ExplorerModel& m_model;
    EpsilonLens m_lens;
    CurveLegend* m_legend;
    QLabel* m_verdict;
    QCustomPlot* m_plot;
    std::vector<LineGraph*> m_curves;
    AxisLine* m_here = nullptr;
    AxisLine* m_percent = nullptr;
};

}  // namespace iou
