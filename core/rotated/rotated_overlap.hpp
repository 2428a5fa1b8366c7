// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rotated/convex.hpp"

#include <vector>

namespace iou {

/// What two rotated boxes share. 0/0 = 0; a box without area shares nothing.
template <class T = double>
struct RotatedOverlap {
    T intersection{}, union_area{};
    T hull{};              ///< area of the convex hull of all eight corners
    T center_distance2{};  ///< between the centres
    T hull_diameter2{};    ///< between the farthest corners of the hull

    T iou() const { return share(intersection, union_area); }
    /// IoU - (C - U)/C.
    T giou() const { return iou() - share(hull - union_area, hull); }
    /// IoU - rho^2/d^2, d the diameter of the hull.
    T diou() const { return iou() - share(center_distance2, hull_diameter2); }

private:
    static T share(const T& part, const T& whole) {
        return valueOf(whole) > 0.0 ? part / whole : T(0.0);
    }
};

/// By clipping and hull, with the partials of T by the prediction. An edge that lies on an edge of
/// the truth has half its share in them: the mean of both one-sided partials.
template <class T>
RotatedOverlap<T> rotatedOverlap(const RotatedBox<T>& pred, const RotatedBox<>& target) {
    const TruthFrame<T> f = inTruthFrame(pred, target);
    const auto corners = convex::corners(f, pred.w, pred.h);
    const T own = pred.w * pred.h;
    const double other = target.w * target.h;
    RotatedOverlap<T> out;
    if (valueOf(own) > 0.0 && valueOf(pred.w) > 0.0 && other > 0.0 && target.w > 0.0) {
        convex::Polygon<T> shared = convex::polygonOf(corners);
        const bool on_edge = convex::clipToTruth(shared, target.w, target.h, true);
        T area = convex::area(shared);
        if (on_edge && valueOf(area) > 0.0) {
            shared = convex::polygonOf(corners);
            convex::clipToTruth(shared, target.w, target.h, false);
            area = withValueOf(valueOf(area), (area + convex::area(shared)) * 0.5);
        }
        const double most = std::min(valueOf(own), other);
        if (valueOf(area) > 0.0)
            out.intersection = withValueOf(std::min(valueOf(area), most), area);
    }
    out.union_area = own + other - out.intersection;
    const auto hull = convex::hull(corners, target.w, target.h);
    out.hull = hull.area();
    out.hull = withValueOf(std::max(valueOf(out.hull), valueOf(out.union_area)), out.hull);
    out.center_distance2 = f.x * f.x + f.y * f.y;
    out.hull_diameter2 = hull.squaredDiameter();
    return out;
}

/// IoU and GIoU with their partials by the prediction's cx, cy, w, h and angle.
struct RotatedPartials {
    double iou = 0.0, giou = 0.0;
    std::array<double, 5> iou_d{}, giou_d{};
};
/// Without differentiating the clipping: the area that is shared grows with each edge of the
/// prediction by the length of it that lies inside the truth, and the hull with each of its
/// corners. Agrees with the partials of rotatedOverlap(), in a fraction of the time.
RotatedPartials rotatedPartials(const RotatedBox<>& pred, const RotatedBox<>& target);

/// The region both boxes share, and the hull of both, as corners in the scene; empty where there is
/// none.
std::vector<ScenePoint> sharedRegion(const RotatedBox<>& pred, const RotatedBox<>& target);
std::vector<ScenePoint> hullRegion(const RotatedBox<>& pred, const RotatedBox<>& target);

}  // namespace iou
