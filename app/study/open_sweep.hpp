// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/protocol.hpp"

#include <functional>

class QWidget;

namespace iou {

/// Shows the sweep of a window: a new one begins with a setup, one that was open before stands as
/// it was left. take: the setup of a simulation that was chosen in it.
void openSweep(QWidget& window, const SimulationRecipe& setup,
               const std::function<void(const SimulationRecipe&)>& take);

}  // namespace iou
