// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/box_edit.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

/// The multiple of step next to x, with no more digits than step has.
double snapped(double x, double step) {
    if (!(step > 0.0)) return x;
    const double multiple = std::round(x / step);
    return step < 1.0 ? multiple / std::round(1.0 / step) : multiple * step;
}

double finest(const EditRules& rules) { return rules.snap > 0.0 ? rules.snap : rules.round; }

/// One axis of a box while a handle holds one of its ends; lo may pass hi.
struct Span {
    double lo, hi;
    double size() const { return hi - lo; }
    friend bool operator==(const Span&, const Span&) = default;
};

Span dragEnd(Span start, int side, double delta, const EditRules& rules) {
    Span s = start;
    if (side < 0) s.lo = snapped(start.lo + delta, finest(rules));
    if (side > 0) s.hi = snapped(start.hi + delta, finest(rules));
    if (rules.about_center && side < 0) s.hi = start.hi - (s.lo - start.lo);
    if (rules.about_center && side > 0) s.lo = start.lo - (s.hi - start.hi);
    return s;
}

/// The axis scaled by a factor about what the handle does not hold.
Span scaled(Span start, int side, double factor, const EditRules& rules) {
    const double size = start.size() * factor;
    const double middle = (start.lo + start.hi) * 0.5;
    if (side == 0 || rules.about_center) return {middle - size * 0.5, middle + size * 0.5};
    if (side < 0) return {start.hi - size, start.hi};
    return {start.lo, start.lo + size};
}

double growth(Span start, Span now) { return start.size() > 0.0 ? now.size() / start.size() : 1.0; }

}  // namespace

Box<> resized(const Box<>& start, Handle handle, QPointF delta, const EditRules& rules) {
    const HandleSides sides = handleSides(handle);
    const Span x0{start.left(), start.right()};
    const Span y0{start.top(), start.bottom()};
    Span x = dragEnd(x0, sides.x, delta.x(), rules);
    Span y = dragEnd(y0, sides.y, delta.y(), rules);
    if (rules.keep_aspect && start.w > 0.0 && start.h > 0.0) {
        const double gx = growth(x0, x);
        const double gy = growth(y0, y);
        const double size = sides.x == 0   ? std::abs(gy)
                            : sides.y == 0 ? std::abs(gx)
                                           : std::max(std::abs(gx), std::abs(gy));
        x = scaled(x0, sides.x, std::copysign(size, sides.x == 0 ? 1.0 : gx), rules);
        y = scaled(y0, sides.y, std::copysign(size, sides.y == 0 ? 1.0 : gy), rules);
    }
    // An axis that stays keeps its digits; half steps are the centres of whole ones.
    const double tidy = rules.keep_aspect ? 0.0 : rules.round * 0.5;
    Box<> box = start;
    if (x != x0) {
        box.cx = snapped((x.lo + x.hi) * 0.5, tidy);
        box.w = snapped(std::abs(x.size()), tidy);
    }
    if (y != y0) {
        box.cy = snapped((y.lo + y.hi) * 0.5, tidy);
        box.h = snapped(std::abs(y.size()), tidy);
    }
    return box;
}

double pixelStep(double pixels_per_unit) {
    return std::pow(10.0, std::floor(std::log10(1.0 / pixels_per_unit)));
}

Box<> moved(const Box<>& start, Handle handle, QPointF delta, const EditRules& rules) {
    if (rules.lock_axis)
        (std::abs(delta.x()) < std::abs(delta.y()) ? delta.rx() : delta.ry()) = 0.0;
    Box<> box = start;
    const bool holds_corner = rules.snap > 0.0 && handle != Handle::center;
    const double hold_x = holds_corner ? start.w * 0.5 : 0.0;
    const double hold_y = holds_corner ? start.h * 0.5 : 0.0;
    const double step = finest(rules);
    if (delta.x() != 0.0) box.cx = snapped(start.cx + delta.x() - hold_x, step) + hold_x;
    if (delta.y() != 0.0) box.cy = snapped(start.cy + delta.y() - hold_y, step) + hold_y;
    return box;
}

}  // namespace iou
