// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;

namespace iou {

class ExplorerModel;
class FormulaEdit;
class OwnFormula;

/// The formula of the active lane as a text to edit, with what is wrong with it and how old the
/// formula is that the views show meanwhile.
class FormulaCard : public QWidget {
    Q_OBJECT
public:
    explicit FormulaCard(ExplorerModel& model, QWidget* parent = nullptr);

    FormulaEdit* edit() const { return m_edit; }
    OwnFormula& formula() const { return *m_formula; }
    QLabel* state() const { return m_state; }
    QLabel* age() const { return m_age; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void refreshAge();

    ExplorerModel& m_model;
    OwnFormula* m_formula;
    FormulaEdit* m_edit;
    QLabel* m_state;  ///< what is wrong
    QLabel* m_age;    ///< what the views show
    QTimer m_look;    ///< at how old what the views show is
};

}  // namespace iou
