// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/shared_list.hpp"
#include "core/detector/measures.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace iou::detector {

/// What a loss has reached with a seed.
struct Evaluated {
    int step = 0;
    std::size_t rule = 0;  ///< index of the recipe's
    Measures measures{};

    friend bool operator==(const Evaluated&, const Evaluated&) = default;
};

/// A loss with a seed, trained to the end.
struct Run {
    std::uint64_t seed = 0;
    std::size_t loss = 0;              ///< index of the recipe's
    std::vector<Evaluated> evaluated;  ///< by step, then rule
    std::int64_t not_finite = 0;       ///< slopes taken for 0

    friend bool operator==(const Run&, const Run&) = default;
};

struct Results {
    std::vector<Run> runs;  ///< those that were finished, by seed, then loss
    bool cancelled = false;
};

/// What a stricter or looser choice of positives makes of one loss.
struct SweepPoint {
    double pos = 0.0;  ///< overlap of a positive anchor
    Measures mean{};   ///< over the seeds, at the last step; -1 where no run has one
    Measures error{};  ///< standard error of that mean; -1 with one seed
    friend bool operator==(const SweepPoint&, const SweepPoint&) = default;
};

/// What the thresholds that were tried came to.
struct Sweep {
    int loss = 0, rule = 0;         ///< indices of the recipe's
    SharedList<SweepPoint> points;  ///< by threshold; empty: none were tried
    friend bool operator==(const Sweep&, const Sweep&) = default;
};

}  // namespace iou::detector
