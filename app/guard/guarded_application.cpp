// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guard/guarded_application.hpp"

#include <exception>
#include <new>

namespace iou {

namespace {

constexpr std::size_t kReserve = std::size_t{4} << 20;

std::unique_ptr<char[]> reserved() {
    return std::unique_ptr<char[]>(new (std::nothrow) char[kReserve]);
}

}  // namespace

GuardedApplication::GuardedApplication(int& argc, char** argv)
    : QApplication(argc, argv), m_reserve(reserved()) {}

GuardedApplication::~GuardedApplication() = default;

bool GuardedApplication::notify(QObject* receiver, QEvent* event) {
    try {
        return QApplication::notify(receiver, event);
    } catch (const std::bad_alloc&) {
        m_reserve.reset();
        tellLater(tr("There is not enough memory for that; it was not done."));
    } catch (const std::exception& fault) {
        tellLater(tr("By a fault of the program that was not done: %1")
                      .arg(QString::fromUtf8(fault.what())));
    }
    return true;
}

void GuardedApplication::tellLater(const QString& reason) {
    if (m_telling) return;
    m_telling = true;
    QMetaObject::invokeMethod(
        this,
        [this, reason] {
            m_telling = false;
            if (!m_reserve) m_reserve = reserved();
            emit notDone(reason);
        },
        Qt::QueuedConnection);
}

}  // namespace iou
