// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finder/quest.hpp"

#include <cstdint>

namespace iou {

struct Progress;

inline constexpr std::int64_t most_found_pairs = 1'000'000'000;
inline constexpr int usual_refined = 256, most_refined = 4096;

/// A seeded search: random pairs on lanes, the best of them refined in double precision.
struct FindRecipe {
    QuestOf quest;
    std::uint64_t seed = 0;
    std::int64_t pairs = 200'000;  ///< random pairs, rounded up to whole blocks
    double seconds = 0.0;          ///< > 0: as many as are drawn in this time instead
    int refined = usual_refined;   ///< the best so many of them are refined
    int keep = 1;                  ///< answers, the best first
};

/// An answer, with the pair it is of; of an inversion the two.
struct Found {
    std::vector<BoxPair> pairs;
    Answer answer;
};

struct FindResult {
    std::vector<Found> found;  ///< by falling score; none: no pair tried was an answer
    std::int64_t tried = 0;    ///< random pairs
    bool cancelled = false;
};

/// The same recipe gives the same answers for any number of threads and any instruction set, but
/// where it counts seconds. threads: 0 is all cores. progress may be null.
FindResult findPairs(const FindRecipe& recipe, int threads, Progress* progress);

}  // namespace iou
