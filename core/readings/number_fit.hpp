// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/readings/code_reading.hpp"

#include <optional>

namespace iou {

/// What was printed for one pair, with what a formula's numbers may differ by.
struct PairData {
    Box<> pred, target;
    bool has_value = false, has_gradient = false;
    double value = 0.0, value_allowance = 0.0;
    std::array<double, 4> gradient{}, gradient_allowance{};
    double longest = 0.0;  ///< of the gradient

    bool fitsValue(double x) const;
    bool fitsGradient(const std::array<double, 4>& d) const;
    /// |x - value| relative to the value.
    double valueError(double x) const;
    /// Largest difference relative to the longest component.
    double gradientError(const std::array<double, 4>& d) const;
};
std::vector<PairData> pairData(const TheirNumbers& numbers);

/// How many bits the numbers fix: what an explanation may cost at most to be believed.
double evidenceBits(const std::vector<PairData>& data);

/// x as a person would have typed it, where it is so within `tolerance` (relative): of few digits,
/// or one over a whole number up to a million.
struct RoundNumber {
    double value;
    double cost;  ///< in bits
};
std::optional<RoundNumber> roundNumber(double x, double tolerance);

/// The variables and the factor of the gradient by which partials by (cx, cy, w, h), already
/// signed, fit everywhere.
struct GradientFit {
    GradientBy by = GradientBy::cxcywh;
    double factor = 1.0;
    double cost = 0.0;  ///< in bits
};
enum class FreeFactor {
    none,
    round,  ///< of few digits, or one over a whole number: a mean over other pairs
    any
};
/// partials: one per pair. free: what factors may be tried besides those of means.
std::optional<GradientFit> fitGradient(const std::vector<PairData>& data,
                                       const std::vector<std::array<double, 4>>& partials,
                                       GradientBy said, int batch, FreeFactor free);

}  // namespace iou
