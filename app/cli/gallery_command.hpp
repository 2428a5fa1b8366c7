// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace iou {

/// `iouscope gallery [list | run ID|all [--reduced]] -o DIR`: the papers' figures without a
/// display. arguments[0] is "gallery"; argc and argv are the program's. Returns the exit status: 1
/// when a check fails or a file cannot be written, 2 for a wrong argument, 130 after Ctrl-C.
int galleryMain(const std::vector<const char*>& arguments, int argc, char** argv);

}  // namespace iou
