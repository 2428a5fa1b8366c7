// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/words.hpp"
#include "core/geometry/edges.hpp"
#include "core/registry/loss.hpp"

#include <optional>
#include <string_view>

namespace iou::assign {

/// ggiou: the Gaussian is of the size of the overlap (GGIoU Table 2); ggiou_truth: of the truth's
/// (Table 1). entry: of the registry, a metric M as it is, a loss L as 1 - L.
enum class OverlapKind { iou, ggiou, ggiou_truth, entry };
inline constexpr EnumWords<OverlapKind, 4> overlap_words{"iou", "ggiou", "ggiou_truth", "entry"};

/// How much an anchor and a truth overlap, from 0 to 1.
struct OverlapMeasure {
    OverlapKind kind = OverlapKind::iou;
    double alpha = 0.3;              ///< share of the Gaussian, 0 to 1
    double beta = 1.0 / 6.0;         ///< standard deviation in sizes, 1e-3 to 10
    std::optional<Loss> entry = {};  ///< of kind entry, else empty

    friend bool operator==(const OverlapMeasure&, const OverlapMeasure&) = default;
};

Result<Done> checkMeasure(const OverlapMeasure& measure);

/// "iou", "ggiou", "ggiou_truth", or a metric or loss of the registry: id or id:name=value,...
/// alpha and beta keep their defaults.
Result<OverlapMeasure> parseMeasure(std::string_view text);
/// The text parseMeasure() takes.
std::string measureText(const OverlapMeasure& measure);

/// IoU of two boxes by their edges, of which the anchor's are apart; 0 where they do not overlap.
double iouOf(const Edges& anchor, const Edges& truth);
/// The measure at one pair; an anchor has a size. GGIoU = exp((1-alpha) ln IoU - alpha q/2), 0
/// where they do not overlap.      GGIoU Eq. 1-4.
double overlapAt(const OverlapMeasure& measure, const Edges& anchor, const Edges& truth);

/// The least IoU at which the measure can reach `value` (no kind entry).
double leastIou(const OverlapMeasure& measure, double value);

}  // namespace iou::assign
