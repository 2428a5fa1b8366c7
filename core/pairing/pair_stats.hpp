// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pairing/pair_losses.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace iou::pairing {

/// What statistics are taken over: all pairs, or those of each class, size, image.
struct StatGroups {
    bool by_class = false, by_size = false, by_image = false;
};

/// Of one loss over one group.
struct LossStats {
    std::int64_t count = 0;       ///< matched pairs with a finite value
    std::int64_t not_finite = 0;  ///< those without
    double mean = 0.0, median = 0.0, p90 = 0.0, p99 = 0.0, max = 0.0;
    double zero_gradient = 0.0;  ///< share of the pairs
    double enlarging = 0.0;      ///< share whose descent step enlarges the box
    double tau_iou = 0.0;        ///< Kendall's tau-b with 1 - IoU
};
struct StatRow {
    int label = -1, image = -1, size = -1;  ///< -1: all
    std::vector<LossStats> losses;          ///< in their order
};

/// Over matched pairs; the first row is all of them, then the groups in order of class, size,
/// image. Without an entry every number is NaN. The losses have gradients.
std::vector<StatRow> pairStats(const PairTable& table, std::span<const PairLoss> losses,
                               const StatGroups& groups, Progress* progress = nullptr);

/// The q-quantile of sorted numbers, between neighbours in proportion.
double quantileOf(std::span<const double> sorted, double q);

/// class,size,image,loss,count,not_finite,mean,median,p90,p99,max,zero_gradient,enlarging,tau_iou.
std::string statsCsv(const PairTable& table, std::span<const PairLoss> losses,
                     const std::vector<StatRow>& rows);
/// A list of objects with these fields; what is not finite is null.
std::string statsJson(const PairTable& table, std::span<const PairLoss> losses,
                      const std::vector<StatRow>& rows);

}  // namespace iou::pairing
