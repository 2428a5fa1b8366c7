// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace iou {

/// The bytes a file of this process may have (ulimit -f); the largest number where there is no
/// limit.
std::size_t fileSizeLimit();

}  // namespace iou
