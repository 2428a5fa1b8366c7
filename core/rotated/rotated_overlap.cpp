// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rotated/rotated_overlap.hpp"

namespace iou {

namespace {

using convex::Point;

struct Ends {
    double from = 0.0, to = 1.0;  ///< share of the edge's length
    bool on_line = false;         ///< it lies on a line of the truth's edges
};

/// The part of an edge inside the truth.
Ends partInside(const Point<double>& a, const Point<double>& b, double w, double h) {
    Ends ends;
    for (const std::size_t axis : {0U, 1U})
        for (const double sign : {1.0, -1.0}) {
            const double half = 0.5 * (axis == 0 ? w : h);
            const double f = half - sign * a[axis], t = half - sign * b[axis];
            if (f < 0.0 && t < 0.0) return {0.0, 0.0, false};
            if (f == 0.0 && t == 0.0) ends.on_line = true;
            if (f < 0.0) ends.from = std::max(ends.from, f / (f - t));
            if (t < 0.0) ends.to = std::min(ends.to, f / (f - t));
        }
    ends.to = std::max(ends.to, ends.from);
    return ends;
}

/// What a shift of the centre in the truth's frame, the sizes and the angle do.
using Five = std::array<double, 5>;

Five intersectionPartials(const std::array<Point<double>, 4>& c, const TruthFrame<double>& f,
                          const RotatedBox<>& pred, const RotatedBox<>& target) {
    Five d{};
    // Top, right, bottom, left: each from corner i to the next, along u, v, -u, -v.
    for (std::size_t i = 0; i < 4; ++i) {
        const Ends part = partInside(c[i], c[(i + 1) % 4], target.w, target.h);
        const bool level = i % 2 == 0;
        const double whole = level ? pred.w : pred.h, along = i < 2 ? 1.0 : -1.0;
        const double length = (part.to - part.from) * whole * (part.on_line ? 0.5 : 1.0);
        const double middle = along * (0.5 * (part.from + part.to) - 0.5) * whole;
        const double outward = i == 1 || i == 2 ? 1.0 : -1.0;  // along v for top and bottom, else u
        const double nx = level ? -f.of.sin : f.of.cos, ny = level ? f.of.cos : f.of.sin;
        d[0] += outward * length * nx;
        d[1] += outward * length * ny;
        d[level ? 3 : 2] += 0.5 * length;
        d[4] += (level ? outward : -outward) * length * middle;
    }
    return d;
}

Five hullPartials(const convex::Hull<double>& hull, const TruthFrame<double>& f,
                  const RotatedBox<>& pred) {
    Five d{};
    for (std::size_t i = 0; i < hull.count; ++i) {
        const auto& corner = hull.corners[i];
        if (corner.pred < 0) continue;
        const auto& next = hull.corners[(i + 1) % hull.count].at;
        const auto& before = hull.corners[(i + hull.count - 1) % hull.count].at;
        const double share = corner.shared ? 0.25 : 0.5;
        const double gx = share * (next[1] - before[1]), gy = share * (before[0] - next[0]);
        const double along_u = gx * f.of.cos + gy * f.of.sin;
        const double along_v = gy * f.of.cos - gx * f.of.sin;
        const double x = corner.pred == 1 || corner.pred == 2 ? 0.5 : -0.5;
        const double y = corner.pred >= 2 ? 0.5 : -0.5;
        d[0] += gx;
        d[1] += gy;
        d[2] += x * along_u;
        d[3] += y * along_v;
        d[4] += x * pred.w * along_v - y * pred.h * along_u;
    }
    return d;
}

std::vector<ScenePoint> inScene(const std::vector<Point<double>>& points,
                                const RotatedBox<>& target) {
    const Turn<double> t = turnOf(target.a);
    std::vector<ScenePoint> out;
    for (const auto& p : points)
        out.push_back(
            {target.cx + t.cos * p[0] - t.sin * p[1], target.cy + t.sin * p[0] + t.cos * p[1]});
    return out;
}

}  // namespace

std::array<ScenePoint, 4> cornersOf(const RotatedBox<>& box) {
    const TruthFrame<double> at{box.cx, box.cy, turnOf(box.a)};
    return convex::corners(at, box.w, box.h);
}

RotatedPartials rotatedPartials(const RotatedBox<>& pred, const RotatedBox<>& target) {
    const RotatedOverlap<> o = rotatedOverlap(pred, target);
    RotatedPartials out;
    out.iou = o.iou();
    out.giou = o.giou();
    const TruthFrame<double> f = inTruthFrame(pred, target);
    const auto corners = convex::corners(f, pred.w, pred.h);
    Five shared{};
    if (o.intersection > 0.0) shared = intersectionPartials(corners, f, pred, target);
    const Five hull = hullPartials(convex::hull(corners, target.w, target.h), f, pred);
    const double u = o.union_area, c = o.hull;
    for (std::size_t i = 0; i < 5; ++i) {
        const double own = i == 2 ? pred.h : (i == 3 ? pred.w : 0.0);
        const double joined = own - shared[i];
        if (u > 0.0) out.iou_d[i] = (u * shared[i] - o.intersection * joined) / (u * u);
        out.giou_d[i] = out.iou_d[i];
        if (c > 0.0) out.giou_d[i] += (c * joined - u * hull[i]) / (c * c);
    }
    const Turn<double> t = turnOf(target.a);
    for (Five* d : {&out.iou_d, &out.giou_d}) {
        const double x = (*d)[0], y = (*d)[1];
        (*d)[0] = t.cos * x - t.sin * y;
        (*d)[1] = t.sin * x + t.cos * y;
    }
    return out;
}

std::vector<ScenePoint> sharedRegion(const RotatedBox<>& pred, const RotatedBox<>& target) {
    auto p = convex::polygonOf(convex::corners(inTruthFrame(pred, target), pred.w, pred.h));
    convex::clipToTruth(p, target.w, target.h, true);
    if (!(convex::area(p) > 0.0)) return {};
    return inScene({p.corners.begin(), p.corners.begin() + static_cast<std::ptrdiff_t>(p.count)},
                   target);
}

std::vector<ScenePoint> hullRegion(const RotatedBox<>& pred, const RotatedBox<>& target) {
    const auto hull = convex::hull(convex::corners(inTruthFrame(pred, target), pred.w, pred.h),
                                   target.w, target.h);
    std::vector<Point<double>> points;
    for (std::size_t i = 0; i < hull.count; ++i) points.push_back(hull.corners[i].at);
    return inScene(points, target);
}

}  // namespace iou
