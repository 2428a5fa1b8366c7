// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <vector>

/// Average precision: what an evaluation makes of detections.
namespace iou::average_precision {

/// A box by its top left corner and size, in pixels, as annotations have it: sums of rounded edges
/// would decide other matches.
struct Rect {
    double x = 0.0, y = 0.0, w = 0.0, h = 0.0;

    double area() const { return w * h; }
    friend bool operator==(const Rect&, const Rect&) = default;
};

/// Intersection over union; over the area of `a` alone where that is asked for; 0 for boxes that do
/// not overlap.
inline double iouOf(const Rect& a, const Rect& b, bool over_a = false) {
    const double w = std::min(a.x + a.w, b.x + b.w) - std::max(a.x, b.x);
    const double h = std::min(a.y + a.h, b.y + b.h) - std::max(a.y, b.y);
    if (!(w > 0.0) || !(h > 0.0)) return 0.0;
    const double shared = w * h;
    return shared / (over_a ? a.area() : a.area() + b.area() - shared);
}

struct Truth {
    int image = 0, category = 0;
    Rect box;
    double area = 0.0;   ///< as annotated; that of the object, not of the box
    bool crowd = false;  ///< ignored: many objects, or for VOC a difficult one

    friend bool operator==(const Truth&, const Truth&) = default;
};
struct Detection {
    int image = 0, category = 0;
    Rect box;
    double score = 0.0;  ///< finite

    friend bool operator==(const Detection&, const Detection&) = default;
};

/// Images and categories are numbered from 0 in the order of an evaluation: by rising id.
struct Boxes {
    int images = 1, categories = 1;
    std::vector<Truth> truths;
    std::vector<Detection> detections;

    friend bool operator==(const Boxes&, const Boxes&) = default;
};

}  // namespace iou::average_precision
