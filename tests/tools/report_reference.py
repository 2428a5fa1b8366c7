#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Report cards by a second program: the fixed sets of pairs and what six losses come to on them.

    tests/tools/report_reference.py [--write]

Formulas as in their papers, on numbers that carry four partials; nothing is shared with the program.
--write also makes pairs.csv, ranks.csv and counts.csv of tests/golden/report/ anew.
"""
import argparse
import math
import os
import random

GOLDEN = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "golden")
NONE = 1e-12


class D:
    """A value and its partials by cx, cy, w, h."""

    def __init__(self, v, d=(0.0, 0.0, 0.0, 0.0)):
        self.v, self.d = v, d

    @staticmethod
    def of(x):
        return x if isinstance(x, D) else D(float(x))

    def through(self, value, slope):
        return D(value, tuple(slope * a for a in self.d))

    def __add__(self, other):
        other = D.of(other)
        return D(self.v + other.v, tuple(a + b for a, b in zip(self.d, other.d)))

    def __neg__(self):
        return self.through(-self.v, -1.0)

    def __sub__(self, other):
        return self + -D.of(other)

    def __rsub__(self, other):
        return D.of(other) - self

    def __mul__(self, other):
        other = D.of(other)
        return D(self.v * other.v,
                 tuple(a * other.v + b * self.v for a, b in zip(self.d, other.d)))

    def __truediv__(self, other):
        other = D.of(other)
        return self * other.through(1 / other.v, -1 / other.v ** 2)

    __radd__, __rmul__ = __add__, __mul__

    def __rtruediv__(self, other):
        return D.of(other) / self


def low(a, b):
    return D.of(a) if D.of(a).v < D.of(b).v else D.of(b)


def high(a, b):
    return D.of(a) if D.of(a).v > D.of(b).v else D.of(b)


def atan(x):
    return x.through(math.atan(x.v), 1 / (1 + x.v ** 2))


def exp(x):
    return x.through(math.exp(x.v), math.exp(x.v))


def held(x):
    return D(x.v)


class Pair:
    def __init__(self, numbers):
        values, target = numbers[:4], numbers[4:]
        unit = [tuple(float(i == k) for k in range(4)) for i in range(4)]
        self.numbers = numbers
        self.x, self.y, self.w, self.h = (D(v, d) for v, d in zip(values, unit))
        self.gx, self.gy, self.gw, self.gh = target
        width = low(self.x + self.w / 2, self.gx + self.gw / 2) - \
            high(self.x - self.w / 2, self.gx - self.gw / 2)
        height = low(self.y + self.h / 2, self.gy + self.gh / 2) - \
            high(self.y - self.h / 2, self.gy - self.gh / 2)
        self.shared = high(width, 0.0) * high(height, 0.0)
        self.union = self.w * self.h + self.gw * self.gh - self.shared
        self.iou = self.shared / self.union
        self.cw = high(self.x + self.w / 2, self.gx + self.gw / 2) - \
            low(self.x - self.w / 2, self.gx - self.gw / 2)
        self.ch = high(self.y + self.h / 2, self.gy + self.gh / 2) - \
            low(self.y - self.h / 2, self.gy - self.gh / 2)
        self.dx, self.dy = self.x - self.gx, self.y - self.gy
        self.rho2 = self.dx * self.dx + self.dy * self.dy
        self.c2 = self.cw * self.cw + self.ch * self.ch


def aspect(p):
    turn = math.atan(p.gw / p.gh) - atan(p.w / p.h)
    v = 4 / math.pi ** 2 * turn * turn
    return held(v / (1 - p.iou + v)) * v


LOSSES = {
    "iou": lambda p: 1 - p.iou,
    "giou": lambda p: 1 - p.iou + (p.cw * p.ch - p.union) / (p.cw * p.ch),
    "diou": lambda p: 1 - p.iou + p.rho2 / p.c2,
    "ciou": lambda p: 1 - p.iou + p.rho2 / p.c2 + aspect(p),
    "efficient_iou": lambda p: 1 - p.iou + p.rho2 / p.c2 +
    (p.w - p.gw) * (p.w - p.gw) / (p.cw * p.cw) + (p.h - p.gh) * (p.h - p.gh) / (p.ch * p.ch),
    "wiou_v1": lambda p: exp(p.rho2 / held(p.c2)) * (1 - p.iou),
}


def counts(loss, pairs):
    out = dict.fromkeys(("vanishing", "enlarging", "enlarging_of", "lowers_iou", "lowers_iou_of",
                         "centre_away", "axis_away"), 0)
    for p in pairs:
        value = loss(p)
        d, towards = value.d, (1 - p.iou).d
        scaled = [abs(a) * b for a, b in zip(d, (p.gw, p.gh, p.gw, p.gh))]
        out["vanishing"] += max(scaled) < NONE
        apart = p.shared.v <= 0
        if apart and p.w.v >= p.gw and p.h.v >= p.gh:
            out["enlarging_of"] += 1
            out["enlarging"] += -(p.h.v * d[2] + p.w.v * d[3]) > NONE
        if not apart:
            out["lowers_iou_of"] += 1
            out["lowers_iou"] += sum(a * b for a, b in zip(d, towards)) < -NONE
        out["centre_away"] += -(d[0] * p.dx.v + d[1] * p.dy.v) > NONE
        out["axis_away"] += -d[0] * p.dx.v > NONE or -d[1] * p.dy.v > NONE
    return out


def ranks(loss, pairs):
    rows = [(-loss(p).v, p.iou.v) for p in pairs]
    agreement = by_loss = by_iou = inverted = 0
    for i, (a, q) in enumerate(rows):
        for b, r in rows[:i]:
            first, second = (a > b) - (a < b), (q > r) - (q < r)
            agreement += first * second
            by_loss += first != 0
            by_iou += second != 0
            inverted += abs(q - r) > 0.01 and first * second < 0
    return agreement / math.sqrt(by_loss * by_iou), inverted


def made_pairs():
    random.seed(17)
    rows = []
    while len(rows) < 1200:
        target = [random.uniform(-2, 2), random.uniform(-2, 2), math.exp(random.gauss(0, .5)),
                  math.exp(random.gauss(0, .5))]
        reach = random.choice((0.6, 2.5))
        pred = [target[0] + random.gauss(0, reach), target[1] + random.gauss(0, reach),
                target[2] * math.exp(random.gauss(0, .5)), target[3] * math.exp(random.gauss(0, .5))]
        rows.append([round(x, 6) for x in pred + target])
    return rows


def made_ranks():
    random.seed(18)
    rows = []
    while len(rows) < 400:
        pred = [random.gauss(0, .6), random.gauss(0, .6), math.exp(random.gauss(0, .6)),
                math.exp(random.gauss(0, .6))]
        row = [round(x, 6) for x in pred] + [0.0, 0.0, 1.0, 1.0]
        if Pair(row).shared.v > 0:
            rows.append(row)
    return rows


def write(name, header, rows):
    with open(os.path.join(GOLDEN, name), "w", encoding="utf-8") as file:
        file.write(header + "\n")
        for row in rows:
            file.write(",".join(str(x) for x in row) + "\n")


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--write", action="store_true")
    pairs, ranked = made_pairs(), made_ranks()
    rows = []
    for name, loss in LOSSES.items():
        found = counts(loss, [Pair(row) for row in pairs])
        tau, inverted = ranks(loss, [Pair(row) for row in ranked])
        rows.append([name, *found.values(), f"{tau:.12f}", inverted])
        print(rows[-1])
    if options.parse_args().write:
        boxes = "pcx,pcy,pw,ph,tcx,tcy,tw,th"
        write("report/pairs.csv", boxes, pairs)
        write("report/ranks.csv", boxes, ranked)
        write("report/counts.csv", "loss,vanishing,enlarging,enlarging_of,lowers_iou,"
              "lowers_iou_of,centre_away,axis_away,tau_b,inverted", rows)


if __name__ == "__main__":
    main()
