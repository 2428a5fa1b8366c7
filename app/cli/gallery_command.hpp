// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/exit_status.hpp"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace iou {

/// `iouscope gallery [list | run ID|all [--reduced] -o DIR]`: the papers' figures without a
/// display.
struct GalleryCommand {
    bool runs = false;  ///< else the entries are listed
    std::vector<std::string> ids;
    std::string folder;
    bool reduced = false;
    int threads = 0;  ///< 0: all cores
};

/// Adds the command to the program; `out` is filled when it is chosen and lives as long.
CLI::App* addGallery(CLI::App& program, GalleryCommand& out);

/// Runs it: failed when a check fails or a file cannot be written.
ExitStatus galleryMain(const GalleryCommand& command, int argc, char** argv);

}  // namespace iou
