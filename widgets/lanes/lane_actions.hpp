// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/document.hpp"

#include <QObject>

#include <functional>

class QMenu;

namespace iou {

class ExplorerModel;

/// What panels and menus do with lanes, each as one undo step. Refusals are reported.
class LaneActions : public QObject {
    Q_OBJECT
public:
    explicit LaneActions(ExplorerModel& model, QObject* parent = nullptr);

    /// A lane of this loss, otherwise as the active one.
    void add(const LossEntry& entry);
    /// Keeps every loss in a menu of its own, by family; a choice adds a lane. The data of each
    /// action is its name out of the menu.
    void fill(QMenu& menu);
    /// These five are about the active lane.
    void duplicate();
    void remove();
    void moveUp() { move(-1); }
    void moveDown() { move(1); }
    void pin();
    void activate(int lane);
    /// The next or, with -1, the previous lane; goes round.
    void activateNext(int by);
    void removePin(int pin);

signals:
    /// Why an action did nothing.
    void refused(const QString& reason);

private:
    void move(int by);
    void list(QMenu& menu);
    void tryEdit(const QString& name, const std::function<Result<Done>(Explorer&)>& edit);
    QString activeTitle() const;

    ExplorerModel& m_model;
};

}  // namespace iou
