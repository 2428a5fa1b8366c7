// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/words.hpp"

#include <span>
#include <vector>

/// Soft masks: p and a in [0, 1] on the same cells, p the prediction.
namespace iou::masks {

/// dice 2Σpa/(Σp + Σa), soft_iou Σpa/(Σp + Σa - Σpa) = D/(2 - D), dice_squared (V-Net)
/// 2Σpa/(Σp² + Σa²).
enum class Measure { dice, soft_iou, dice_squared };
inline constexpr EnumWords<Measure, 3> measure_words{"dice", "soft_iou", "dice_squared"};

struct Sums {
    double p = 0.0, a = 0.0, both = 0.0;  ///< Σp, Σa, Σpa
    double p2 = 0.0, a2 = 0.0;            ///< Σp², Σa²
};
/// Masks of the same length.
Sums sumsOf(std::span<const double> p, std::span<const double> a);

/// smooth is added above and below the line; without it two empty masks have 0, with it 1.
double valueOf(Measure measure, const Sums& sums, double smooth = 0.0);
/// By each cell of p; 0 where both masks are empty and nothing is added.
std::vector<double> gradientOf(Measure measure, std::span<const double> p,
                               std::span<const double> a, double smooth = 0.0);

}  // namespace iou::masks
