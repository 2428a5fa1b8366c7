// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/loss.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace iou::batch {

/// One check of one loss: the worst error met, and what it may be.
struct CheckOutcome {
    std::string name;
    bool applies = true;  ///< false: nothing to check, reason says why
    double error = 0.0;
    double tolerance = 0.0;
    std::string reason;

    bool passed() const { return !applies || error <= tolerance; }
};

struct SamplePair {
    Box<> pred, target;
};
/// Random pairs that overlap, nest and are apart; coordinates are multiples of 2^-20, so that the
/// laws' transformations are exact.
std::vector<SamplePair> samplePairs(int count, std::uint64_t seed);

/// Reference values and directions built into the program.
CheckOutcome checkGolden(const Loss& loss);
/// The gradient against central differences of the value.
CheckOutcome checkDifferences(const Loss& loss, const std::vector<SamplePair>& pairs);
/// Float lanes of the instruction set in use against double, value and direction.
CheckOutcome checkLanes(const Loss& loss, const std::vector<SamplePair>& pairs);
/// The laws the entry claims: translation, scale, axis swap, mirror, value at a match.
CheckOutcome checkLaws(const Loss& loss, const std::vector<SamplePair>& pairs);

}  // namespace iou::batch
