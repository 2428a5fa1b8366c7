// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report_card.hpp"

namespace iou {

/// Parts of a card that need a loss alone, or a few pairs.

/// The middle number, of an even count the lower one; NaN of none.
double medianOf(std::vector<double> values);

MatchFacts matchFacts(const FallingLoss& loss);
ReachFacts reachFacts(const FallingLoss& loss);
/// Over the first pairs that have a gradient at every size: the median of their exponents.
SizeFacts sizeFacts(const FallingLoss& loss, const std::vector<BoxPair>& pairs);

/// Predictions that overlap a target of 1 x 1: offsets normal with a deviation of .6, log sizes
/// alike.
std::vector<BoxPair> rankPairs(int count, std::uint64_t seed);
inline constexpr int rank_pair_count = 2000;
/// Two of them are compared where they differ in IoU by more than this.
inline constexpr double rank_iou_gap = 0.01;
RankFacts rankFacts(const FallingLoss& loss, const std::vector<BoxPair>& pairs);

/// Descends from the protocol's starts. progress may be null; its unit is case-steps.
std::optional<DescentFacts> descentFacts(const Loss& loss, const ReportRecipe& recipe, int threads,
                                         Progress* progress);
/// Case-steps a second of a loss against those of GIoU, one thread, in turn.
double speedAgainstGiou(const Loss& loss, const ReportRecipe& recipe, Progress* progress);

}  // namespace iou
