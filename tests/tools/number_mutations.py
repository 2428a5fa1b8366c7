#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers that other code might print: losses with one mistake each, at random pairs.

    tests/tools/number_mutations.py > tests/golden/cases/mutations.csv

Values and gradients come from the formulas below, in float64 with forward-mode partials, which share
nothing with the core: they are written as public code writes them. Each row tells what was done
("truth"), so that a test can ask the number search. Rows of one id belong together.
"""
import math
import random
import struct

PI2 = math.pi**2


class D:
    """A number with four partials."""
    __slots__ = ("v", "d")

    def __init__(self, v, d=(0.0, 0.0, 0.0, 0.0)):
        self.v, self.d = float(v), tuple(d)

    def __add__(self, o):
        o = dual(o)
        return D(self.v + o.v, [a + b for a, b in zip(self.d, o.d)])

    def __neg__(self):
        return D(-self.v, [-a for a in self.d])

    def __sub__(self, o):
        return self + (-dual(o))

    def __rsub__(self, o):
        return dual(o) - self

    def __mul__(self, o):
        o = dual(o)
        return D(self.v * o.v, [a * o.v + self.v * b for a, b in zip(self.d, o.d)])

    def __truediv__(self, o):
        o = dual(o)
        q = self.v / o.v
        return D(q, [(a - q * b) / o.v for a, b in zip(self.d, o.d)])

    def __rtruediv__(self, o):
        return dual(o) / self

    def __pow__(self, p):
        slope = p * self.v**(p - 1) if self.v != 0 or p >= 1 else 0.0
        return D(self.v**p, [slope * a for a in self.d])

    __radd__, __rmul__ = __add__, __mul__


def dual(x):
    return x if isinstance(x, D) else D(x)


def chain(x, v, slope):
    return D(v, [slope * a for a in x.d])


def exp(x):
    return chain(x, math.exp(x.v), math.exp(x.v))


def log(x):
    return chain(x, math.log(x.v), 1 / x.v)


def atan(x):
    return chain(x, math.atan(x.v), 1 / (1 + x.v * x.v))


def sqrt(x):
    root = math.sqrt(x.v)
    return chain(x, root, 0.5 / root if root else 0.0)


def least(a, b):
    a, b = dual(a), dual(b)
    return a if a.v < b.v else b if b.v < a.v else (a + b) * 0.5


def most(a, b):
    return -least(-dual(a), -dual(b))


def size(x):
    return x if x.v >= 0 else -x


def held(x):
    return D(dual(x).v)


def relu(x):
    return x if x.v > 0 else D(0)


def clamp(x, lo, hi):
    return D(lo) if x.v < lo else D(hi) if x.v > hi else x


class Box:
    def __init__(self, cx, cy, w, h):
        self.cx, self.cy, self.w, self.h = map(dual, (cx, cy, w, h))
        self.l, self.r = self.cx - self.w * 0.5, self.cx + self.w * 0.5
        self.t, self.b = self.cy - self.h * 0.5, self.cy + self.h * 0.5


def from_edges(l, t, r, b):
    return Box((l + r) * 0.5, (t + b) * 0.5, r - l, b - t)


class How:
    """What is done otherwise: places of the epsilon, terms held, the terms' coefficients."""

    def __init__(self, place="none", eps=0.0, hold=(), coefficient=None, scale=1.0, floor=None,
                 overlap=None, parameters=None):
        self.place, self.eps, self.hold = place, eps, set(hold)
        self.coefficient = coefficient or {}
        self.scale, self.floor, self.overlap = scale, floor, overlap
        self.parameters = parameters or {}

    def at(self, *places):
        return self.eps if self.place in places else 0.0


