// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/document.hpp"

#include <QWidget>

#include <functional>
#include <utility>
#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QToolButton;
class QTreeWidget;

namespace iou {

class ExplorerModel;
class LossChecklist;
class NumberField;

/// The recipe of the batch: losses, number of cases and seed, changes to the protocol, and every
/// choice of the protocol with how certain it is. Each change is one undo step.
class BatchSetup : public QWidget {
    Q_OBJECT
public:
    explicit BatchSetup(ExplorerModel& model, QWidget* parent = nullptr);

    LossChecklist& losses() { return *m_losses; }
    /// Takes the active lane's loss beside others with other parameters.
    QToolButton& laneLoss() { return *m_lane_loss; }
    /// As narrow as it can be arranged.
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildFields();
    void layOut();
    /// Arranges the fields in this many columns.
    void arrange(int columns);
    int twoColumnsWidth() const;
    void connectFields();
    void refresh();
    void refreshFacts();
    void addLoss(const StagedLoss& loss);
    void removeLoss(int index);
    /// The button that takes the active lane's loss.
    void refreshLaneLoss();
    /// One undo step on the batch's recipe.
    void edit(const QString& name, const std::function<void(SimulationRecipe&)>& change);

    ExplorerModel& m_model;
    LossChecklist* m_losses;
    QToolButton* m_lane_loss;
    QSpinBox* m_cases;
    QLineEdit* m_seed;
    QSpinBox* m_steps;
    NumberField* m_rate;
    QComboBox* m_optimizer;
    QComboBox* m_form;
    QTreeWidget* m_facts;
    QGridLayout* m_grid;                               ///< of the fields
    QGridLayout* m_outer;                              ///< losses, fields, facts
    QWidget* m_left;                                   ///< the losses
    QWidget* m_form_area;                              ///< the fields
    std::vector<std::pair<QLabel*, QWidget*>> m_rows;  ///< fields with their names
    int m_columns = 0;
};

}  // namespace iou
