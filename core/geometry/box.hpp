// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace iou {

/// An axis-aligned box by centre and size, in pixels, y downwards. The members may have different
/// types, so that a formula knows which partials each of them has.
template <class X = double, class Y = X, class W = X, class H = X>
struct Box {
    X cx{};
    Y cy{};
    W w{};
    H h{};

    auto left() const { return cx - w * 0.5; }
    auto top() const { return cy - h * 0.5; }
    auto right() const { return cx + w * 0.5; }
    auto bottom() const { return cy + h * 0.5; }

    friend bool operator==(const Box&, const Box&) = default;
};
template <class X, class Y, class W, class H>
Box(X, Y, W, H) -> Box<X, Y, W, H>;

}  // namespace iou
