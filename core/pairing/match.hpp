// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/words.hpp"
#include "core/pairing/join.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace iou::pairing {

enum class MatchRule {
    coco,     ///< by falling score the free truth of highest IoU, of the same class
    nearest,  ///< each prediction the truth of highest IoU, else the one of nearest centre
    order,    ///< the i-th with the i-th of each image
    column    ///< equal values of a column
};
inline constexpr EnumWords<MatchRule, 4> match_words{"coco", "nearest", "order", "column"};

enum class PairStatus : std::uint8_t { matched, unmatched_prediction, missed, ignored };
inline constexpr EnumWords<PairStatus, 4> status_words{"matched", "unmatched_prediction", "missed",
                                                       "ignored"};

struct MatchSettings {
    MatchRule rule = MatchRule::coco;
    double iou = 0.5;
    bool any_class = false;
    std::optional<double> min_score;
    int max_per_image = 0;  ///< of one image and class; 0: all
    int threads = 1;

    friend bool operator==(const MatchSettings&, const MatchSettings&) = default;
};

/// Indices of records; -1: none. A prediction that is not matched has the truth it overlaps most,
/// if it overlaps any.
struct Match {
    int pred = -1, truth = -1;
    PairStatus status = PairStatus::matched;
    double iou = 0.0;  ///< with a crowd: over the prediction's area
};

struct Matches {
    std::vector<Match> all;  ///< by image; predictions in their order, then truths without any
    std::int64_t matched = 0, unmatched = 0, ignored = 0;  ///< predictions
    std::int64_t below_score = 0, beyond_limit = 0;        ///< predictions set aside by settings
    std::int64_t truths_matched = 0, missed = 0, truths_ignored = 0;
};

/// Predictions one image may have under the coco rule.
inline constexpr std::size_t most_predictions = 4096;

/// coco equals the COCO API's evaluation at one IoU over all sizes: crowds and difficult truths
/// come last, may be taken repeatedly, and ignore what takes them. The result is the same for any
/// number of threads. Cancelled: what it returns means nothing.
Result<Matches> match(const BoxTable& truths, const BoxTable& preds, const Joined& joined,
                      const MatchSettings& settings, Progress* progress = nullptr);

}  // namespace iou::pairing
