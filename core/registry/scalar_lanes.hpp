// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/loss_entry.hpp"

/// Lanes for a loss that has no kernels: its code is asked pair by pair, in double. Slow, but
/// surfaces, simulations and replays need not tell the two apart.
namespace iou {

/// Parameters such a loss may have at most: they travel in LaneParams.
inline constexpr int max_scalar_parameters = 8;

/// The code must outlive the lanes; who holds the Loss sees to that.
void packScalar(const LossCode& code, std::span<const double> params, bool direction,
                LaneParams& out);
const LaneKernels& scalarLanes();

}  // namespace iou
