// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/box_edit.hpp"

#include <optional>
#include <vector>

namespace iou {

/// What a dragged box has snapped to.
struct SnapGuide {
    enum class Kind { edge, center, touching, equal_width, equal_height, equal_aspect, iou };
    Kind kind;
    double at;                ///< coordinate of the guide line; the level for Kind::iou
    bool is_vertical = true;  ///< the line x = at, else y = at
    bool isLine() const { return kind <= Kind::touching; }
    friend bool operator==(const SnapGuide&, const SnapGuide&) = default;
};

struct SnappedBox {
    Box<> box;
    std::vector<SnapGuide> guides;  ///< empty: nothing was near
};

/// The dragged box, snapped to what is at most reach (scene units) away: edges and centre of the
/// other box, its width, height and aspect ratio, then an IoU of 0.5 or 0.75. `start` is the box as
/// the drag of `handle` found it. One target per axis; the IoU uses the axes that nothing else has
/// fixed.
SnappedBox snapToBox(const Box<>& dragged, const Box<>& start, const Box<>& other, Handle handle,
                     const EditRules& rules, double reach);

/// The dragged box with an exact width or height; what the handle does not hold stays.
Box<> resizedTo(const Box<>& dragged, const Box<>& start, Handle handle, const EditRules& rules,
                std::optional<double> w, std::optional<double> h);

}  // namespace iou
