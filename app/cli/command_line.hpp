// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/animate_command.hpp"
#include "app/cli/gallery_command.hpp"
#include "app/cli/render_command.hpp"

#include <span>
#include <string>

namespace iou {

/// What the arguments ask for.
struct CommandLine {
    enum class Action { window, render, animate, gallery, print };
    Action action = Action::window;
    std::string session;  ///< for the window; empty: the default session
    std::string present;  ///< lesson to be presented: a folder, or the id of a built-in one
    std::string pairs;    ///< file of pairs whose list is opened; empty: none
    RenderCommand render;
    AnimateCommand animate;
    GalleryCommand gallery;
    std::string text;  ///< to be printed: help, or the version
};

/// arguments: without the program's name. Errors name the argument and what would be right.
Result<CommandLine> parseCommandLine(std::span<const char* const> arguments);

}  // namespace iou
