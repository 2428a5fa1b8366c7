// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <functional>

namespace iou {

/// Memory this process may still take, in bytes: what is free on the computer, and no more than its
/// limits (ulimit -v, ulimit -d) and its control groups leave.
double memoryLeft();

/// Refuses what needs more bytes than there are; nothing is allocated. what: "a surface of 16384 x
/// 16384 points"; remedy: what would be right.
Result<Done> checkMemory(const Phrase& what, double bytes, const Phrase& remedy,
                         double left = memoryLeft());
/// "1.5 GB", "312 MB".
Phrase bytesText(double bytes);

/// The one place where want of memory, which the core lets pass, becomes an error. Runs the work;
/// a thread that cannot be started is reported likewise. What it allocated is free again by then.
Result<Done> withinMemory(const std::function<void()>& work);

}  // namespace iou
