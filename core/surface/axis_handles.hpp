// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numbers/scalars.hpp"
#include "core/surface/axis.hpp"

/// How axes move a box: each fixes one handle of one direction, and what an interval becomes then.
namespace iou {

/// What an axis fixes on its direction: centre, low edge, high edge or size.
enum class AxisHandle { center, low, high, size };
struct AxisMeaning {
    bool horizontal;
    AxisHandle handle;
};
inline AxisMeaning axisMeaning(Axis axis) {
    switch (axis) {
    case Axis::cx: return {true, AxisHandle::center};
    case Axis::cy: return {false, AxisHandle::center};
    case Axis::w:
    case Axis::lnw: return {true, AxisHandle::size};
    case Axis::h:
    case Axis::lnh: return {false, AxisHandle::size};
    case Axis::l: return {true, AxisHandle::low};
    case Axis::r: return {true, AxisHandle::high};
    case Axis::t: return {false, AxisHandle::low};
    case Axis::b: return {false, AxisHandle::high};
    }
    return {true, AxisHandle::center};
}
inline double handleValue(Axis axis, double v) {
    return axis == Axis::lnw || axis == Axis::lnh ? plainExp(v) : v;
}

struct AxisInterval {
    double center, size;
};
inline AxisInterval intervalBetween(double low, double high) {
    return {(low + high) * 0.5, high - low};
}

inline AxisInterval withOne(const AxisInterval& i, AxisHandle handle, double v) {
    switch (handle) {
    case AxisHandle::center: return {v, i.size};
    case AxisHandle::size: return {i.center, v};
    case AxisHandle::low: return intervalBetween(v, i.center + i.size * 0.5);
    case AxisHandle::high: return intervalBetween(i.center - i.size * 0.5, v);
    }
    return i;
}

/// The interval two different handles fix together.
inline AxisInterval withTwo(AxisHandle a, double va, AxisHandle b, double vb) {
    if (b < a) return withTwo(b, vb, a, va);
    if (a == AxisHandle::center) {
        if (b == AxisHandle::size) return {va, vb};
        return {va, b == AxisHandle::low ? 2.0 * (va - vb) : 2.0 * (vb - va)};
    }
    if (a == AxisHandle::low)
        return b == AxisHandle::high ? intervalBetween(va, vb) : AxisInterval{va + vb * 0.5, vb};
    return {va - vb * 0.5, vb};
}

}  // namespace iou
