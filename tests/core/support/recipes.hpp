// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/protocol.hpp"

#include <cstdint>
#include <initializer_list>

namespace iou::testing {

/// A named protocol of so many steps on these losses, everything recorded. cases: 0: all.
inline SimulationRecipe recipeOf(const char* protocol, std::initializer_list<const char*> losses,
                                 std::int64_t cases, int steps) {
    SimulationRecipe r;
    r.protocol = *findProtocol(protocol);
    r.protocol.steps = steps;
    for (const char* const spec : losses) r.losses.push_back(*StagedLoss::parse(spec));
    r.cases = cases;
    r.seed = 5;
    r.record = RecordSet::all();
    return r;
}

}  // namespace iou::testing
