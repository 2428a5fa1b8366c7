// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/version.hpp"

namespace iou {

std::string_view coreVersion() { return IOUSCOPE_VERSION; }

}  // namespace iou
