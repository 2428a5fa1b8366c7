// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export_code/code_parts.hpp"

namespace iou::export_code {

namespace {

constexpr CodePart kPythonParts[] = {
    {"Box", "", R"py(class _Box:
    """Boxes by centre and size, with their edges."""

    def __init__(self, cx, cy, w, h, edges=None):
        self.cx, self.cy, self.w, self.h = cx, cy, w, h
        self.l, self.t, self.r, self.b = edges or (
            cx - w * 0.5, cy - h * 0.5, cx + w * 0.5, cy + h * 0.5)

    @property
    def area(self):
        return self.w * self.h
)py"},
    {"read", "Box", R"py(def _read(columns, boxes):
    """The four columns as boxes."""
    a, b, c, d = columns
    if boxes == "xyxy":
        return _Box((a + c) * 0.5, (b + d) * 0.5, c - a, d - b, (a, b, c, d))
    if boxes == "cxcywh":
        return _Box(a, b, c, d)
    if boxes == "xywh":
        return _Box(a + c * 0.5, b + d * 0.5, c, d)
    raise ValueError('boxes is "xyxy", "cxcywh" or "xywh", not %r' % (boxes,))
)py"},
    {"clamp", "minimum maximum", R"py(def _clamp(x, low, high):
    return _minimum(_maximum(x, low), high)
)py"},
    {"Pair", "Box minimum maximum relu divide where atan2 with_value", R"py(def _shared(d, a, b):
    """Length that two intervals of sizes a, b share, their centres d apart; below 0: the gap."""
    inner, outer = _minimum(a, b), _maximum(a, b)
    return _minimum(inner, (outer * 0.5 - abs(d)) + inner * 0.5)


def _around(d, a, b):
    """Length of the smallest interval that holds both."""
    inner, outer = _minimum(a, b), _maximum(a, b)
    return _maximum(outer, (outer * 0.5 + inner * 0.5) + abs(d))


def _outside(d, a, b):
    """Length of an interval of size a that one of size b leaves free."""
    excess = a - b
    return _minimum(a, _maximum(_maximum(excess, 0.0), excess * 0.5 + abs(d)))


class _Pair:
    """What two boxes have together, each number computed when it is first asked for."""

    def __init__(self, a, b):
        self.a, self.b = a, b
        self.dx, self.dy = a.cx - b.cx, a.cy - b.cy

    @functools.cached_property
    def iw(self):
        return _relu(_shared(self.dx, self.a.w, self.b.w))

    @functools.cached_property
    def ih(self):
        return _relu(_shared(self.dy, self.a.h, self.b.h))

    @functools.cached_property
    def inter(self):
        return self.iw * self.ih

    @functools.cached_property
    def union_area(self):
        return (self.a.area + self.b.area) - self.inter

    @functools.cached_property
    def iou(self):
        return _divide(self.inter, self.union_area)

    @functools.cached_property
    def iou_loss(self):
        """1 - iou, with all its digits near a match."""
        a, b = self.a, self.b
        alone = ((_outside(self.dx, a.w, b.w) * a.h + self.iw * _outside(self.dy, a.h, b.h))
                 + (_outside(self.dx, b.w, a.w) * b.h + self.iw * _outside(self.dy, b.h, a.h)))
        union = self.union_area
        return _with_value(_where(union == 0, 1.0, _divide(alone, union)), 1.0 - self.iou)

    @functools.cached_property
    def cw(self):
        return _around(self.dx, self.a.w, self.b.w)

    @functools.cached_property
    def ch(self):
        return _around(self.dy, self.a.h, self.b.h)

    @property
    def area_c(self):
        return self.cw * self.ch

    @property
    def c2(self):
        return self.cw * self.cw + self.ch * self.ch

    @property
    def rho2(self):
        return self.dx * self.dx + self.dy * self.dy

    @property
    def aspect_v(self):
        """4/pi^2 (atan(wg/hg) - atan(w/h))^2, by one angle."""
        a, b = self.a, self.b
        point = (a.w == 0) & (a.h == 0)  # for one of width 0 and height 1, both held
        w, h = _where(point, 0.0, a.w), _where(point, 1.0, a.h)
        hg = _where((b.w == 0) & (b.h == 0), 1.0, b.h)
        angle = _atan2(b.w * h - w * hg, b.w * w + hg * h)
        return angle * angle * (4.0 / math.pi**2)
)py"},
    {"box", "Box", R"py(def _box(cx, cy, w, h):
    return _Box(cx, cy, w, h)
)py"},
    {"edges", "Box", R"py(def _edges(l, t, r, b):
    """A box by its edges."""
    return _Box((l + r) * 0.5, (t + b) * 0.5, r - l, b - t)
)py"},
    {"mix", "Box", R"py(def _mix(a, b, share):
    """The box (1 - share) a + share b."""
    rest = 1.0 - share
    return _Box(rest * a.cx + share * b.cx, rest * a.cy + share * b.cy,
                rest * a.w + share * b.w, rest * a.h + share * b.h)
)py"},
    {"scaled", "Box", R"py(def _scaled(a, factor):
    """The box scaled about its own centre."""
    return _Box(a.cx, a.cy, a.w * factor, a.h * factor)
)py"},
    {"enclosing", "edges minimum maximum", R"py(def _enclosing(a, b):
    """The smallest box around both."""
    return _edges(_minimum(a.l, b.l), _minimum(a.t, b.t), _maximum(a.r, b.r), _maximum(a.b, b.b))
)py"},
    {"overlap", "edges minimum maximum", R"py(def _overlap(a, b):
    """What both share; its sizes are negative where they are apart."""
    return _edges(_maximum(a.l, b.l), _maximum(a.t, b.t), _minimum(a.r, b.r), _minimum(a.b, b.b))
)py"},
    {"where_box", "Box where", R"py(def _where_box(condition, a, b):
    return _Box(*(_where(condition, getattr(a, k), getattr(b, k)) for k in ("cx", "cy", "w", "h")))
)py"},
    {"detach_box", "Box detach", R"py(def _detach_box(a):
    return _Box(_detach(a.cx), _detach(a.cy), _detach(a.w), _detach(a.h))
)py"},
};

}  // namespace

std::span<const CodePart> pythonParts() { return kPythonParts; }

}  // namespace iou::export_code
