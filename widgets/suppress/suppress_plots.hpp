// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/suppress/suppress_view.hpp"

#include <QWidget>

class QCustomPlot;
class QCPGraph;
class QLabel;

namespace iou {

class CurveLegend;

/// Score and predicted IoU of every detection over the IoU it has: where they rise together,
/// ranking by them ranks by place.
class AgreementPlot : public QWidget {
    Q_OBJECT
public:
    explicit AgreementPlot(DocumentHistory& history, QWidget* parent = nullptr);

    QCustomPlot& plot() { return *m_plot; }
    QSize minimumSizeHint() const override { return {200, 150}; }
    QSize sizeHint() const override { return {380, 260}; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void applyColors();
    void refresh();

    SuppressView& m_view;
    QCustomPlot* m_plot;
    CurveLegend* m_legend;
    QCPGraph *m_diagonal, *m_score, *m_predicted, *m_chosen;
};

/// Loss of the IoU head and its slope over the logit, for the detection that is selected.
class HeadPlot : public QWidget {
    Q_OBJECT
public:
    explicit HeadPlot(DocumentHistory& history, QWidget* parent = nullptr);

    QCustomPlot& plot() { return *m_plot; }
    QString words() const;
    QSize minimumSizeHint() const override { return {200, 150}; }
    QSize sizeHint() const override { return {380, 260}; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void applyColors();
    void refresh();

    SuppressView& m_view;
    QCustomPlot* m_plot;
    CurveLegend* m_legend;
    QLabel* m_words;
    QCPGraph *m_loss, *m_slope, *m_here;
};

}  // namespace iou
