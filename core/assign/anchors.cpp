// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assign/anchors.hpp"

#include <algorithm>
#include <utility>

namespace iou::assign {

ImageSize padded(ImageSize image) {
    const auto up = [](int side) { return (side + 31) / 32 * 32; };
    return {up(image.width), up(image.height)};
}

std::size_t AnchorSet::size() const {
    return levels.empty() ? 0 : levels.back().first + levels.back().count();
}

AnchorPlace AnchorSet::place(std::size_t index) const {
    const auto after =
        std::upper_bound(levels.begin(), levels.end(), index,
                         [](std::size_t i, const AnchorLevel& level) { return i < level.first; });
    const AnchorLevel& level = *(after - 1);
    const std::size_t rest = index - level.first, bases = level.bases.size();
    const auto columns = static_cast<std::size_t>(level.columns);
    return {static_cast<int>(after - 1 - levels.begin()), static_cast<int>(rest / bases / columns),
            static_cast<int>(rest / bases % columns), static_cast<int>(rest % bases)};
}

std::size_t AnchorSet::index(const AnchorPlace& p) const {
    const AnchorLevel& level = levels[static_cast<std::size_t>(p.level)];
    const auto cell = static_cast<std::size_t>(p.y) * static_cast<std::size_t>(level.columns) +
                      static_cast<std::size_t>(p.x);
    return level.first + cell * level.bases.size() + static_cast<std::size_t>(p.k);
}

Result<AnchorSet> anchorSet(std::string name, ImageSize image, std::vector<AnchorLevel> levels) {
    AnchorSet set{std::move(name), image, std::move(levels)};
    std::size_t first = 0;
    for (AnchorLevel& level : set.levels) {
        level.first = first;
        first += level.count();
        if (first > anchor_limit)
            return Error{phrase("more than 20 million anchors"), set.name,
                         phrase("take a smaller image, larger strides or fewer boxes")};
    }
    return set;
}

}  // namespace iou::assign
