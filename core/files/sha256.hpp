// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace iou {

/// SHA-256 (FIPS 180-4) of these bytes, as 64 hexadecimal digits.
std::string sha256(std::string_view bytes);

}  // namespace iou
