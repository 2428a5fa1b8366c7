// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/exit_status.hpp"

#include <functional>

namespace iou {

/// What both programs are inside of: runs the body and hands on what it printed; returns what
/// main() does. Where memory ran out the body ends there, its files as they were, with a message
/// and the status of failed work; so does the program where that happens at a place that cannot be
/// left in order. A file-size limit and a reader that went away are errors of writing.
int runProgram(const std::function<ExitStatus()>& body);

}  // namespace iou
