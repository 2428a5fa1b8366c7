// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/average_precision/ap_view.hpp"

#include <QWidget>

class QCustomPlot;
class QCPGraph;

namespace iou {

class CurveLegend;

/// Precision over recall: the curve that is averaged, for each IoU threshold, and at the lab's
/// threshold the point of each detection it is made from.
class ApCurves : public QWidget {
    Q_OBJECT
public:
    explicit ApCurves(DocumentHistory& history, QWidget* parent = nullptr);

    QCustomPlot& plot() { return *m_plot; }

    QSize minimumSizeHint() const override { return {240, 160}; }
    QSize sizeHint() const override { return {440, 320}; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void applyColors();
    void refresh();
    void showSelected();

    ApView& m_view;
    QCustomPlot* m_plot;
    CurveLegend* m_legend;
    std::vector<QCPGraph*> m_curves;  ///< one per threshold, then the chosen one
    QCPGraph* m_points;               ///< of detections, in order of score
    QCPGraph* m_chosen;               ///< of the selected detections
};

}  // namespace iou
