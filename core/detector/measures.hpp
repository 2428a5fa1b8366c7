// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/words.hpp"

#include <array>
#include <cstddef>

namespace iou::detector {

/// What is measured of a run, in the order of files. Shares of 1; -1 where there is no truth of the
/// size.
enum class Measure {
    ap,
    ap50,
    ap75,
    ap90,
    ap_small,
    ap_medium,
    ap_large,
    ar,        ///< at 100 detections
    precision  ///< at IoU 0.5, where the score gives a recall of 0.5
};
inline constexpr std::size_t measure_count = 9;
inline constexpr EnumWords<Measure, measure_count> measure_words{
    "AP", "AP50", "AP75", "AP90", "APs", "APm", "APl", "AR", "P_at_R50"};
using Measures = std::array<double, measure_count>;

}  // namespace iou::detector
