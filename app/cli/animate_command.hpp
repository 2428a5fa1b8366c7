// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/run_options.hpp"
#include "app/render/animation.hpp"
#include "core/base/exit_status.hpp"

#include <CLI/CLI.hpp>

#include <string>

namespace iou {

/// `iouscope animate`: a film without a display.
struct AnimateCommand {
    std::string session, output;
    AnimationSpec spec;
    RunOptions run;
    double points = 0.0;    ///< size of the numbers on axes; 0: by the spec
    bool progress = false;  ///< shown even when nobody watches
    bool lab_fits = false;  ///< nothing given speaks against a film of the session's lab
};

/// Adds the command to the program; `out` is filled when it is chosen and lives as long.
CLI::App* addAnimate(CLI::App& program, AnimateCommand& out);
/// What the options mean together: finds the format. given: tells which were. Errors name the
/// option and what would be right.
Result<Done> checkAnimate(const CLI::App& given, AnimateCommand& command);

/// Makes and writes the film. language: as setLanguage() takes it.
ExitStatus animateMain(const AnimateCommand& command, const std::string& language, int argc,
                       char** argv);

}  // namespace iou
