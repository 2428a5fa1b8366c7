// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/occlusion/occlusion_view.hpp"
#include "widgets/plots/legend_plot.hpp"

class QCPGraph;

namespace iou {

/// IoU over how far the prediction reaches, and the bound where it holds and where it does not.
class OcclusionCurves : public LegendPlot {
    Q_OBJECT
public:
    explicit OcclusionCurves(DocumentHistory& history, QWidget* parent = nullptr);

private:
    void colorCurves(const Theme& theme) override;
    void showCurves() override;

    OcclusionView& m_view;
    QCPGraph *m_iou, *m_bound, *m_beyond, *m_here;
};

}  // namespace iou
