// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assign/assign_lab.hpp"
#include "widgets/frame/frame_hand.hpp"

namespace iou {

/// The boxes of the lab under the hand: the truths, and behind them the ignore regions.
LabHand<AssignLab>::Boxes assignBoxes();
/// The box of an index in that order.
Box<> assignBox(const AssignLab& lab, int index);

}  // namespace iou
