// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numbers/dual5.hpp"

#include <array>

namespace iou {

/// A box turned about its centre: corners c + R(a)(+-w/2, +-h/2) with R = [[cos, -sin], [sin,
/// cos]]. Pixels and radians; y points down, so a positive angle turns clockwise on the screen.
template <class T = double>
struct RotatedBox {
    T cx{};
    T cy{};
    T w{};
    T h{};
    T a{};
    friend bool operator==(const RotatedBox&, const RotatedBox&) = default;
};

/// The box as a function of its own five numbers.
inline RotatedBox<Dual5> seeded(const RotatedBox<>& box) {
    return {Dual5::variable(box.cx, 0), Dual5::variable(box.cy, 1), Dual5::variable(box.w, 2),
            Dual5::variable(box.h, 3), Dual5::variable(box.a, 4)};
}

/// The prediction in the frame of the truth: its centre at (0, 0), its width along the first axis.
/// Only differences of centres and angles enter, so that nothing is lost far from the origin.
template <class T>
struct TruthFrame {
    T x, y;      ///< centre of the prediction
    Turn<T> of;  ///< of the angle between the two
};
template <class T>
TruthFrame<T> inTruthFrame(const RotatedBox<T>& pred, const RotatedBox<>& target) {
    const Turn<double> back = turnOf(target.a);
    const T dx = pred.cx - target.cx, dy = pred.cy - target.cy;
    return {dx * back.cos + dy * back.sin, dy * back.cos - dx * back.sin,
            turnOf(T(pred.a - target.a))};
}

/// The five numbers as an array, in the order of Dual5's partials, and back.
inline std::array<double, 5> numbersOf(const RotatedBox<>& b) {
    return {b.cx, b.cy, b.w, b.h, b.a};
}
inline RotatedBox<> rotatedBoxOf(const std::array<double, 5>& x) {
    return {x[0], x[1], x[2], x[3], x[4]};
}

using ScenePoint = std::array<double, 2>;
/// Top left, top right, bottom right, bottom left of the box before it was turned.
std::array<ScenePoint, 4> cornersOf(const RotatedBox<>& box);

/// Between the first axes of two boxes, as lines: 0 to 90 degrees.
double degreesBetween(const RotatedBox<>& a, const RotatedBox<>& b);

}  // namespace iou
