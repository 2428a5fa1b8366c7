// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace iou {

/// Version of the core, as in recipes and --version.
std::string_view coreVersion();

}  // namespace iou
