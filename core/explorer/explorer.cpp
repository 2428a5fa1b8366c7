// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explorer/explorer.hpp"

#include "core/registry/registry.hpp"

#include <cassert>

namespace iou {

RunRecipe firstRun() {
    const LossPointer entry = findLoss("ciou");
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
