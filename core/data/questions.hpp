// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/load_pairs.hpp"

#include <string>
#include <vector>

namespace iou::pairing {

/// What files do not say, and what was answered. Answers can be taken back: a question stays.
struct Question {
    PairUndecided asked;
    int answer = -1;  ///< the choice; -1: the question is open

    bool open() const { return answer < 0; }
    /// Of the same side and about the same.
    bool isLike(const Question& other) const;
};

/// The source with the answers of these.
PairSource answered(PairSource source, const std::vector<Question>& questions);

/// Pairs as far as the answers lead.
struct Asking {
    Result<LoadedPairs> pairs = LoadedPairs{};
    bool names_needed = false;        ///< or another answer to what classes are
    std::vector<Question> questions;  ///< in the order they came up; the last one alone may be open
};
/// loadPairs() with the answers of `known`, whose evidence still holds. A question that comes up is
/// answered as one like it was in `before` if that choice is still there, and stays open else.
/// source: as if nothing had been answered. Cancelled: what it returns means nothing.
Asking loadAsking(const PairSource& source, std::vector<Question> known,
                  const std::vector<Question>& before, Progress* progress = nullptr);

}  // namespace iou::pairing
