// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.hpp"
#include "core/pairing/pair_table.hpp"
#include "core/registry/loss.hpp"

#include <span>
#include <string>
#include <vector>

namespace iou::pairing {

/// A loss at every complete pair of a table; NaN at the others.
struct PairLoss {
    Loss loss;
    std::vector<double> value;
    // Where asked for:
    std::vector<double> gradient_norm;  ///< of the partials by cx, cy, w, h
    std::vector<char> enlarges;         ///< the descent step makes the box larger
};

/// mpdiou takes the size of the pair's own image where that is known and the loss does not set one.
/// Values are those of Loss::value, or single: of the float lanes (EvalOptions::single), good to
/// about six digits; the same for any number of threads. Counts pairs; cancelled: what it returns
/// means nothing.
PairLoss pairLoss(const Loss& loss, const PairTable& table, bool with_gradient, int threads,
                  Progress* progress = nullptr, bool single = false);

/// What tables call them (core/own_formula/table_names).
std::vector<std::string> namesOf(std::span<const PairLoss> losses);

/// The loss as it is at a pair: with the image's own size, where it takes one.
Loss lossAt(const Loss& loss, const PairTable& table, const PairRow& row);

}  // namespace iou::pairing
