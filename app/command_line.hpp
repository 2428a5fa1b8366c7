// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/result.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace iou {

/// What a picture shows.
enum class PictureView { scene, surface, curves, window };
/// The word of --view.
std::string_view viewName(PictureView view);

/// `iouscope render`: one picture without a display.
struct RenderCommand {
    std::string session;  ///< file; empty: the default session; "-": standard input
    std::string output;   ///< a .png file, or "-"
    PictureView view = PictureView::scene;
    std::optional<int> step;
    int width = 1280, height = 720;  ///< logical pixels
    double scale = 1.0;              ///< pixels of the file per logical pixel
};

/// What the arguments ask for.
struct CommandLine {
    enum class Action { window, render, help, version };
    Action action = Action::window;
    std::string session;  ///< for the window; empty: the default session
    RenderCommand render;
};

/// arguments: without the program's name. Errors name the argument and what would be right.
Result<CommandLine> parseCommandLine(std::span<const char* const> arguments);
std::string helpText();

}  // namespace iou
