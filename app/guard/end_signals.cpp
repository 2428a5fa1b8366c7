// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guard/end_signals.hpp"

#include <QSocketNotifier>

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>

namespace iou {

namespace {

constexpr int kEnds[] = {SIGTERM, SIGHUP, SIGINT};

std::atomic<int> end_pipe{-1};  ///< where handlers write; they may do little else

void onEnd(int) {
    const int before = errno;
    const char byte = 0;
    (void)!::write(end_pipe.load(), &byte, 1);
    errno = before;
}

}  // namespace

EndSignals::EndSignals(QObject* parent) : QObject(parent) {
    std::signal(SIGXFSZ, SIG_IGN);
    if (::pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return;
    m_notifier = new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &EndSignals::take);
    end_pipe = m_pipe[1];
    for (const int signal : kEnds) {
        struct sigaction now {};
        if (::sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_IGN) continue;
        struct sigaction action {};
        action.sa_handler = onEnd;
        action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
        ::sigaction(signal, &action, nullptr);
    }
}

EndSignals::~EndSignals() {
    if (!m_notifier) return;
    for (const int signal : kEnds) {
        struct sigaction now {};
        if (::sigaction(signal, nullptr, &now) == 0 && now.sa_handler == onEnd)
            std::signal(signal, SIG_DFL);
    }
    end_pipe = -1;
    delete m_notifier;
    for (const int end : m_pipe) ::close(end);
}

void EndSignals::take() {
    char byte = 0;
    while (::read(m_pipe[0], &byte, 1) > 0) continue;
    emit endRequested();
}

}  // namespace iou
