// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <array>
#include <string_view>

namespace iou::batch {

/// Width and height in pixels of "WxH", each from 1 to `most`. The error names the option.
Result<std::array<int, 2>> parseImageSize(std::string_view option, std::string_view text, int most);

}  // namespace iou::batch
