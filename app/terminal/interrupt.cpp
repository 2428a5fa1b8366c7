// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/interrupt.hpp"

#include <csignal>

namespace iou {

namespace {

void onSignal(int signal) {
    progress().cancel.store(true, std::memory_order_relaxed);
    // A terminal that is closed hangs up more than once: by its shell and by itself.
    std::signal(signal, signal == SIGHUP ? SIG_IGN : SIG_DFL);
}

}  // namespace

Progress& progress() {
    static Progress shared;
    return shared;
}

void catchSignals() {
    (void)progress();  // made before a signal asks for it
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
    std::signal(SIGUSR1, onSignal);  // sbatch --signal
    // Under nohup it stays ignored.
    if (std::signal(SIGHUP, onSignal) == SIG_IGN) std::signal(SIGHUP, SIG_IGN);
}

}  // namespace iou
