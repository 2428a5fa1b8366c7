// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace iou {

/// std::sort of many entries that looks at a cancel (null: there is none) every few milliseconds;
/// then their order means nothing.
template <class T, class Less>
void cancellableSort(std::vector<T>& x, const Less& less, const Progress* progress) {
    constexpr std::size_t least = 1 << 16;
    const auto at = [&](std::vector<T>& list, std::size_t i) {
        return list.begin() + static_cast<std::ptrdiff_t>(std::min(i, list.size()));
    };
    for (std::size_t i = 0; i < x.size(); i += least) {
        if (progress && progress->cancelled()) return;
        std::sort(at(x, i), at(x, i + least), less);
    }
    std::vector<T> merged(x.size() > least ? x.size() : 0);
    for (std::size_t width = least; width < x.size(); width *= 2) {
        for (std::size_t i = 0; i < x.size(); i += 2 * width) {
            if (progress && progress->cancelled()) return;
            std::merge(at(x, i), at(x, i + width), at(x, i + width), at(x, i + 2 * width),
                       at(merged, i), less);
        }
        x.swap(merged);
    }
}

}  // namespace iou
