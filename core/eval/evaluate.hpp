// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/eval/box_rows.hpp"
#include "core/geometry/gradient_by.hpp"
#include "core/jobs/progress.hpp"
#include "core/registry/loss.hpp"

#include <span>
#include <vector>

/// A loss at many pairs of boxes at once.
namespace iou {

struct EvalOptions {
    int threads = 0;  ///< 0: all cores
    /// In the float lanes that simulations and surfaces use: fast, and good to about six digits.
    /// Otherwise in extended precision, rounded once.
    bool single = false;
    GradientBy by = GradientBy::cxcywh;  ///< variables of the partials
    /// Which slope, and what is added to divisors. Lanes know neither an epsilon nor of_value.
    Reading reading{Reading::Slope::detached, 0.0};

    /// Refuses what cannot be computed together.
    Result<Done> check() const;
};

/// value[i] and gradient[4 i + k] of pair i: as many values as there are boxes in each of pred and
/// target, four times as many partials or none. A pair with a number that is not finite or a size
/// below 0 gives NaN. After a cancel the pairs that were not reached keep what was there.
/// T is float or double: how the results are stored, not how they are computed.
template <class T>
Result<Done> evaluate(const Loss& loss, const BoxRows& pred, const BoxRows& target,
                      const EvalOptions& options, std::span<T> value, std::span<T> gradient = {},
                      Progress* progress = nullptr);

/// The named terms that the formula comes to with these parameters, without repeats.
std::vector<const TermInfo*> termsOf(const Loss& loss);
/// Each of these terms at each pair: out[n i + t] of pair i, n terms. Reading and variables do not
/// matter here.
Result<Done> evaluateTerms(const Loss& loss, const BoxRows& pred, const BoxRows& target,
                           const EvalOptions& options, std::span<double> out,
                           Progress* progress = nullptr);

}  // namespace iou
