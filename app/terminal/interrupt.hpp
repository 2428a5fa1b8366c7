// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.hpp"

namespace iou {

/// The progress of the running command. The first SIGINT, SIGTERM or SIGUSR1 sets its cancel flag,
/// once catchSignals() was called; the second one ends the program.
Progress& progress();

/// Also turns a file-size limit into an error of write(), which is reported.
void catchSignals();

}  // namespace iou
