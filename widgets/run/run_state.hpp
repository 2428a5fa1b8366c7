// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace iou {

class ExplorerModel;

/// One line about the run: that it is being computed, or why and when it stopped.
class RunState : public QLabel {
    Q_OBJECT
public:
    explicit RunState(ExplorerModel& model, QWidget* parent = nullptr);

private:
    void refresh();

    ExplorerModel& m_model;
};

}  // namespace iou
