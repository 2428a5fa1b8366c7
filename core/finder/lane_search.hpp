// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finder/quest.hpp"

#include <cstdint>
#include <vector>

namespace iou {

/// A place and what lanes made of it.
struct LaneCandidate {
    float score;
    std::int64_t number;  ///< counted over all blocks: tells equal scores apart
    Place place;
};

/// The best first; equal ones by their number.
bool comesBefore(const LaneCandidate& a, const LaneCandidate& b);

/// Candidates of one block of random places.
inline constexpr int block_places = 320;
inline constexpr std::size_t kept_of_block = 8;

/// Draws block after block and keeps the best of each.
class LaneSearch {
public:
    LaneSearch(const QuestOf& quest, std::uint64_t seed);
    /// The best of the block, from its number and the seed alone.
    std::vector<LaneCandidate> block(std::int64_t index) const;

private:
    std::vector<LaneCandidate> gaps(std::int64_t index) const;

    QuestOf m_quest;
    Examiner m_examiner;
    std::uint64_t m_seed;
    double m_sign;
};

}  // namespace iou
