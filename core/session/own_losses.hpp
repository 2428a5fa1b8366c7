// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/document.hpp"

#include <vector>

/// Typed formulas of a document: those kept at hand, and what uses them.
namespace iou {

/// Those kept, then others that lanes, pinned runs, the surface or the batch use.
std::vector<LossPointer> ownLossesOf(const Document& document);
/// Appends a formula that is not there.
void keepOwnLoss(std::vector<LossPointer>& kept, const LossPointer& formula);

/// The active lane's loss becomes a formula, which is kept. Parameters that were set stay so where
/// the formula has them.
void takeOwnLoss(Document& document, const LossPointer& formula);
/// The same as an edit of the formula the lane has: it takes that one's place among those kept, in
/// what is subtracted in the surface and in the batch. Other lanes and pinned runs keep theirs, and
/// then the former stays at hand.
void editOwnLoss(Document& document, const LossPointer& formula);
/// Everything but pinned runs that uses a formula takes another one.
void replaceOwnLoss(Document& document, const LossPointer& before, const LossPointer& after);
/// Keeps at hand what is used, and nothing else.
void forgetUnusedLosses(Document& document);

}  // namespace iou
