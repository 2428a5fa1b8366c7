// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

#include <memory>

namespace iou {

/// The application of the window. Nothing that an event's work throws ends it: what was asked for
/// is not done, the failure is reported, and the program goes on.
class GuardedApplication : public QApplication {
    Q_OBJECT
public:
    GuardedApplication(int& argc, char** argv);
    ~GuardedApplication() override;

    bool notify(QObject* receiver, QEvent* event) override;

signals:
    /// From the event loop, once for all that was not done until then.
    void notDone(const QString& reason);

private:
    void tellLater(const QString& reason);

    std::unique_ptr<char[]> m_reserve;  ///< memory to report it with
    bool m_telling = false;
};

}  // namespace iou
