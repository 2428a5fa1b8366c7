// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/protocol/protocol.hpp"
#include "core/shard/shard.hpp"
#include "core/shard/units.hpp"

#include <optional>
#include <string>
#include <vector>

namespace iou {

/// A name for all that its numbers depend on: SHA-256 of canonicalRecipe(), 64 digits.
std::string recipeKey(const SimulationRecipe& recipe);

/// What a folder of parts says it is in shards.json, which every shard writes first and alike.
struct ShardedRecipe {
    SimulationRecipe recipe;
    int shards = 1;
    int numerics = 0;
};
/// The file of that folder; empty: there is none.
Result<std::optional<ShardedRecipe>> readSharded(const std::string& folder);

/// What a folder holds of a simulation.
struct StoredParts {
    std::vector<std::string> paths;
    std::vector<IndexRange> units;  ///< of each path
};
/// The heads of all parts in it. Refused: damaged ones, and those of another recipe or numerics.
Result<StoredParts> storedParts(const std::string& folder, const std::string& key,
                                const Units& units);
/// What of a range none of these holds.
std::vector<IndexRange> missingOf(const IndexRange& range, const std::vector<IndexRange>& held);

struct ShardOutcome {
    std::int64_t units = 0;  ///< of the shard
    std::int64_t found = 0;  ///< that were there already
    std::int64_t done = 0;   ///< with those
};
/// Computes what a folder lacks of a shard, and stores it as it comes. What was stored before is
/// kept: a shard that was killed or cancelled goes on where it was. The folder is made where it is
/// missing; one of another recipe, numerics or number of shards is refused. progress may be null.
Result<ShardOutcome> runShard(const SimulationRecipe& recipe, const Shard& shard, int threads,
                              const std::string& folder, Progress* progress);

}  // namespace iou
