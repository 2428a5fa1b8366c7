// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.hpp"
#include "core/suppress/methods.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace iou::suppress {

enum class Fate : std::uint8_t {
    kept,
    suppressed,  ///< by `by`, because they overlap
    below_limit  ///< its own score was below the limit from the start
};

/// What became of one detection.
struct Outcome {
    Fate fate = Fate::kept;
    int rank = -1;  ///< place among the kept ones; -1 otherwise
    int by = -1;    ///< index of its suppressor: the one whose decay ended it in soft methods
    double overlap = 0.0;  ///< with the suppressor, as the rule measures it
    double score = 0.0;    ///< the final one
};

/// A selection of the algorithm, and the detections it touched: touches[first .. first+count).
struct Selection {
    int index = -1;
    double score = 0.0;  ///< it is given
    std::size_t first = 0, count = 0;
};
/// A detection that a selection suppressed, or whose score it lowered.
struct Touch {
    int index = -1;
    double overlap = 0.0;
    double score = 0.0;  ///< afterwards
    bool ended = false;
};

struct Suppression {
    std::vector<Outcome> outcomes;  ///< by index
    std::vector<int> kept;          ///< in order of selection; of several classes by final score
    bool cancelled = false;         ///< then the rest means nothing

    // Where steps were asked for. Several classes take turns, the highest score first.
    std::vector<Selection> selections;
    std::vector<Touch> touches;  ///< of a selection: by index
    std::span<const Touch> touchesOf(const Selection& s) const {
        return std::span(touches).subspan(s.first, s.count);
    }
};

struct SuppressOptions {
    bool steps = false;
    int threads = 1;
    Progress* progress = nullptr;  ///< counts detections
};

/// Runs a rule that checkRule() and detections that checkDetection() accept. Order of the input
/// counts only where scores are equal: the lower index goes first. A suppressed box suppresses
/// none.
///   greedy, diou: keeps i, in falling order of the score, if no kept box overlaps it above T.
///   soft: takes the highest score, multiplies the others by 1 - o (o > T) or exp(-o^2/sigma),
///         drops what falls below min; Bodla et al., arXiv:1704.04503.
///   guided: takes the highest q and drops what overlaps it above T, whose best score it takes;
///         Jiang et al., arXiv:1807.11590, Alg. 1.
Suppression suppress(std::span<const Detection> detections, const Rule& rule,
                     const SuppressOptions& options = {});

/// Orders the kept ones by their final scores, and says so in their ranks. Of equal scores the
/// lower index goes first, in guided suppression the higher predicted IoU.
void orderByScore(Suppression& suppression, std::span<const Detection> detections,
                  const Rule& rule);

}  // namespace iou::suppress
