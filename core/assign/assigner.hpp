// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assign/anchors.hpp"
#include "core/assign/max_settings.hpp"
#include "core/assign/overlap_measure.hpp"
#include "core/jobs/progress.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace iou::assign {

enum class AssignerKind { max, atss };
inline constexpr EnumWords<AssignerKind, 2> assigner_words{"max", "atss"};

/// How truths get anchors.
struct Assigner {
    AssignerKind kind = AssignerKind::max;
    OverlapMeasure overlap;
    MaxSettings max;
    /// ATSS: per level the so many anchors nearest to the truth's centre are looked at.
    int nearest = 9;
    /// Anchors with more than this share inside an ignore region are ignored.
    double ignore_share = 0.5;
    /// Leaves anchors out that stick out of the image by more than so many pixels.
    std::optional<double> border = {};

    friend bool operator==(const Assigner&, const Assigner&) = default;
};

/// Published settings of the max assigner.
struct MaxPreset {
    std::string_view id, name;
    MaxSettings settings;
};
std::span<const MaxPreset> maxPresets();

/// Refuses thresholds that are no share or in the wrong order, and the like.
Result<Done> checkAssigner(const Assigner& assigner);

/// An anchor that is not negative.
struct Match {
    std::size_t anchor = 0;   ///< its index
    std::int32_t truth = -1;  ///< or -1: ignored
    double overlap = 0.0;     ///< with the truth; ignored: its largest, -1 in an ignore region
    bool forced = false;      ///< positive only because it is its truth's best
    friend bool operator==(const Match&, const Match&) = default;
};

/// What a truth got.
struct TruthMatches {
    std::size_t positives = 0, forced = 0;  ///< anchors; forced ones are positive
    double best = 0.0;                      ///< largest overlap with any anchor
    double threshold = 0.0;                 ///< ATSS: the overlap that was asked for
    std::vector<std::size_t> by_level;      ///< positives
    friend bool operator==(const TruthMatches&, const TruthMatches&) = default;
};

struct Assignment {
    std::vector<Match> matches;  ///< by anchor
    std::vector<TruthMatches> truths;
    std::size_t positives = 0, ignored = 0, negatives = 0;  ///< anchors
    std::size_t outside = 0;                                ///< left out by Assigner::border
    bool complete = true;                                   ///< false: cancelled
};

/// Coordinates are finite; truths of no size get no anchor (but of a registry entry that says
/// otherwise). Refused: what checkAssigner() refuses, and a registry entry with values that are not
/// from 0 to 1. Progress counts parts of the anchors. Any number of threads gives the same result.
Result<Assignment> assign(const AnchorSet& anchors, std::span<const Edges> truths,
                          std::span<const Edges> ignore, const Assigner& assigner, int threads,
                          Progress* progress = nullptr);

}  // namespace iou::assign
