// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace iou::datasets {

/// Names of classes from 0 on: a line each (classes.txt, obj.names), or what follows "names:" in a
/// data.yaml, as a list or with numbers before them. path is for messages.
Result<std::vector<std::string>> readClassNames(std::string_view bytes, const std::string& path);

}  // namespace iou::datasets
