// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/loss.hpp"

#include <array>

namespace iou {

/// A prediction and its target.
struct BoxPair {
    Box<> pred, target;
    friend bool operator==(const BoxPair&, const BoxPair&) = default;
};

using Slopes = std::array<double, 4>;  ///< by cx, cy, w, h of the prediction

/// What is as good as no slope.
inline constexpr double no_slope = 1e-12;

double lengthOf(const Slopes& d);
double dotOf(const Slopes& a, const Slopes& b);
/// Degrees between two slopes, 0 to 180; NaN where one of them is 0 or not finite.
double angleBetween(const Slopes& a, const Slopes& b);

/// A loss as a number that falls on the way to the target: a metric is taken with a minus sign.
class FallingLoss {
public:
    explicit FallingLoss(const Loss& loss);

    const Loss& loss() const { return m_loss; }
    double sign() const { return m_sign; }
    double value(const BoxPair& pair) const;
    /// The gradient of the value; what is detached is constant.
    Slopes gradient(const BoxPair& pair) const;
    /// What the box descends along.
    Slopes step(const BoxPair& pair) const;
    /// The slope of the value with nothing detached.
    Slopes slopeOfValue(const BoxPair& pair) const;

private:
    Slopes falling(const Gradient& g) const;

    Loss m_loss;
    double m_sign;
};

/// The gradient of 1 - IoU.
Slopes iouLossGradient(const BoxPair& pair);

/// What a descent along -d does to the boxes at first; each is > 0 where it is a fault.
double awayFromCenter(const BoxPair& pair, const Slopes& d);   ///< the centres part
double awayAlongAnAxis(const BoxPair& pair, const Slopes& d);  ///< the worse of the two axes
double growthOfArea(const BoxPair& pair, const Slopes& d);
/// Largest slope by a variable, in sizes of the target.
double largestSlope(const BoxPair& pair, const Slopes& d);

/// The gap of two boxes in sizes of the target, along the axis where it is larger; < 0: they
/// overlap.
double gapOf(const BoxPair& pair);
/// Nothing is shared, not even a point within.
bool isDisjoint(const BoxPair& pair);
/// Neither side of the prediction is below the target's.
bool isNowhereSmaller(const BoxPair& pair);

}  // namespace iou
