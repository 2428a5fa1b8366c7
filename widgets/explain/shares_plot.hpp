// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/gradient_shares.hpp"

#include <QWidget>

class QComboBox;
class QCustomPlot;
class QLabel;

namespace iou {

class CurveLegend;
class ExplorerModel;
class LineGraph;

/// Whose gradient a batch follows under focal losses: what share of it the pairs up to each IoU
/// have. The batch is a sample of the batch's protocol, or the boxes of lanes and pinned runs.
class SharesPlot : public QWidget {
    Q_OBJECT
public:
    explicit SharesPlot(ExplorerModel& model, QWidget* parent = nullptr);

    QComboBox* source() const { return m_source; }
    QComboBox* norm() const { return m_norm; }
    /// One per loss of focalLosses().
    const std::vector<BatchShares>& shares() const { return m_shares; }
    QString verdict() const;

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildFields();
    void buildPlot();
    void applyColors();
    std::vector<BatchPair> batch() const;
    void refresh();

    ExplorerModel& m_model;
    QComboBox* m_source;
    QComboBox* m_norm;
    std::vector<BatchShares> m_shares;
    CurveLegend* m_legend;
    QLabel* m_verdict;
    QCustomPlot* m_plot;
    std::vector<LineGraph*> m_curves;
};

}  // namespace iou
