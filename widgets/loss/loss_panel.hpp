// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace iou {

class ExplorerModel;
class FormulaCard;
class FormulaDifference;
class LossChooser;
class ParameterForm;

/// Which loss, with its kind, formula, parameters, what is known about it and where it was
/// published; all from the registry. The formula turns into a text to edit (widgets/own_formula).
class LossPanel : public QWidget {
    Q_OBJECT
public:
    explicit LossPanel(ExplorerModel& model, QWidget* parent = nullptr);

    LossChooser* chooser() const { return m_chooser; }
    ParameterForm* parameters() const { return m_parameters; }
    QLabel* source() const { return m_source; }
    QToolButton* cite() const { return m_cite; }
    QToolButton* editButton() const { return m_edit; }
    FormulaCard* card() const { return m_card; }
    FormulaDifference* difference() const { return m_difference; }

    /// Turns the formula into an editor, or back.
    void setEditing(bool on);
    bool editing() const;

signals:
    void citeRequested();  ///< the publication, as BibTeX
    void editingChanged(bool on);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void applyColors();
    void setParameter(int index, double value);
    void resetParameter(int index);

    ExplorerModel& m_model;
    LossChooser* m_chooser;
    QLabel* m_kind;
    QLabel* m_formula;
    QLabel* m_note;
    QLabel* m_source;
    QToolButton* m_cite;
    QToolButton* m_edit;
    FormulaCard* m_card;
    FormulaDifference* m_difference;
    ParameterForm* m_parameters;
};

}  // namespace iou
