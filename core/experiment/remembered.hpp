// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.hpp"

#include <memory>

/// The newest few experiments and replays of this process: a picture, a film or a lesson's goal
/// that asks for the same again does not wait for it. From any thread.
namespace iou::detector {

/// Null: not among them.
std::shared_ptr<const Results> rememberedResults(const Recipe& recipe);
std::shared_ptr<const Replay> rememberedReplay(const Recipe& one_run);

/// What was cancelled is not kept, only shared.
std::shared_ptr<const Results> remember(const Recipe& recipe, Results results);
std::shared_ptr<const Replay> remember(const Recipe& one_run, Replay replay);

}  // namespace iou::detector
