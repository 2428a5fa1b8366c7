// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/composed/loss_parts.hpp"

#include <QDialog>

#include <vector>

class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace iou {

class ExplorerModel;
class LossChooser;
class ParameterForm;

/// A loss made of others by choosing: which losses, how much of each, and what is put around them.
/// It shows the text that says the same, and the active lane takes it on demand.
class LossComposer : public QDialog {
    Q_OBJECT
public:
    explicit LossComposer(ExplorerModel& model, QWidget* parent = nullptr);

    /// Begins with what a loss is made of, and shows the dialog.
    void open(const composed::LossParts& parts);

    const composed::LossParts& parts() const { return m_parts; }
    LossChooser* chooser(std::size_t part) const { return m_choosers[part]; }
    QDoubleSpinBox* weight(std::size_t part) const { return m_weights[part]; }
    QToolButton* addLossButton() const { return m_add_loss; }
    QToolButton* addWrapperButton() const { return m_add_wrapper; }
    /// Of the losses, then of the wrappers; in their order, those that have parameters alone.
    const std::vector<ParameterForm*>& forms() const { return m_forms; }
    QLabel* name() const { return m_name; }
    QLabel* spec() const { return m_spec; }
    QLabel* fault() const { return m_fault; }
    QPushButton* takeButton() const { return m_take; }

    /// How menus call a wrapper: "Focaler", "Wise v2".
    static QString wrapperTitle(const composed::Wrapper& wrapper);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void addPartRow(QGridLayout& grid, std::size_t index);
    void addWrapperRow(QGridLayout& grid, std::size_t index);
    void addForm(QGridLayout& grid, ParameterForm* form);
    void showParameters(ParameterForm& form, const Loss& loss);
    void showParameters(ParameterForm& form, const composed::LossParts::Around& around);
    QToolButton* removeButton(const QString& what);
    void refresh();
    void take();

    ExplorerModel& m_model;
    composed::LossParts m_parts;
    QScrollArea* m_area;
    std::vector<LossChooser*> m_choosers;
    std::vector<QDoubleSpinBox*> m_weights;
    std::vector<ParameterForm*> m_forms;
    QToolButton* m_add_loss;
    QToolButton* m_add_wrapper;
    QLabel* m_name;
    QLabel* m_spec;
    QLabel* m_fault;
    QPushButton* m_take = nullptr;
};

}  // namespace iou