class Quantities:
    def __init__(self, p, g, how):
        self.p, self.g, self.how = p, g, how
        every = how.at("divisors", "divisors_heights", "divisors_sizes")
        more_h = how.at("heights", "divisors_heights", "union_diagonal_heights", "divisors_sizes")
        more_w = how.at("divisors_sizes")
        iw = relu(least(p.r, g.r) - most(p.l, g.l))
        ih = relu(least(p.b, g.b) - most(p.t, g.t))
        inter = iw * ih
        union = (p.w + more_w) * (p.h + more_h) + (g.w + more_w) * (g.h + more_h) - inter
        union = union + how.at("union", "union_diagonal", "union_diagonal_heights",
                               "union_diagonal_aspect", "squares")
        union = self.hold("union_area", union)
        iou = inter / (union + every)
        if how.place == "both_areas":
            iou = (inter + how.eps) / (union + how.eps)
        iou = iou + how.at("iou")
        if how.floor is not None:
            iou = clamp(iou, how.floor, 1e9)
        self.union, self.iou = union, self.hold("iou", iou)
        self.every = every
        self.cw = most(p.r, g.r) - least(p.l, g.l)
        self.ch = most(p.b, g.b) - least(p.t, g.t)
        squares = how.at("squares")
        boxed = how.at("union_diagonal", "diagonal", "union_diagonal_heights",
                       "union_diagonal_aspect")
        self.cw2, self.ch2 = self.cw * self.cw + squares, self.ch * self.ch + squares
        self.c2 = self.hold("enclosing_diagonal2",
                            self.cw * self.cw + self.ch * self.ch + squares + boxed)
        self.area = self.hold("enclosing_area", self.cw * self.ch + boxed)
        self.dx, self.dy = p.cx - g.cx, p.cy - g.cy
        self.rho2 = self.hold("center_distance2", self.dx * self.dx + self.dy * self.dy)
        aspect_h = more_h + how.at("union_diagonal_aspect", "aspect_heights")
        angle = atan((g.w + more_w) / (g.h + aspect_h)) - atan((p.w + more_w) / (p.h + aspect_h))
        self.v = self.hold("aspect_v", angle * angle * (4 / PI2 * how.scale))

    def hold(self, name, x):
        return held(x) if name in self.how.hold else x

    def overlap_part(self):
        if self.how.overlap is None:
            return 1 - self.iou
        kind, a, b = self.how.overlap
        if kind == "focaler":
            return 1 - clamp((self.iou - a) / (b - a), 0.0, 1.0)
        inner = Quantities(Box(self.p.cx, self.p.cy, self.p.w * a, self.p.h * a),
                           Box(self.g.cx, self.g.cy, self.g.w * a, self.g.h * a), How())
        return 1 - inner.iou

    def distance(self):
        return self.rho2 / (self.c2 + self.every)

    def total(self, **parts):
        out = D(0)
        for name, x in parts.items():
            c = self.how.coefficient.get(name, 1.0)
            x = x * c
            out = out + (held(x) if name in self.how.hold else x)
        return out


def iou(q):
    return q.total(iou_loss=q.overlap_part())


def iou_log(q):
    return -log(q.iou)


def giou(q):
    penalty = q.area / (q.area + q.every) - q.union / (q.area + q.every)
    return q.total(iou_loss=q.overlap_part(), enclosing_penalty=penalty)


def diou(q):
    return q.total(iou_loss=q.overlap_part(), distance_penalty=q.distance())


def ciou(q, gated=False, attached=False):
    alpha = q.v / (1 - q.iou + q.v + q.every)
    alpha = alpha if attached else held(alpha)
    if gated and q.iou.v < 0.5:
        alpha = D(0)
    return q.total(iou_loss=q.overlap_part(), distance_penalty=q.distance(),
                   aspect_penalty=alpha * q.v)


def ciou_gated(q):
    return ciou(q, gated=True)


def ciou_attached(q):
    return ciou(q, attached=True)


def efficient_iou(q):
    dw, dh = q.p.w - q.g.w, q.p.h - q.g.h
    if q.how.place in ("divisors", "divisors_heights", "divisors_sizes"):
        w, h = (dw / (q.cw + q.every))**2, (dh / (q.ch + q.every))**2
    else:
        w, h = dw * dw / q.cw2, dh * dh / q.ch2
    return q.total(iou_loss=q.overlap_part(), distance_penalty=q.distance(), width_penalty=w,
                   height_penalty=h)


