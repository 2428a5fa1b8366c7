// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace iou {

/// One of several processes that share work: index of count, from 0.
struct Shard {
    int index = 0;
    int count = 1;
    std::string text() const { return std::to_string(index) + '/' + std::to_string(count); }
    friend bool operator==(const Shard&, const Shard&) = default;
};

/// Things in a row, from first up to and without last.
struct IndexRange {
    std::int64_t first = 0;
    std::int64_t last = 0;
    std::int64_t size() const { return last - first; }
    friend bool operator==(const IndexRange&, const IndexRange&) = default;
};
/// The part of so many that is a shard's: in order, and equally many to within one.
IndexRange rangeOf(const Shard& shard, std::int64_t all);

/// Parses "3/8", from 0/8 to 7/8.
Result<Shard> parseShard(std::string_view text);

/// A shard, and the variables that named it; empty: none did.
struct FoundShard {
    Shard shard;
    std::string variables;
};
/// The value of a variable of the environment; empty where it is not set.
using Environment = std::function<std::string(const std::string& name)>;
/// The shard that a scheduler started this process as, by the first that is set of
/// SLURM_ARRAY_TASK_ID (with _MIN and _COUNT), SLURM_PROCID (SLURM_NTASKS),
/// OMPI_COMM_WORLD_RANK (_SIZE) and PMI_RANK (PMI_SIZE); 0/1 where none is. Refused: an array that
/// is some of another, one whose jobs are several processes, and numbers that do not fit together.
Result<FoundShard> shardFrom(const Environment& environment);

}  // namespace iou
