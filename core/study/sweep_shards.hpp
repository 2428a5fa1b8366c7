// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shard/shard.hpp"

#include <string>
#include <vector>

namespace iou {

/// The file a running shard holds a lock on: whether it can be taken tells whether the shard runs.
std::string shardLock(const std::string& folder, const Shard& shard);
/// The shards that were started in a folder; of several numbers of shards those started last.
struct StartedShards {
    int count = 1;
    std::vector<int> running;
};
StartedShards startedShards(const std::string& folder);

}  // namespace iou
