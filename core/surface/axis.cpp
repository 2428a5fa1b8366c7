// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/surface/axis.hpp"

#include "core/base/words.hpp"
#include "core/numbers/scalars.hpp"

namespace iou {

namespace {

constexpr EnumWords<Axis, axis_count> kAxisWords{"cx", "cy", "w", "h",   "l",
                                                 "t",  "r",  "b", "lnw", "lnh"};

}  // namespace

std::string_view axisName(Axis axis) { return kAxisWords.of(axis); }

Phrase axisLabel(Axis axis) {
    switch (axis) {
    case Axis::l: return phrase("left");
    case Axis::t: return phrase("top");
    case Axis::r: return phrase("right");
    case Axis::b: return phrase("bottom");
    case Axis::lnw: return std::string_view("ln w");
    case Axis::lnh: return std::string_view("ln h");
    default: return axisName(axis);
    }
}

Result<Axis> parseAxis(std::string_view name) {
    return kAxisWords.parse(name, phrase("no axis \"%1\"", name));
}

double axisValue(const Box<>& box, Axis axis) {
    switch (axis) {
    case Axis::cx: return box.cx;
    case Axis::cy: return box.cy;
    case Axis::w: return box.w;
    case Axis::h: return box.h;
    case Axis::l: return box.left();
    case Axis::t: return box.top();
    case Axis::r: return box.right();
    case Axis::b: return box.bottom();
    case Axis::lnw: return plainLog(box.w);
    case Axis::lnh: return plainLog(box.h);
    }
    return 0.0;
}

}  // namespace iou
