// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bridge/probe.hpp"
#include "core/bridge/program_code.hpp"
#include "core/exchange/pairs_csv.hpp"

#include <span>

namespace iou::bridge {

/// The largest difference of some pairs, and where it is.
struct LargestDifference {
    double size = 0.0;  ///< inf where one is not finite and the other is another
    std::size_t pair = 0;
    int component = -1;  ///< of the gradient: cx, cy, w, h; -1: of the value
    double theirs = 0.0, ours = 0.0;
};

/// A program beside a known loss, over the same pairs.
struct LossComparison {
    Loss loss;
    LargestDifference value;     ///< |difference|, relative where the value is above 1
    LargestDifference gradient;  ///< over the longest partial of the pair, in sizes of the target

    double worst() const;
};

/// The program's numbers at these pairs; and each loss beside them, the nearest first.
Result<std::vector<Gradient>> numbersAt(const ProgramCode& code, const std::vector<double>& params,
                                        std::span<const NamedPair> pairs);
std::vector<LossComparison> compareNumbers(std::span<const Gradient> theirs,
                                           std::span<const Loss> losses,
                                           std::span<const NamedPair> pairs,
                                           const Progress* progress = nullptr);

/// Both for reading, and as JSON.
std::string comparisonText(const Declaration& declaration, const std::vector<LossComparison>& rows,
                           std::span<const NamedPair> pairs, const ProbeReport* report);
std::string comparisonJson(const Declaration& declaration, const std::vector<LossComparison>& rows,
                           std::span<const NamedPair> pairs, const ProbeReport* report);

}  // namespace iou::bridge
