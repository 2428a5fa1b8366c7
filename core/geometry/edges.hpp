// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box.hpp"

namespace iou {

/// An axis-aligned box by its edges, in pixels, y downwards: as files of truths, anchors and
/// detections have them.
struct Edges {
    double left = 0.0, top = 0.0, right = 0.0, bottom = 0.0;

    double width() const { return right - left; }
    double height() const { return bottom - top; }
    double area() const { return width() * height(); }
    Box<> box() const {
        return {(left + right) * 0.5, (top + bottom) * 0.5, right - left, bottom - top};
    }
    static Edges of(const Box<>& box) { return {box.left(), box.top(), box.right(), box.bottom()}; }

    friend bool operator==(const Edges&, const Edges&) = default;
};

}  // namespace iou
