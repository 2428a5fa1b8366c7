// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/document.hpp"

#include <cassert>

namespace iou {

namespace {

const SimulationRecipe& defaultBatch() {
    static const SimulationRecipe recipe =
        suggestedRecipe(*findProtocol("interpiou"), default_batch_cases);
    return recipe;
}

}  // namespace

Document defaultDocument() {
    const LossEntry* entry = findLoss("ciou");
    assert(entry != nullptr);
    RunRecipe run{.loss = Loss(*entry),
                  .optimizer = Optimizer(OptimizerKind::adam),
                  .schedule = Schedule::constant(0.02),
                  .steps = 200,
                  .form = BoxForm::xyxy,
                  .iou_factor = false,
                  .stop = {}};
    return {.scene = {}, .lanes = {Lane{.recipe = std::move(run)}}, .active = 0, .view = {}, .batch = defaultBatch()};
}

}  // namespace iou
