// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/json_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace iou {

/// parseJson() for files of other programs, which are not ours to forbid: of a field that appears
/// twice in one object the last one counts, and its name goes into `repeated`.
Result<nlohmann::json> parseForeignJson(std::string_view bytes, const std::string& path,
                                        std::vector<std::string>& repeated);

}  // namespace iou
