// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace iou {

/// The first SIGTERM, SIGHUP or SIGINT as a signal of Qt; a second one ends the program as ever.
/// What was ignored when the program started (nohup) stays so. A file-size limit becomes an error
/// of write(). One at a time.
class EndSignals : public QObject {
    Q_OBJECT
public:
    explicit EndSignals(QObject* parent = nullptr);
    ~EndSignals() override;

signals:
    void endRequested();

private:
    void take();

    QSocketNotifier* m_notifier = nullptr;  ///< null: there is no pipe, and signals are as ever
    int m_pipe[2] = {-1, -1};
};

}  // namespace iou
