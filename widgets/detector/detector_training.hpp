// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/detector/detector_view.hpp"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace iou {

class LossChecklist;
class SliderField;

/// How the simulated detector is trained and evaluated: its losses and the reference among them,
/// seeds and steps, encoding and optimiser, assignment, IoU head and methods of suppression.
class DetectorTraining : public QWidget {
    Q_OBJECT
public:
    explicit DetectorTraining(DocumentHistory& history, QWidget* parent = nullptr);

    LossChecklist& losses() { return *m_losses; }
    /// Losses of the recipe that the checklist does not have: in stages, own formulas, one more of
    /// a family with other parameters.
    QListWidget& others() { return *m_others; }
    QLineEdit& staged() { return *m_staged; }
    QComboBox& reference() { return *m_reference; }
    QComboBox& encoding() { return *m_encoding; }
    QComboBox& head() { return *m_head; }
    QListWidget& rules() { return *m_rules; }
    SliderField& threshold() { return *m_threshold; }
    /// Of a count of the recipe, by its name in files; null: there is none such.
    QSpinBox* count(std::string_view name) const;
    /// What is wrong with a loss that was typed; empty: nothing.
    QString complaint() const;

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildLosses();
    void buildCounts();
    void buildNetwork();
    void buildRules();
    void refresh();
    void refreshLosses();
    void addPlain(const LossEntry& entry);
    void addStaged();
    void fitComplaint();
    void takeOut(std::size_t index);
    void toggleRule(suppress::Method method, bool on);

    struct CountRow {
        const detector::Count* count;
        QSpinBox* field;
    };
    DetectorView& m_view;
    QFormLayout* m_form;
    std::uint64_t m_listed;  ///< version of the list of losses
    LossChecklist* m_losses;
    std::vector<std::size_t> m_checked;  ///< where what the checklist shows stands in the recipe
    QListWidget* m_others;
    QLineEdit* m_staged;
    QLabel* m_complaint;
    QComboBox* m_reference;
    std::vector<CountRow> m_counts;
    QComboBox* m_encoding;
    QComboBox* m_optimizer;
    SliderField* m_threshold;
    QComboBox* m_overlap;
    QComboBox* m_head;
    QListWidget* m_rules;
};

}  // namespace iou
