// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace iou {

/// What the system says in one of its files (/proc, /sys); empty where it says nothing.
std::string systemFile(const std::string& path);

}  // namespace iou
