// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/regression.hpp"

#include <vector>

namespace iou {

/// What two recipes can differ in, in the order people say it.
enum class RecipePart {
    loss,          ///< another formula; its parameters are then not compared
    later_losses,  ///< what takes over from the loss, and when
    variant,       ///< the same formula with another gradient or named parameter set
    loss_parameter,
    optimizer,  ///< another rule; its parameters are then not compared
    optimizer_parameter,
    rate,  ///< step size over time
    form,
    code,  ///< of the same anchored form: its anchor, weights or clamp
    step_factor,
    steps,
    stop_rules
};

struct RecipeDifference {
    RecipePart part;
    int parameter = -1;  ///< index within the loss or optimiser, for the two parameter parts
    friend bool operator==(const RecipeDifference&, const RecipeDifference&) = default;
};

/// Everything in which a recipe differs from another; empty for equal ones.
std::vector<RecipeDifference> differences(const RunRecipe& recipe, const RunRecipe& base);

}  // namespace iou
