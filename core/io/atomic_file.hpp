// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/result.hpp"

#include <string>
#include <string_view>

namespace iou {

/// Writes a whole file or nothing: a temporary beside the target, every write checked, fsync,
/// rename. The target must be a regular file or absent; "-" is standard output.
Result<Done> writeFile(const std::string& path, std::string_view bytes);
/// Reads a regular file of at most `limit` bytes ("-": standard input).
Result<std::string> readFile(const std::string& path, std::size_t limit);
/// Removes temporaries a killed run left beside files of this folder.
void sweepTemporaries(const std::string& folder);

}  // namespace iou
