// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/interrupt.hpp"

#include <csignal>

namespace iou {

namespace {

void onSignal(int signal) {
    progress().cancel.store(true, std::memory_order_relaxed);
    std::signal(signal, SIG_DFL);
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
    std::signal(SIGXFSZ, SIG_IGN);
}

}  // namespace iou
