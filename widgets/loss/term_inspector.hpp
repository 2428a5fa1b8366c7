// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QTreeView;

namespace iou {

class ExplorerModel;
class TermModel;

/// The loss at the displayed pair: its value, and a tree of every named term with its partials in
/// the chosen box form. Pointing at a term lights up its geometry on the canvas.
class TermInspector : public QWidget {
    Q_OBJECT
public:
    explicit TermInspector(ExplorerModel& model, QWidget* parent = nullptr);

    TermModel* terms() const { return m_terms; }
    QTreeView* tree() const { return m_tree; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void refreshForm();
    void applyColors();
    void unfold();
    void fitColumns();
    void fitValue();
    void fitName();

    ExplorerModel& m_model;
    TermModel* m_terms;
    QLabel* m_name;
    QLabel* m_value;
    QLabel* m_iou;
    QLabel* m_remarks;  ///< on the formula at this pair
    QComboBox* m_form;
    QTreeView* m_tree;
};

}  // namespace iou
