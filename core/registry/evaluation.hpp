// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/loss.hpp"

#include <array>
#include <vector>

namespace iou {

/// What a loss says at one pair; partials by (cx, cy, w, h) of the prediction.
struct Evaluation {
    Box<> pred, target;
    double value = 0.0;
    double iou = 0.0;
    std::array<double, 4> gradient{};   ///< of the value
    std::array<double, 4> direction{};  ///< what the box descends along
    std::vector<TermValue> terms;       ///< in formula order
};

Evaluation evaluationOf(const Loss& loss, const Box<>& pred, const Box<>& target);

}  // namespace iou
