// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QLabel;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace iou {

class ExplorerModel;
class LossChooser;

/// The losses that take over from the active lane's, each with the step after which it does;
/// buttons add one, and set up the usual two stages.
class LossStages : public QWidget {
    Q_OBJECT
public:
    explicit LossStages(ExplorerModel& model, QWidget* parent = nullptr);

    int count() const { return static_cast<int>(m_rows.size()); }
    QSpinBox* after(int row) const { return m_rows[static_cast<std::size_t>(row)].after; }
    LossChooser* loss(int row) const { return m_rows[static_cast<std::size_t>(row)].loss; }
    QToolButton* remove(int row) const { return m_rows[static_cast<std::size_t>(row)].remove; }
    QToolButton* add() const { return m_add; }
    QToolButton* preset() const { return m_preset; }

private:
    struct Row {
        QWidget* widget;
        QSpinBox* after;
        LossChooser* loss;
        QToolButton* remove;
    };
    Row newRow(int index);
    void refresh();

    ExplorerModel& m_model;
    QVBoxLayout* m_column;
    QLabel* m_first;
    std::vector<Row> m_rows;
    QToolButton* m_add;
    QToolButton* m_preset;
};

}  // namespace iou