def siou(q):
    theta = q.how.parameters.get("theta", 4.0)
    gamma = 2 - 2 * size(q.dx) * size(q.dy) / q.rho2
    distance = 2 - exp(-gamma * (q.dx / q.cw)**2) - exp(-gamma * (q.dy / q.ch)**2)
    shape = D(0)
    for a, b in ((q.p.w, q.g.w), (q.p.h, q.g.h)):
        shape = shape + (1 - exp(-(size(a - b) / most(a, b))))**theta
    return q.total(iou_loss=q.overlap_part(), distance_cost=distance * 0.5,
                   shape_cost=shape * 0.5)


def mpdiou(q):
    s = q.how.parameters.get("image_w", 640.0)**2 + q.how.parameters.get("image_h", 640.0)**2
    p, g = q.p, q.g
    corners = (p.l - g.l)**2 + (p.t - g.t)**2 + (p.r - g.r)**2 + (p.b - g.b)**2
    return q.total(iou_loss=q.overlap_part(), corner_penalty=corners / s)


def edges_apart(q):
    p, g = q.p, q.g
    return ((size(p.l - g.l) + size(p.r - g.r)) / g.w + (size(p.t - g.t) + size(p.b - g.b)) / g.h
            ) * 0.25


def piou(q):
    far = edges_apart(q)
    return q.total(iou_loss=q.overlap_part(), edge_penalty=1 - exp(-far * far))


def piou_v2(q):
    far = edges_apart(q)
    x = exp(-far) * q.how.parameters.get("lambda", 1.3)
    return 3 * x * exp(-x * x) * (2 - q.iou - exp(-far * far))


def alpha_iou(q):
    return 1 - q.iou**q.how.parameters.get("alpha", 3.0)


def focal_iou(q):
    return held((1 - q.iou)**q.how.parameters.get("gamma", 2.0)) * (1 - q.iou)


def wiou_v1(q):
    return exp(q.rho2 / held(q.c2)) * (1 - q.iou)


def nwd(q):
    dw, dh = q.p.w - q.g.w, q.p.h - q.g.h
    return 1 - exp(-sqrt(q.rho2 + (dw * dw + dh * dh) * 0.25) / q.how.parameters.get("c", 12.8))


def interp_iou(q):
    a = q.how.parameters.get("alpha", 0.98)
    p, g = q.p, q.g
    between = Box(*[x * (1 - a) + y * a for x, y in
                    ((p.cx, g.cx), (p.cy, g.cy), (p.w, g.w), (p.h, g.h))])
    return (1 - q.iou) + (1 - Quantities(between, g, How()).iou)


def l1(q):
    p, g = q.p, q.g
    return size(q.dx) + size(q.dy) + size(p.w - g.w) + size(p.h - g.h)


PARTS = {"giou": ("iou_loss", "enclosing_penalty"), "diou": ("iou_loss", "distance_penalty"),
         "ciou": ("iou_loss", "distance_penalty", "aspect_penalty"),
         "efficient_iou": ("iou_loss", "distance_penalty", "width_penalty", "height_penalty"),
         "siou": ("iou_loss", "distance_cost", "shape_cost"),
         "mpdiou": ("iou_loss", "corner_penalty"), "piou": ("iou_loss", "edge_penalty")}
LOSSES = {f.__name__: f for f in
          (iou, iou_log, giou, diou, ciou, ciou_gated, ciou_attached, efficient_iou, siou, mpdiou,
           piou, piou_v2, alpha_iou, focal_iou, wiou_v1, nwd, interp_iou, l1)}


def seeds(numbers, moving=True):
    return [D(x, [1.0 if moving and i == k else 0.0 for k in range(4)])
            for i, x in enumerate(numbers)]


def edges_of(b):
    return [b[0] - b[2] / 2, b[1] - b[3] / 2, b[0] + b[2] / 2, b[1] + b[3] / 2]


def top_left_of(b):
    return [b[0] - b[2] / 2, b[1] - b[3] / 2, b[2], b[3]]


def as_box(x, notation):
    if notation == "xyxy":
        return from_edges(*x)
    if notation == "xywh":
        return Box(x[0] + x[2] * 0.5, x[1] + x[3] * 0.5, x[2], x[3])
    return Box(*x)


def numbers_in(b, notation):
    return {"xyxy": edges_of, "xywh": top_left_of}.get(notation, list)(b)


NOTATION = {"corners": "xyxy", "center": "cxcywh", "top_left": "xywh"}


