// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/data/pair_list.hpp"

#include <QWidget>

class QCPColorMap;
class QCPGraph;
class QCustomPlot;

namespace iou {

/// IoU against the first loss of the list: a point for each pair, above some thousand how many
/// there are. A click chooses the nearest pair.
class PairPlot : public QWidget {
    Q_OBJECT
public:
    explicit PairPlot(PairList& list, QWidget* parent = nullptr);

    QCustomPlot* plot() const { return m_plot; }
    /// The pair whose point is nearest to a place in the plot; -1: there is none.
    int pairAt(const QPointF& place) const;

    QSize minimumSizeHint() const override { return {200, 90}; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void applyColors();
    void refresh();
    void mark();
    void showDensity();
    const pairing::PairPoints& points() const;

    PairList& m_list;
    QCustomPlot* m_plot;
    QCPGraph* m_points;
    QCPGraph* m_mark;
    QCPColorMap* m_density;
    bool m_stale = true;
    bool m_mark_stale = false;
};

}  // namespace iou
