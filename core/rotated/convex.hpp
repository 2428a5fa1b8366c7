// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rotated/rotated_box.hpp"

#include <algorithm>
#include <utility>

/// Convex polygons in the frame of a truth, for double and Dual5. Corners go by rising angle, as y
/// points down: clockwise on the screen.
namespace iou::convex {

template <class T>
using Point = std::array<T, 2>;

/// Four corners after up to four clips, kept in place: each adds half as many at most, even where
/// rounding has them on either side of a line in turn.
template <class T>
struct Polygon {
    std::array<Point<T>, 20> corners;
    std::size_t count = 0;
    void add(const Point<T>& p) { corners[count++] = p; }
};

/// The prediction's corners in the truth's frame, in the order of cornersOf().
template <class T>
std::array<Point<T>, 4> corners(const TruthFrame<T>& f, const T& w, const T& h) {
    const T ux = f.of.cos * w * 0.5, uy = f.of.sin * w * 0.5;
    const T vx = f.of.sin * h * -0.5, vy = f.of.cos * h * 0.5;
    return {{{f.x - ux - vx, f.y - uy - vy},
             {f.x + ux - vx, f.y + uy - vy},
             {f.x + ux + vx, f.y + uy + vy},
             {f.x - ux + vx, f.y - uy + vy}}};
}

/// The part with sign*corner[axis] <= half (Sutherland & Hodgman 1974). closed: what lies on the
/// edge is inside; it makes no difference to the area, but to its partials. Whether anything did.
template <class T>
bool clip(Polygon<T>& p, std::size_t axis, double sign, double half, bool closed) {
    Polygon<T> kept;
    bool on_edge = false;
    const auto inside = [closed](double side) { return closed ? side >= 0.0 : side > 0.0; };
    for (std::size_t i = 0; i < p.count; ++i) {
        const Point<T>&from = p.corners[i], &to = p.corners[i + 1 == p.count ? 0 : i + 1];
        const T f = half - sign * from[axis], t = half - sign * to[axis];
        on_edge = on_edge || valueOf(f) == 0.0;
        if (inside(valueOf(f))) kept.add(from);
        if (inside(valueOf(f)) == inside(valueOf(t))) continue;
        Point<T> crossing;
        crossing[axis] = sign * half;
        crossing[1 - axis] = from[1 - axis] + f / (f - t) * (to[1 - axis] - from[1 - axis]);
        kept.add(crossing);
    }
    p = kept;
    return on_edge;
}

/// By the shoelace formula about the first corner, so that small polygons far away lose nothing.
template <class T>
T area(const Polygon<T>& p) {
    T twice(0.0);
    for (std::size_t i = 1; i + 1 < p.count; ++i) {
        const Point<T>&o = p.corners[0], &a = p.corners[i], &b = p.corners[i + 1];
        twice = twice + (a[0] - o[0]) * (b[1] - o[1]) - (b[0] - o[0]) * (a[1] - o[1]);
    }
    return twice * 0.5;
}

/// The part of the prediction inside a truth of these sizes; whether a corner or edge of it lies on
/// one of the truth's lines.
template <class T>
bool clipToTruth(Polygon<T>& p, double w, double h, bool closed) {
    bool on_edge = false;
    for (const std::size_t axis : {0U, 1U})
        for (const double sign : {1.0, -1.0})
            on_edge = clip(p, axis, sign, 0.5 * (axis == 0 ? w : h), closed) || on_edge;
    return on_edge;
}

template <class T>
Polygon<T> polygonOf(const std::array<Point<T>, 4>& corners) {
    Polygon<T> p;
    for (const auto& c : corners) p.add(c);
    return p;
}

/// Corners of two boxes, of which some may coincide.
template <class T>
struct HullCorner {
    Point<T> at;
    int pred = -1;        ///< which corner of the prediction it is; -1: the truth's alone
    bool shared = false;  ///< of both boxes
};

template <class T>
struct Hull {
    std::array<HullCorner<T>, 8> corners;
    std::size_t count = 0;

    T area() const {
        Polygon<T> p;
        for (std::size_t i = 0; i < count; ++i) p.add(corners[i].at);
        return convex::area(p);
    }
    /// Of its farthest two corners.
    T squaredDiameter() const {
        T most(0.0);
        for (std::size_t i = 0; i < count; ++i)
            for (std::size_t j = 0; j < i; ++j) {
                const T x = corners[i].at[0] - corners[j].at[0];
                const T y = corners[i].at[1] - corners[j].at[1];
                const T squared = x * x + y * y;
                if (valueOf(squared) > valueOf(most)) most = squared;
            }
        return most;
    }
};

/// The convex hull of both boxes (monotone chain, Andrew 1979), corners on its edges dropped. One
/// that both boxes have is their mean, so that each has half a share in its partials.
template <class T>
Hull<T> hull(const std::array<Point<T>, 4>& pred, double w, double h) {
    std::array<HullCorner<T>, 8> all;
    for (std::size_t i = 0; i < 4; ++i) {
        all[i] = {pred[i], static_cast<int>(i), false};
        const double x = i == 1 || i == 2 ? 0.5 * w : -0.5 * w, y = i >= 2 ? 0.5 * h : -0.5 * h;
        all[4 + i] = {{T(x), T(y)}, -1, false};
    }
    const auto place = [](const HullCorner<T>& c) {
        return std::array{valueOf(c.at[0]), valueOf(c.at[1])};
    };
    // Few enough to be put in order one by one.
    for (std::size_t i = 1; i < all.size(); ++i)
        for (std::size_t k = i; k > 0 && place(all[k]) < place(all[k - 1]); --k)
            std::swap(all[k], all[k - 1]);
    std::size_t n = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (n == 0 || place(all[n - 1]) != place(all[i])) {
            all[n++] = all[i];
            continue;
        }
        HullCorner<T>& first = all[n - 1];
        const bool both = (first.pred < 0) != (all[i].pred < 0);
        if (both && !first.shared) {
            first.at = {(first.at[0] + all[i].at[0]) * 0.5, (first.at[1] + all[i].at[1]) * 0.5};
            first.shared = true;
        }
        first.pred = std::max(first.pred, all[i].pred);
    }
    Hull<T> out;
    if (n < 3) {
        for (std::size_t i = 0; i < n; ++i) out.corners[out.count++] = all[i];
        return out;
    }
    const auto turnsLeft = [&](const HullCorner<T>& o, const HullCorner<T>& a,
                               const HullCorner<T>& b) {
        const auto p = place(o), q = place(a), r = place(b);
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]) > 0.0;
    };
    std::array<std::size_t, 17> chain;
    std::size_t k = 0;
    const auto take = [&](std::size_t i, std::size_t least) {
        while (k >= least && !turnsLeft(all[chain[k - 2]], all[chain[k - 1]], all[i])) --k;
        chain[k++] = i;
    };
    for (std::size_t i = 0; i < n; ++i) take(i, 2);
    const std::size_t lower = k + 1;
    for (std::size_t i = n - 1; i-- > 0;) take(i, lower);
    for (std::size_t i = 0; i + 1 < k; ++i) out.corners[out.count++] = all[chain[i]];
    return out;
}

}  // namespace iou::convex
