// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/run_options.hpp"
#include "app/formats/formats.hpp"
#include "app/render/picture.hpp"
#include "core/base/exit_status.hpp"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace iou {

/// `iouscope render`: one picture without a display.
struct RenderCommand {
    std::string session;  ///< file; empty: the default session; "-": standard input
    std::string output;   ///< a file, or "-" for the first of the picture formats
    const PictureFormat* format = nullptr;
    PictureSpec spec;
    RunOptions run;
    std::vector<int> steps;  ///< as asked for; several: a picture of each
    bool window = false;     ///< the whole window instead of a figure
    bool view_given = false;
};

/// Adds the command to the program; `out` is filled when it is chosen and lives as long.
CLI::App* addRender(CLI::App& program, RenderCommand& out);
/// What the options mean together: finds the format. given: tells which were. Errors name the
/// option and what would be right.
Result<Done> checkRender(const CLI::App& given, RenderCommand& command);

/// Draws and writes the picture. language: as setLanguage() takes it.
ExitStatus renderMain(const RenderCommand& command, const std::string& language, int argc,
                      char** argv);

inline constexpr int largest_picture_side = 16384;  ///< pixels
inline constexpr double largest_picture_area = 256.0e6;

}  // namespace iou