def evaluate(name, pred, target, how, boxes="as_given", by="cxcywh"):
    """Value and the four partials by the numbers of `by`, the box given so."""
    given = by
    if "_as_" in boxes:
        given = NOTATION[boxes.split("_as_")[0]]  # its numbers are what is passed and read wrongly
    x = seeds(numbers_in(pred, given))
    y = seeds(numbers_in(target, given), moving=False)
    if "_as_" in boxes:
        read = NOTATION[boxes.split("_as_")[1]]
        p, g = as_box(x, read), as_box(y, read)
    else:
        p, g = as_box(x, given), as_box(y, given)
    if boxes == "swapped":
        p, g = g, p
    if boxes == "plus_one":
        p, g = (Box(b.cx + 0.5, b.cy + 0.5, b.w + 1, b.h + 1) for b in (p, g))
    out = LOSSES[name](Quantities(p, g, how))
    return out, given


def pixels(rng, overlap=True):
    """A pair of pixel boxes with few digits."""
    while True:
        g = [round(rng.uniform(60, 500), 1), round(rng.uniform(60, 400), 1),
             round(rng.uniform(20, 120), 1), round(rng.uniform(20, 120), 1)]
        reach = 0.45 if overlap else 2.5
        p = [round(g[0] + rng.uniform(-reach, reach) * g[2], 1),
             round(g[1] + rng.uniform(-reach, reach) * g[3], 1),
             round(g[2] * math.exp(rng.uniform(-0.7, 0.7)), 1),
             round(g[3] * math.exp(rng.uniform(-0.7, 0.7)), 1)]
        edges = list(zip(edges_of(p), edges_of(g)))
        apart = (abs(p[0] - g[0]) > (p[2] + g[2]) / 2) or (abs(p[1] - g[1]) > (p[3] + g[3]) / 2)
        if apart != overlap and all(abs(a - b) > 0.05 for a, b in edges) and \
                abs(p[0] - g[0]) > 0.05 and abs(p[1] - g[1]) > 0.05 and \
                abs(p[2] - g[2]) > 0.05 and abs(p[3] - g[3]) > 0.05:
            return p, g


def normalised(rng):
    while True:
        p, g = pixels(rng)
        p, g = ([round(x / 640, 4) for x in b] for b in (p, g))
        if min(abs(a - b) for a, b in zip(edges_of(p) + p, edges_of(g) + g)) > 2e-4:
            return p, g


class Writer:
    def __init__(self):
        self.count = 0
        print("id,kind,expected,truth,by,pcx,pcy,pw,ph,tcx,tcy,tw,th,value,d1,d2,d3,d4")

    def rows(self, kind, expected, truth, by, rows):
        self.count += 1
        for pred, target, value, gradient in rows:
            fields = [str(self.count), kind, expected, truth, by]
            fields += [repr(x) for x in list(pred) + list(target)]
            fields += [value] + (gradient or [""] * 4)
            print(",".join(fields))


def full(x):
    return repr(x)


def single(x):
    return repr(struct.unpack("f", struct.pack("f", x))[0])


