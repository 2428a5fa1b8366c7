// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/intervals/interval_view.hpp"
#include "widgets/plots/legend_plot.hpp"

class QCPGraph;

namespace iou {

/// The three measures while the prediction slides along the time line, and where it is.
class IntervalCurves : public LegendPlot {
    Q_OBJECT
public:
    explicit IntervalCurves(DocumentHistory& history, QWidget* parent = nullptr);

private:
    void colorCurves(const Theme& theme) override;
    void showCurves() override;

    IntervalView& m_view;
    QCPGraph *m_curves[3], *m_here;
};

}  // namespace iou
