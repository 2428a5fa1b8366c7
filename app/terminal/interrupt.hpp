// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.hpp"

namespace iou {

/// The progress of the running command. The first SIGINT, SIGTERM, SIGUSR1 or SIGHUP sets its
/// cancel flag, once catchSignals() was called; the second one ends the program, but for SIGHUP.
Progress& progress();

/// Under nohup SIGHUP stays ignored.
void catchSignals();

}  // namespace iou
