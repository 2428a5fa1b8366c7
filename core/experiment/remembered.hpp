// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.hpp"

#include <memory>

/// The newest few replays of this process: a picture or film that asks for the same again does not
/// wait for it. From any thread.
namespace iou::detector {

/// Of a recipe of one run; null: not among them.
std::shared_ptr<const Replay> rememberedReplay(const Recipe& one_run);
/// What was cancelled is not kept, only shared.
std::shared_ptr<const Replay> remember(const Recipe& one_run, Replay replay);

}  // namespace iou::detector
