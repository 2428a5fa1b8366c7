// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <string>
#include <string_view>

namespace iou {

/// Makes a folder that only its owner may enter, and those it stands in; of one that is there, and
/// of the files in it, others lose every right.
Result<Done> makePrivateFolder(const std::string& folder);
/// Writes a whole file or nothing, by AtomicFile, that only its owner may read.
Result<Done> writePrivateFile(const std::string& path, std::string_view bytes);

}  // namespace iou
