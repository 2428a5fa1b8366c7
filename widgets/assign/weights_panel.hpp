// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/assign/assign_view.hpp"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QCPAxisRect;
class QCPGraph;
class QCustomPlot;
class QLabel;

namespace iou {

class CurveLegend;
class NumberField;

/// Weights of the positives of the first setup over their IoU: balanced by IoU and by GGIoU.
class WeightsPanel : public QWidget {
    Q_OBJECT
public:
    explicit WeightsPanel(DocumentHistory& history, QWidget* parent = nullptr);

    NumberField& lambda() { return *m_lambda; }
    NumberField& predicted() { return *m_predicted; }
    QCheckBox& automatic() { return *m_automatic; }
    QString words() const;

    QSize minimumSizeHint() const override { return {260, 200}; }
    QSize sizeHint() const override { return {420, 320}; }

protected:
    void changeEvent(QEvent* event) override;

private:
    NumberField* field(double lo, double hi, const QString& name, const QString& tip,
                       double assign::BalanceSettings::*member);
    void buildPlot();
    void applyColors();
    void refresh();

    AssignView& m_view;
    QCustomPlot* m_plot;
    QCPGraph* m_by_iou = nullptr;
    QCPGraph* m_by_ggiou = nullptr;
    CurveLegend* m_legend;
    QComboBox* m_published;
    NumberField* m_lambda;
    NumberField* m_scale;
    NumberField* m_predicted;
    QCheckBox* m_automatic;
    QLabel* m_words;
};

}  // namespace iou
