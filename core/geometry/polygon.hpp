// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box.hpp"

#include <cmath>
#include <vector>

/// Convex polygons, for the IoU of rotated boxes (Sutherland & Hodgman 1974; shoelace area).
namespace iou {

struct Point {
    double x, y;
};
using Polygon = std::vector<Point>;  ///< convex, corners in order of rising angle

/// A box turned about its centre.
inline Polygon rotatedBox(const Box<>& box, double angle_rad) {
    const double c = std::cos(angle_rad), s = std::sin(angle_rad);
    Polygon corners;
    for (const auto& [u, v] : {Point{-0.5, -0.5}, {0.5, -0.5}, {0.5, 0.5}, {-0.5, 0.5}}) {
        const double x = u * box.w, y = v * box.h;
        corners.push_back({box.cx + c * x - s * y, box.cy + s * x + c * y});
    }
    return corners;
}

inline double area(const Polygon& p) {
    double twice = 0.0;
    for (std::size_t i = 0; i < p.size(); ++i) {
        const Point &a = p[i], &b = p[(i + 1) % p.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return std::abs(twice) * 0.5;
}

/// The part of p inside q; empty when they are apart.
inline Polygon intersection(Polygon p, const Polygon& q) {
    for (std::size_t i = 0; i < q.size(); ++i) {
        const Point &a = q[i], &b = q[(i + 1) % q.size()];
        const auto side = [&](const Point& z) {
            return (b.x - a.x) * (z.y - a.y) - (b.y - a.y) * (z.x - a.x);
        };
        Polygon kept;
        for (std::size_t k = 0; k < p.size(); ++k) {
            const Point &from = p[k], &to = p[(k + 1) % p.size()];
            const double f = side(from), t = side(to);
            if (f >= 0.0) kept.push_back(from);
            if ((f < 0.0) != (t < 0.0)) {
                const double u = f / (f - t);
                kept.push_back({from.x + u * (to.x - from.x), from.y + u * (to.y - from.y)});
            }
        }
        p = std::move(kept);
    }
    return p;
}

/// IoU of two convex polygons of positive area.
inline double convexIou(const Polygon& p, const Polygon& q) {
    const double shared = area(intersection(p, q));
    return shared / (area(p) + area(q) - shared);
}

}  // namespace iou
