// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/export_arguments.hpp"
#include "core/base/result.hpp"

#include <span>
#include <string>
#include <string_view>

namespace iou {

/// What the arguments ask for.
struct CommandLine {
    enum class Action { window, render, animate, help, version };
    Action action = Action::window;
    std::string session;  ///< for the window; empty: the default session
    std::string present;  ///< lesson to be presented: a folder, or the id of a built-in one
    RenderCommand render;
    AnimateCommand animate;
};

/// arguments: without the program's name. Errors name the argument and what would be right.
Result<CommandLine> parseCommandLine(std::span<const char* const> arguments);
std::string helpText();

}  // namespace iou
