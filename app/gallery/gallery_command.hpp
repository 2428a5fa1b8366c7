// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace iou {

/// `iouscope gallery [list | run ID|all [--reduced]] -o DIR`: the papers' figures without a
/// display. argv[1] is "gallery". Returns the exit status: 1 when a check fails or a file cannot be
/// written, 2 for a wrong argument, 130 after Ctrl-C.
int galleryMain(int argc, char** argv);

}  // namespace iou
