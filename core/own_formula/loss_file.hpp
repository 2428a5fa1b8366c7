// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <string>
#include <string_view>

/// Files that hold a formula: "iouscope-loss 1" in the first line, the text in the others.
namespace iou::own {

inline constexpr std::string_view loss_file_ending = ".loss";
inline constexpr std::size_t largest_loss_file = 1 << 16;  ///< bytes

/// The text of a file, checked; lines of an error are those of the file. name is for messages.
Result<std::string> readLossFile(std::string_view bytes, std::string_view name);
std::string writeLossFile(std::string_view text);
/// Whether a file means to be one.
bool looksLikeLossFile(std::string_view bytes);

}  // namespace iou::own
