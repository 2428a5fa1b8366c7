// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/protocol/protocol.hpp"
#include "core/report/falling_loss.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace iou {

struct Progress;

/// Everything the numbers of a report card depend on.
struct ReportRecipe {
    std::vector<Loss> losses;
    Protocol protocol;
    std::int64_t cases = 20000;  ///< the first so many of the protocol, or all it has
    std::uint64_t seed = 0;
    std::vector<BoxPair> pairs;  ///< in place of the protocol's starts, as they are; mostly empty
    std::vector<BoxPair> ranks;  ///< in place of the random ones of the rank agreement
    bool with_speed = false;     ///< measured, so that no two cards are the same
};

/// A number, and the pair it is reached at; none where nothing reaches it. Two pairs are compared
/// with one another.
struct Extreme {
    double value = 0.0;
    std::vector<BoxPair> at;
};
/// How many of so many, and the worst of them.
struct Count {
    std::int64_t count = 0, of = 0;
    std::vector<BoxPair> worst;
};

/// At a perfect match with a target of area 1.
struct MatchFacts {
    double value = 0.0;
    Slopes d{};  ///< by the rules for ties
    /// [variable][side]: slope away from the match, at 2^-20 of a size beside it; + first.
    std::array<std::array<double, 2>, 4> slopes{};
    Extreme kink;  ///< largest sum of a variable's two slopes, in sizes of the target
};

/// The farthest gap between boxes of one size that has a gradient, in sizes.
struct ReachFacts {
    Extreme along_x, along_diagonal;  ///< infinite above gap_limit; at: the first pair without one
};
inline constexpr double gap_limit = 1e6;

/// What becomes of the protocol's starts.
struct DescentFacts {
    std::array<int, 4> steps_to{};  ///< until the mean IoU is iou_goals; -1: not reached
    double final_iou_loss = 0.0;
    Count below_half;  ///< ends below an IoU of .5
    std::int64_t non_positive_size = 0, diverged = 0;
    Extreme mean_enlargement, worst_enlargement;  ///< (A - A_g)/A_g, the largest over the steps
    std::int64_t cases = 0;
};
inline constexpr std::array<double, 4> iou_goals{0.5, 0.75, 0.9, 0.95};

/// Exponent of the length of the gradient over the size of both boxes; NaN where it has none.
struct SizeFacts {
    double exponent = 0.0, log_exponent = 0.0;
};

struct RankFacts {
    double tau_b = 0.0;  ///< Kendall's, of -L and IoU
    Count inverted;      ///< worst: the one with the larger IoU and loss first
};

inline constexpr std::size_t strength_bins = 6;
/// IoU of 0, and up to these, the last one below 1.
inline constexpr std::array<double, strength_bins> strength_ends{0.0, 0.25, 0.5, 0.75, 0.95, 1.0};
struct Strength {
    std::int64_t count = 0;
    double median = 0.0;
};

/// Everything a card says of one loss.
struct LossCard {
    explicit LossCard(Loss of) : loss(std::move(of)) {}

    Loss loss;
    std::int64_t pairs = 0, disjoint = 0, overlapping = 0;
    Extreme least, most;
    Count not_finite;
    MatchFacts match;
    Count vanishing, vanishing_disjoint;
    ReachFacts reach;
    Count enlarging;  ///< of the disjoint and nowhere smaller
    Count center_away, axis_away;
    Count lowers_iou;  ///< of the overlapping
    Extreme iou_angle;
    RankFacts ranks;
    std::array<Extreme, 5> changes;  ///< by Invariance
    SizeFacts size;
    std::array<Strength, strength_bins> strength;
    Extreme step_angle, detached_angle;
    Extreme asymmetry;
    DescentFacts descent;
    std::optional<double> speed;  ///< case-steps a second, against GIoU
};

struct ReportCard {
    ReportRecipe recipe;
    std::vector<LossCard> losses;  ///< in the order of the recipe
    bool cancelled = false;        ///< nothing else is filled then
};

/// The starts of the recipe: moved and scaled so that each target has centre 0 and area 1.
std::vector<BoxPair> reportPairs(const ReportRecipe& recipe);

/// Whether a card can be made of the recipe.
Result<Done> checkReport(const ReportRecipe& recipe);
/// The same recipe gives the same card for any number of threads, but for the speed. threads: 0 is
/// all cores. progress may be null.
ReportCard makeReport(const ReportRecipe& recipe, int threads, Progress* progress);

}  // namespace iou
