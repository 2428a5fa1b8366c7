// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;

namespace iou {

class ExplorerModel;
class NumberGrid;
class NumberGridView;

/// The ways to descend the chosen loss side by side: its step, nothing detached, the variants of
/// its formula and the authors' code, with the angle to the chosen one; what differs is bold.
class GradientPanel : public QWidget {
    Q_OBJECT
public:
    explicit GradientPanel(ExplorerModel& model, QWidget* parent = nullptr);

    NumberGrid* grid() const { return m_grid; }

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    ExplorerModel& m_model;
    NumberGrid* m_grid;
    NumberGridView* m_view;
    QComboBox* m_form;
    QLabel* m_note;
};

}  // namespace iou
