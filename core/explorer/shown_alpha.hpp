// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explorer/explorer.hpp"

#include <vector>

/// Where the interpolated box lies on its way from the prediction (0) to the target (1): the loss
/// says so if it has a coefficient of its own, else the scene.
namespace iou {

/// Whether the loss has a coefficient of its own, set or computed.
bool hasOwnAlpha(const Loss& loss);
/// Whether the coefficient may be set: false where the loss computes it from the boxes.
bool alphaIsFree(const Loss& loss);

/// The coefficient at a pair. terms: of the loss at that pair.
double shownAlpha(const Loss& loss, const std::vector<TermValue>& terms, const Scene& scene);
/// The same for the active lane's loss at the pair of the scene.
double shownAlpha(const Explorer& explorer);

/// Puts it where shownAlpha() reads it; into the scene where the loss computes its own. Clamped to
/// [0, 1].
void setShownAlpha(Explorer& explorer, double alpha);

}  // namespace iou
