// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/batch_lab.hpp"

namespace iou {

const SimulationRecipe& firstBatch() {
    static const SimulationRecipe recipe =
        suggestedRecipe(*findProtocol("interpiou"), default_batch_cases);
    return recipe;
}

}  // namespace iou
