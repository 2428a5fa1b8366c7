// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optim/optimizer.hpp"
#include "core/registry/loss.hpp"

#include <array>
#include <optional>
#include <vector>

namespace iou {

/// One way to descend a loss.
struct GradientVariant {
    Loss loss;
    Reading::Slope slope;
    std::array<double, 4> d{};  ///< by the variables of the form
    double angle_rad = 0.0;     ///< to the first variant, 0 to pi; NaN where one of the two is 0
    std::array<bool, 4> differs{};  ///< from the first variant, by more than rounding
    /// Of a value's slope: the relative whose step it is, at every pair.
    std::optional<Loss> step_of = {};
};

/// Entries of the same formula, of all there are now: they share their header's variants or their
/// value everywhere.
std::vector<LossPointer> relativesOf(const LossEntry& entry);
/// An entry with those settings of a loss that it has too.
Loss withSettingsOf(const Loss& loss, const LossEntry& entry);

/// The step of the loss first; then its gradient as it is published (detached) and the slope of its
/// value with nothing detached, where they are not that step by definition; then the steps of its
/// relatives, but of the one whose step is that slope.
std::vector<GradientVariant> gradientVariants(const Loss& loss, const Box<>& pred,
                                              const Box<>& target, BoxForm form);

}  // namespace iou
