// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/run/regression.hpp"

/// Edits of a recipe beyond one field.
namespace iou {

/// L1 for a third of the steps, which brings boxes near, then CIoU: the schedule with two stages of
/// the encyclopedia article on IoU, with a switch of our choice.
StagedLoss l1ThenCiou(int steps);

/// Lets another loss take over halfway between the last switch and the end. Refused where no step
/// is left, or beyond max_later_losses.
Result<Done> addLaterLoss(RunRecipe& run, const Loss& loss);
/// Lets a later loss take over after another step, moved between its neighbours' steps.
void setLastStepBefore(RunRecipe& run, std::size_t later, int after);

/// Gives the code an anchor of its own: the start, a quarter larger, so that hands can tell them
/// apart. A start without area leaves it alone.
void takeOwnAnchor(RunRecipe& run, const Box<>& start);

}  // namespace iou