def main():
    rng = random.Random(17)
    out = Writer()

    def add(kind, name, truth, how=None, boxes="as_given", by="xyxy", pairs=None, post=None,
            text=full, expected=None, with_gradient=True, with_value=True):
        rows = []
        for p, g in pairs or [pixels(rng)]:
            d, given = evaluate(name, p, g, how or How(), boxes, by)
            if post:
                d = post(d)
            rows.append((p, g, text(d.v) if with_value else "",
                         [text(x) for x in d.d] if with_gradient else None))
        out.rows(kind, expected or rng.choice(["ciou", name]), f"loss={name};{truth}",
                 given, rows)

    names = list(LOSSES)
    for name in names:
        add("plain", name, "", by=rng.choice(["xyxy", "cxcywh", "xywh"]))
    for name in ("diou", "ciou", "giou", "efficient_iou"):
        add("variables", name, "", by="xywh")
    for name, parts in PARTS.items():
        for part in parts:
            add("held part", name, f"held={part}", How(hold=[part]))
    for name, terms in (("ciou", ("enclosing_diagonal2", "iou", "union_area", "aspect_v")),
                        ("diou", ("enclosing_diagonal2", "union_area", "center_distance2")),
                        ("giou", ("enclosing_area", "union_area"))):
        for term in terms:
            add("held quantity", name, f"stop={term}", How(hold=[term]))
    for name, parts in PARTS.items():
        part = rng.choice(parts[1:])
        for c in (0.0, -1.0, 0.5, 2.0):
            add("coefficient", name, f"part={part}:{c}", How(coefficient={part: c}))
    for k in (7.5, 0.05, 2.0, 5.0, 0.5, 10.0, 2.5, 100.0):
        name = rng.choice(names)
        add("factor", name, f"factor={k}", post=lambda d, k=k: d * k)
    for k in (1.8437, 0.3661):
        name = rng.choice(["ciou", "giou", "siou"])
        add("any factor", name, f"factor={k}", post=lambda d, k=k: d * k)
    for name in ("giou", "ciou", "diou", "siou", "piou_v2", "efficient_iou"):
        add("sign", name, "sign=metric", post=lambda d: 1 - d)
        add("sign", name, "sign=negative", post=lambda d: -d)
    for place in ("divisors", "union", "union_diagonal", "diagonal", "divisors_heights", "heights",
                  "union_diagonal_heights", "divisors_sizes", "both_areas"):
        for name in ("diou", "giou"):
            eps = rng.choice([1e-7, 1e-6, 1e-5, 1e-4])
            add("epsilon", name, f"place={place};eps={eps}", How(place, eps), by="cxcywh",
                pairs=[normalised(rng)])
    for place in ("divisors", "divisors_heights", "union_diagonal_aspect", "aspect_heights",
                  "divisors_sizes", "union_diagonal"):
        for name in ("ciou", "ciou_attached"):
            # One that shows in the digits of a double.
            eps = rng.choice([1e-7, 1e-6, 1e-5])
            add("epsilon", name, f"place={place};eps={eps}", How(place, eps), by="xyxy",
                pairs=[normalised(rng)])
    for eps in (1e-6, 1e-7, 1e-4):
        add("epsilon", "iou_log", f"place=iou;eps={eps}", How("iou", eps), pairs=[normalised(rng)])
        add("epsilon", "alpha_iou", f"place=iou;eps={eps}", How("iou", eps),
            pairs=[normalised(rng)])
        add("epsilon", "efficient_iou", f"place=squares;eps={eps}", How("squares", eps),
            pairs=[normalised(rng)])
    for boxes in ("swapped", "plus_one", "corners_as_center", "corners_as_top_left",
                  "center_as_top_left", "top_left_as_center"):
        for name in ("giou", "ciou", "piou_v2" if boxes == "swapped" else "diou"):
            if boxes == "swapped" and name != "piou_v2":
                name = {"giou": "mpdiou", "ciou": "piou"}[name]
            if boxes == "swapped" and name == "mpdiou":
                continue
            add("boxes", name, f"boxes={boxes}", boxes=boxes)
    for name, key, values in (("alpha_iou", "alpha", (2.0, 0.5, 4.0)), ("siou", "theta", (2.0, 6.0)),
                              ("piou_v2", "lambda", (1.0, 1.7)), ("focal_iou", "gamma", (0.5, 3.0)),
                              ("nwd", "c", (10.0, 32.0)), ("interp_iou", "alpha", (0.95, 0.8))):
        for x in values:
            add("parameter", name, f"set={key}:{x}", How(parameters={key: x}))
    for s in (80.0, 20.0, 1024.0):
        add("parameter", "mpdiou", f"set=image_w:{s};set=image_h:{s}",
            How(parameters={"image_w": s, "image_h": s}))
    for name, key, x in (("alpha_iou", "alpha", 2.37), ("siou", "theta", 3.3),
                         ("piou_v2", "lambda", 1.42), ("interp_iou", "alpha", 0.913)):
        add("odd parameter", name, f"set={key}:{x}", How(parameters={key: x}))
    for floor in (1e-6, 1e-3, 1e-8):
        add("clamp", "iou_log", f"floor={floor}", How(floor=floor), pairs=[pixels(rng, False)])
    for name, d, u in (("ciou", 0.0, 0.95), ("giou", 0.1, 0.9), ("diou", 0.0, 0.8), ("iou", 0.2, 0.95),
                       ("siou", 0.0, 0.95), ("efficient_iou", 0.0, 0.9)):
        while True:
            pair = pixels(rng)
            share = Quantities(Box(*pair[0]), Box(*pair[1]), How()).iou.v
            if d + 0.05 < share < u - 0.05:
                break
        add("focaler", name, f"focaler={d}:{u}", How(overlap=("focaler", d, u)), pairs=[pair])
    for name, s in (("giou", 0.8), ("diou", 1.2), ("siou", 0.75), ("efficient_iou", 0.7),
                    ("ciou", 1.15)):
        add("inner", name, f"inner={s}", How(overlap=("inner", s, 0.0)))
    for name in ("ciou", "ciou_attached"):
        add("aspect", name, f"scale={4 / PI2!r}", How(scale=4 / PI2))
        add("aspect", name, "scale=2.0", How(scale=2.0))
    for a, first, b, second in ((5.0, "l1", 2.0, "giou"), (1.0, "ciou", 0.5, "nwd"),
                                (0.5, "diou", 0.5, "nwd"), (2.0, "giou", 1.0, "siou"),
                                (1.0, "iou", 0.1, "l1"), (0.7, "ciou", 0.3, "nwd")):
        pair = normalised(rng) if "l1" in (first, second) else pixels(rng)
        total = evaluate(first, *pair, How(), by="cxcywh")[0] * a + \
            evaluate(second, *pair, How(), by="cxcywh")[0] * b
        out.rows("sum", "ciou", f"loss={first};factor={a};second={second}:{b}", "cxcywh",
                 [(*pair, full(total.v), [full(x) for x in total.d])])
    for name in ("ciou", "giou", "diou", "siou"):
        add("mean of 4", name, "factor=0.25", post=lambda d: d * 0.25)
    # A pixel box's gradient has two digits in a print of four decimals; normalised boxes tell more.
    for name in ("ciou", "giou", "diou", "siou", "efficient_iou", "piou", "piou_v2", "mpdiou"):
        add("four decimals", name, "", by="xyxy", pairs=[normalised(rng)],
            text=lambda x: f"{x:.4f}", expected=name)
    for name in ("ciou", "giou", "diou", "siou"):
        add("four decimals of 3 pairs", name, "", pairs=[normalised(rng) for _ in range(3)],
            text=lambda x: f"{x:.4f}", expected="ciou")
    for name in ("ciou", "diou", "giou", "efficient_iou"):
        add("values of 3 pairs", name, "", pairs=[pixels(rng) for _ in range(3)],
            with_gradient=False)
        add("value only", name, "", with_gradient=False, expected=name)
        add("gradient only", name, "", with_value=False)
        add("gradient only", name, "factor=7.5", with_value=False, post=lambda d: d * 7.5)
    for name in ("ciou", "giou", "diou", "siou", "mpdiou", "piou_v2"):
        add("32-bit floats", name, "", text=single)
        add("32-bit floats", name, "place=divisors;eps=0.001" if name in ("giou", "diou") else "",
            How("divisors", 1e-3) if name in ("giou", "diou") else None, by="cxcywh",
            pairs=[normalised(rng)], text=single)
    for name, place in (("ciou", "divisors"), ("diou", "union_diagonal"), ("giou", "divisors"),
                        ("ciou_attached", "union_diagonal_aspect")):
        how = How(place, 1e-6)
        said = f"place={place};eps=1e-06"
        add("two mistakes", name, said + ";factor=7.5", how, post=lambda d: d * 7.5,
            pairs=[normalised(rng)])
        add("two mistakes", name, said + ";sign=metric", how, post=lambda d: 1 - d,
            pairs=[normalised(rng)])
        add("two mistakes", name, said + ";part=distance_penalty:2.0" if name == "diou" else
            said + ";boxes=corners_as_top_left",
            How(place, 1e-6, coefficient={"distance_penalty": 2.0}) if name == "diou" else how,
            boxes="as_given" if name == "diou" else "corners_as_top_left",
            pairs=[normalised(rng)])


main()
