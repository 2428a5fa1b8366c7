// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace iou {

/// Gives freed memory back to the system once the hand has rested for a while. While one works it
/// is kept, as surfaces come and go many times a second; but between what stays there come to be
/// ever more holes, and a window that is used all day would grow.
class IdleMemory : public QObject {
    Q_OBJECT
public:
    explicit IdleMemory(QObject& application,
                        std::chrono::milliseconds rest = std::chrono::seconds(10));

    bool eventFilter(QObject* receiver, QEvent* event) override;

private:
    QTimer m_rest;
};

}  // namespace iou
