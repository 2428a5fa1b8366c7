// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.hpp"

#include <span>
#include <vector>

namespace iou::pairing {

/// Kendall's tau-b of two lists of finite numbers: 1 where both rank alike, -1 where one ranks as
/// the other does backwards; pairs that tie in both count for neither. NaN for fewer than two
/// entries or where one list is constant.      Knight, JASA 61 (1966).
double kendallTau(std::span<const double> a, std::span<const double> b,
                  const Progress* progress = nullptr);

/// By how many places each entry stands further in front in the order of `a` than in that of `b`
/// (both falling; ties by place): large where a is high for what b is not. Numbers that are not
/// finite come last.
std::vector<double> rankDifference(std::span<const double> a, std::span<const double> b,
                                   const Progress* progress = nullptr);

}  // namespace iou::pairing
