// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/evaluation.hpp"

#include "core/geometry/iou.hpp"

namespace iou {

Evaluation evaluationOf(const Loss& loss, const Box<>& pred, const Box<>& target) {
    const Gradient gradient = loss.gradient(pred, target);
    return {pred,
            target,
            gradient.value,
            iouOf(pred, target),
            gradient.d,
            loss.direction(pred, target).d,
            loss.terms(pred, target)};
}

}  // namespace iou
