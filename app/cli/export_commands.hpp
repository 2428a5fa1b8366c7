// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/export_arguments.hpp"

namespace iou {

/// `iouscope render` and `iouscope animate`: need no display; return the exit status. language: as
/// setLanguage() takes it.
int renderMain(const RenderCommand& command, const std::string& language, int argc, char** argv);
int animateMain(const AnimateCommand& command, const std::string& language, int argc, char** argv);

}  // namespace iou
