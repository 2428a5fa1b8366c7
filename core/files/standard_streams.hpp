// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

namespace iou {

/// Fills descriptors 0 to 2 where the caller closed them, so that no file opened later takes their
/// place; reading or writing them still fails. For the first line of a program.
void fillStandardStreams();

/// Hands on what the program printed to standard output. An error where any of it was lost.
Result<Done> flushStandardOutput();

/// Standard output is a pipe that nobody reads any more.
bool readerIsGone();

}  // namespace iou
