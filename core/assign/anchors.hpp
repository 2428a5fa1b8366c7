// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/geometry/edges.hpp"

#include <cstddef>
#include <string>
#include <vector>

/// Anchors, and which of them a detector learns each truth from.
namespace iou::assign {

inline constexpr int image_side_limit = 100'000;
inline constexpr std::size_t anchor_limit = 20'000'000;

/// In pixels.
struct ImageSize {
    int width = 1333, height = 800;
    friend bool operator==(const ImageSize&, const ImageSize&) = default;
};

/// Multiples of 32, as networks with strides up to 32 want them.
ImageSize padded(ImageSize image);

/// Places of one stride with the same boxes at each.
struct AnchorLevel {
    double stride_x = 0.0, stride_y = 0.0;
    int columns = 0, rows = 0;
    std::vector<Edges> bases;  ///< the boxes at column 0, row 0; of positive size
    std::size_t first = 0;     ///< index of the level's first anchor

    std::size_t count() const {
        return static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows) * bases.size();
    }
    /// The anchor at row y, column x, of base box k.
    Edges edges(int y, int x, int k) const {
        const Edges& base = bases[static_cast<std::size_t>(k)];
        return {x * stride_x + base.left, y * stride_y + base.top, x * stride_x + base.right,
                y * stride_y + base.bottom};
    }
};

struct AnchorPlace {
    int level = 0, y = 0, x = 0, k = 0;
    friend bool operator==(const AnchorPlace&, const AnchorPlace&) = default;
};

/// The anchors of one image, in the order level, y, x, k.
struct AnchorSet {
    std::string name;
    ImageSize image;  ///< as it is, without padding
    std::vector<AnchorLevel> levels;

    std::size_t size() const;
    /// index < size().
    AnchorPlace place(std::size_t index) const;
    std::size_t index(const AnchorPlace& place) const;
    Edges edges(const AnchorPlace& p) const {
        return levels[static_cast<std::size_t>(p.level)].edges(p.y, p.x, p.k);
    }
    Edges edges(std::size_t i) const { return edges(place(i)); }
};

/// Sets `first` of each level; refuses more than anchor_limit anchors.
Result<AnchorSet> anchorSet(std::string name, ImageSize image, std::vector<AnchorLevel> levels);

}  // namespace iou::assign
