// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <CLI/CLI.hpp>

#include <string>
#include <string_view>

namespace iou {

/// A script that completes the program's commands, options and their values in a shell: bash, zsh
/// or fish.
Result<std::string> completionScript(const CLI::App& program, std::string_view shell);

}  // namespace iou
