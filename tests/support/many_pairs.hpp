// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/load_pairs.hpp"

#include <memory>
#include <string>

namespace iou {

/// So many matched pairs of a thousand images and two classes, as read from files.
inline std::shared_ptr<const pairing::LoadedPairs> manyPairs(int count) {
    auto loaded = std::make_shared<pairing::LoadedPairs>();
    for (int i = 0; i < 1000; ++i) loaded->table.images.push_back(std::to_string(i));
    loaded->table.sizes.resize(1000);
    loaded->table.labels = {"cat", "dog"};
    for (int i = 0; i < count; ++i) {
        pairing::PairRow row;
        row.target = {100.0, 100.0, 40.0 + i % 83, 30.0};
        row.pred = {100.0 + i % 97, 100.0 + i % 61, 40.0, 30.0 + i % 13};
        row.has_pred = row.has_target = true;
        row.image = i % 1000;
        row.label = i % 2;
        loaded->table.rows.push_back(row);
    }
    return loaded;
}

}  // namespace iou
