// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explorer/explorer.hpp"

#include <cassert>

namespace iou {

RunRecipe firstRun() {
    const LossEntry* entry = findLoss("ciou");
    assert(entry != nullptr);
    return {.loss = Loss(*entry),
            .optimizer = Optimizer(),
            .schedule = Schedule::constant(0.02),
            .steps = 200,
            .form = BoxForm::xyxy,
            .iou_factor = false,
            .stop = {}};
}

}  // namespace iou
