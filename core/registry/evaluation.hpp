// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box_form.hpp"
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

/// For reading: what is nothing but rounding is 0 (core/numbers/rounding).
Evaluation evaluationOf(const Loss& loss, const Box<>& pred, const Box<>& target);

/// Partials by the variables of a form, as partialsIn() has them, for reading.
std::array<double, 4> readablePartials(BoxForm form, const Box<>& box,
                                       const std::array<double, 4>& d);

}  // namespace iou
