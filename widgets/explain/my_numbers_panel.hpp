// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/number_search.hpp"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace iou {

class ExplorerModel;
class NumberGrid;
class NumberGridView;

/// Why do my numbers differ? Takes the pair, value and gradient of other code and lists the
/// readings of the formulas that come closest, nearest first. A double click on a reading chooses
/// its loss.
class MyNumbersPanel : public QWidget {
    Q_OBJECT
public:
    explicit MyNumbersPanel(ExplorerModel& model, QWidget* parent = nullptr);

    QLineEdit* predField() const { return m_pred; }
    QLineEdit* targetField() const { return m_target; }
    QLineEdit* valueField() const { return m_value; }
    QLineEdit* gradientField() const { return m_gradient; }
    QPushButton* searchButton() const { return m_search; }
    NumberGridView* view() const { return m_view; }
    const std::vector<NumberMatch>& matches() const { return m_matches; }
    QString verdict() const;

    QSize sizeHint() const override;

private:
    void buildFields();
    void layOut();
    void takePair();
    void search();
    void choose(int row);
    Result<OtherNumbers> read() const;
    void list(const std::vector<NumberMatch>& matches);

    ExplorerModel& m_model;
    std::vector<NumberMatch> m_matches;
    QComboBox* m_notation;
    QLineEdit* m_pred;
    QLineEdit* m_target;
    QLineEdit* m_value;
    QLineEdit* m_gradient;
    QComboBox* m_form;
    QSpinBox* m_pairs;
    QPushButton* m_take;
    QPushButton* m_search;
    QLabel* m_verdict;
    NumberGrid* m_grid;
    NumberGridView* m_view;
};

}  // namespace iou
