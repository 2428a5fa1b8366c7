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
class TextFiles;

/// Whose gradient a batch follows under focal losses: what share of it the pairs up to each IoU
/// have. The batch is a sample of the batch's protocol, the boxes of lanes and pinned runs, or the
/// pairs of a file.
class SharesPlot : public QWidget {
    Q_OBJECT
public:
    /// files: from which pairs can be read; null: from none. Must outlive it.
    explicit SharesPlot(ExplorerModel& model, QWidget* parent = nullptr,
                        TextFiles* files = nullptr);

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
    /// Asks for a file; the former source stays until there is one.
    void choosePairs();
    void takePairs(const QString& name, const std::string& bytes);
    void showChoice();
    void refresh();

    ExplorerModel& m_model;
    TextFiles* m_files;
    std::vector<BatchPair> m_read;  ///< of the file
    bool m_of_file = false;         ///< whose pairs are shown; a session keeps the other sources
    QString m_problem;              ///< with the file; empty: none
    QComboBox* m_source;
    QComboBox* m_norm;
    std::vector<BatchShares> m_shares;
    CurveLegend* m_legend;
    QLabel* m_verdict;
    QCustomPlot* m_plot;
    std::vector<LineGraph*> m_curves;
};

}  // namespace iou
