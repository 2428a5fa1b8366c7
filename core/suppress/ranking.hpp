// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace iou::suppress {

/// Indices by falling key; of equal keys the lower index first.
struct Ranking {
    std::vector<int> indices;
    std::vector<double> keys;
};

/// members: rising. keys: of each, no NaN.
Ranking rankedByKeys(std::span<const int> members, std::vector<double> keys);

template <class Key>
Ranking ranked(std::span<const int> members, const Key& key) {
    std::vector<double> keys;
    keys.reserve(members.size());
    for (const int i : members) keys.push_back(key(i));
    return rankedByKeys(members, std::move(keys));
}

}  // namespace iou::suppress
