// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/legend_plot.hpp"
#include "widgets/suppress/suppress_view.hpp"

class QCPGraph;
class QLabel;

namespace iou {

/// Score and predicted IoU of every detection over the IoU it has: where they rise together,
/// ranking by them ranks by place.
class AgreementPlot : public LegendPlot {
    Q_OBJECT
public:
    explicit AgreementPlot(DocumentHistory& history, QWidget* parent = nullptr);

private:
    void colorCurves(const Theme& theme) override;
    void showCurves() override;

    SuppressView& m_view;
    QCPGraph *m_diagonal, *m_score, *m_predicted, *m_chosen;
};

/// Loss of the IoU head and its slope over the logit, for the detection that is selected.
class HeadPlot : public LegendPlot {
    Q_OBJECT
public:
    explicit HeadPlot(DocumentHistory& history, QWidget* parent = nullptr);

    QString words() const;

private:
    void colorCurves(const Theme& theme) override;
    void showCurves() override;

    SuppressView& m_view;
    QLabel* m_words;
    QCPGraph *m_loss, *m_slope, *m_here;
};

}  // namespace iou
