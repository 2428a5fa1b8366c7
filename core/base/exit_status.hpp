// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace iou {

/// How a program ends; scripts rely on the numbers.
enum class ExitStatus : int {
    done = 0,
    failed = 1,      ///< while working: a file that cannot be read or written, a failed check
    usage = 2,       ///< an option or an argument
    bad_input = 3,   ///< the content of a file
    cancelled = 130  ///< by SIGINT, SIGTERM, SIGUSR1 or SIGHUP
};

}  // namespace iou
