// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/box_snap.hpp"

#include "core/geometry/iou.hpp"

#include <cmath>

namespace iou {

namespace {

using Kind = SnapGuide::Kind;

constexpr std::array kIouLevels{0.5, 0.75};
constexpr int kBisections = 60;

/// One axis of a box during a drag.
struct AxisDrag {
    double center, size;
    double fixed;  ///< what a resize leaves in place: the opposite edge, or the centre
    int side;      ///< of the edge that is held; 0: the whole box
    bool about_center;
    bool free;  ///< the drag moves it and it has not snapped yet

    double direction() const { return center < fixed ? -1.0 : 1.0; }
    /// The coordinate under the hand: the held edge, or the centre of a moving box.
    double held() const {
        if (side == 0) return center;
        return about_center ? center + side * size * 0.5 : fixed + direction() * size;
    }
    void hold(double x) {
        if (side == 0) {
            center = x;
        } else if (about_center) {
            size = 2.0 * std::abs(x - center);
        } else {
            center = (fixed + x) * 0.5;
            size = std::abs(x - fixed);
        }
    }
    void setSize(double length) {
        if (side != 0 && !about_center) center = fixed + direction() * length * 0.5;
        size = length;
    }
};

AxisDrag axisDrag(double center, double size, double start_center, double start_size, int side,
                  bool held, bool about_center) {
    const double far =
        side == 0 || about_center ? start_center : start_center - side * start_size * 0.5;
    return {center, size, far, side, about_center, held};
}

struct BoxDrag {
    AxisDrag x, y;
    Box<> box() const { return {x.center, y.center, x.size, y.size}; }
};

BoxDrag boxDrag(const Box<>& dragged, const Box<>& start, Handle handle, const EditRules& rules) {
    const HandleSides s = handleSides(handle);
    const bool moving = s.x == 0 && s.y == 0;
    const bool x_locked = moving && rules.lock_axis && dragged.cx == start.cx;
    const bool y_locked = moving && rules.lock_axis && dragged.cy == start.cy;
    return {axisDrag(dragged.cx, dragged.w, start.cx, start.w, s.x,
                     (moving && !x_locked) || s.x != 0, rules.about_center),
            axisDrag(dragged.cy, dragged.h, start.cy, start.h, s.y,
                     (moving && !y_locked) || s.y != 0, rules.about_center)};
}

/// Removes the overlap that rounding leaves, so that boxes that touch share no area.
void part(AxisDrag& axis, double other_center, double other_size) {
    const auto overlap = [&] {
        const auto between = std::abs(static_cast<long double>(axis.center) - other_center);
        return (static_cast<long double>(axis.size) + other_size) * 0.5L - between;
    };
    constexpr int last_digits = 8;
    for (int i = 0; i < last_digits && overlap() > 0.0L; ++i)
        if (axis.side == 0)
            axis.center =
                std::nextafter(axis.center, axis.center > other_center ? HUGE_VAL : -HUGE_VAL);
        else
            axis.size = std::nextafter(axis.size, 0.0);
}

/// Snaps an axis to the nearest line of the other box or to its size.
void snapAxis(AxisDrag& axis, double other_center, double other_size, double reach, bool is_x,
              std::vector<SnapGuide>& guides) {
    if (!axis.free) return;
    double nearest = reach;
    std::optional<SnapGuide> guide;
    AxisDrag best = axis;
    const auto offer = [&](const AxisDrag& candidate, SnapGuide found) {
        const double way = std::abs(candidate.held() - axis.held());
        if (way > nearest || (guide && way == nearest)) return;
        nearest = way;
        best = candidate;
        guide = found;
    };
    // Any of a moving box's three lines may meet any of the other's; a held edge is the only one.
    for (const int own : {0, -1, 1}) {
        if (axis.side != 0 && own != 0) continue;
        for (const int theirs : {0, -1, 1}) {
            const double line = other_center + theirs * other_size * 0.5;
            AxisDrag candidate = axis;
            candidate.hold(line - (axis.side == 0 ? own * axis.size * 0.5 : 0.0));
            // Outside against outside: the boxes lie side by side.
            const bool right_side = candidate.center > other_center;
            const int facing = right_side ? -1 : 1;
            const bool touches =
                theirs == -facing && theirs != 0 &&
                (axis.side == 0 ? own == facing : (candidate.center - line) * theirs > 0.0);
            const Kind kind = touches                   ? Kind::touching
                              : own == 0 && theirs == 0 ? Kind::center
                                                        : Kind::edge;
            offer(candidate, {kind, line, is_x});
        }
    }
    if (axis.side != 0) {
        AxisDrag candidate = axis;
        candidate.setSize(other_size);
        offer(candidate, {is_x ? Kind::equal_width : Kind::equal_height, 0.0, is_x});
    }
    if (!guide) return;
    axis = best;
    if (guide->kind == Kind::touching) part(axis, other_center, other_size);
    axis.free = false;
    guides.push_back(*guide);
}

/// Gives the box the other's aspect ratio, using the axis that is still free.
void snapAspect(BoxDrag& drag, const Box<>& other, double reach, std::vector<SnapGuide>& guides) {
    if (!(other.w > 0.0 && other.h > 0.0 && drag.x.size > 0.0 && drag.y.size > 0.0)) return;
    const bool takes_x = drag.x.free && drag.x.side != 0;
    if (!takes_x && !(drag.y.free && drag.y.side != 0)) return;
    AxisDrag& axis = takes_x ? drag.x : drag.y;
    AxisDrag candidate = axis;
    candidate.setSize(takes_x ? drag.y.size * (other.w / other.h)
                              : drag.x.size * (other.h / other.w));
    if (std::abs(candidate.held() - axis.held()) > reach) return;
    axis = candidate;
    axis.free = false;
    guides.push_back({Kind::equal_aspect, 0.0, takes_x});
}

/// Follows the slope of the IoU to a level that lies within reach.
void snapIou(BoxDrag& drag, const Box<>& other, double reach, std::vector<SnapGuide>& guides) {
    const auto moved_by = [&](double dx, double dy) {
        BoxDrag moved = drag;
        if (drag.x.free) moved.x.hold(drag.x.held() + dx);
        if (drag.y.free) moved.y.hold(drag.y.held() + dy);
        return moved;
    };
    const auto iou_at = [&](double dx, double dy) {
        const Box<> box = moved_by(dx, dy).box();
        return box.w > 0.0 && box.h > 0.0 ? iouOf(box, other) : 0.0;
    };
    const double slope_x = iou_at(reach, 0.0) - iou_at(-reach, 0.0);
    const double slope_y = iou_at(0.0, reach) - iou_at(0.0, -reach);
    const double slope = std::hypot(slope_x, slope_y);
    if (!(slope > 0.0)) return;
    const double ux = slope_x / slope, uy = slope_y / slope;
    for (const double level : kIouLevels) {
        double lo = -reach, hi = reach;
        const auto below = [&](double way) { return iou_at(way * ux, way * uy) < level; };
        if (!below(lo) || below(hi)) continue;
        for (int i = 0; i < kBisections; ++i) {
            const double middle = (lo + hi) * 0.5;
            (below(middle) ? lo : hi) = middle;
        }
        drag = moved_by(hi * ux, hi * uy);
        guides.push_back({Kind::iou, level});
        return;
    }
}

}  // namespace

SnappedBox snapToBox(const Box<>& dragged, const Box<>& start, const Box<>& other, Handle handle,
                     const EditRules& rules, double reach) {
    BoxDrag drag = boxDrag(dragged, start, handle, rules);
    std::vector<SnapGuide> guides;
    snapAxis(drag.x, other.cx, other.w, reach, true, guides);
    snapAxis(drag.y, other.cy, other.h, reach, false, guides);
    snapAspect(drag, other, reach, guides);
    snapIou(drag, other, reach, guides);
    return {drag.box(), std::move(guides)};
}

Box<> resizedTo(const Box<>& dragged, const Box<>& start, Handle handle, const EditRules& rules,
                std::optional<double> w, std::optional<double> h) {
    BoxDrag drag = boxDrag(dragged, start, handle, rules);
    if (w) drag.x.setSize(*w);
    if (h) drag.y.setSize(*h);
    return drag.box();
}

}  // namespace iou
