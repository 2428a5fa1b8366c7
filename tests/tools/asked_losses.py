#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reference values of the losses of core/losses/texts that have no header, and of losses made of
others, in 50 digits.

    tests/tools/asked_losses.py [FOLDER]        (default: tests/golden)

Needs python3-mpmath. The formulas are those of the papers and of public code, typed here anew.
Partials are central differences of 1e-20, while what is detached keeps its value.
"""
import csv
import os
import sys

from mpmath import atan, exp, log, mp, mpf, nstr, pi, sqrt

mp.dps = 50
GOLDEN = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "golden")
STEP = mpf(10) ** -20


class Held:
    """detach(): records at a pair, and gives the same values back while the prediction is moved."""

    def __init__(self):
        self.values, self.next, self.replays = [], 0, False

    def again(self):
        self.next, self.replays = 0, True

    def __call__(self, x):
        if not self.replays:
            self.values.append(x)
            return x
        self.next += 1
        return self.values[self.next - 1]


def edges(box):
    x, y, w, h = box
    return x - w / 2, y - h / 2, x + w / 2, y + h / 2


def ratio(a, b):
    return a / b if b else mpf(0)


def shared(p, g):
    """IoU, union, and the sizes of the box around both."""
    (l, t, r, b), (lg, tg, rg, bg) = edges(p), edges(g)
    inter = max(0, min(r, rg) - max(l, lg)) * max(0, min(b, bg) - max(t, tg))
    union = p[2] * p[3] + g[2] * g[3] - inter
    return ratio(inter, union), union, max(r, rg) - min(l, lg), max(b, bg) - min(t, tg)


def zoomed(box, s):
    return box[0], box[1], box[2] * s, box[3] * s


def rho2(p, g):
    return (p[0] - g[0]) ** 2 + (p[1] - g[1]) ** 2


def distance(p, g):
    _, _, cw, ch = shared(p, g)
    return rho2(p, g) / (cw ** 2 + ch ** 2)


def iou(p, g):
    return shared(p, g)[0]


def giou_penalty(p, g):
    _, union, cw, ch = shared(p, g)
    return 1 - union / (cw * ch)


def aspect(p, g, hold):
    """alpha v of CIoU."""
    v = 4 / pi ** 2 * (atan(g[2] / g[3]) - atan(p[2] / p[3])) ** 2
    return hold(ratio(v, 1 - iou(p, g) + v)) * v


def sizes(p, g):
    _, _, cw, ch = shared(p, g)
    return ((p[2] - g[2]) / cw) ** 2, ((p[3] - g[3]) / ch) ** 2


def ciou(p, g, hold):
    return 1 - iou(p, g) + distance(p, g) + aspect(p, g, hold)


def diou(p, g):
    return 1 - iou(p, g) + distance(p, g)


def nwd(p, g, c):
    return 1 - exp(-sqrt(rho2(p, g) + ((p[2] - g[2]) ** 2 + (p[3] - g[3]) ** 2) / 4) / c)


def l1(p, g):
    return sum(abs(a - b) for a, b in zip(p, g))


def smooth(d, beta):
    return d * d / (2 * beta) if abs(d) < beta else abs(d) - beta / 2


def encoded(p, g, f):
    """Over what a detector learns, with the anchor on the target: weights 10, 10, 5, 5, which are
    divisions by 0.1 and 0.2 as doubles."""
    code = ((p[0] - g[0]) / g[2], (p[1] - g[1]) / g[3], log(p[2] / g[2]), log(p[3] / g[3]))
    return sum(f(d / mpf(s)) for d, s in zip(code, (0.1, 0.1, 0.2, 0.2)))


def balanced(d):
    """Libra R-CNN's Eq. 8 with alpha = 0.5, gamma = 1.5, beta = 1."""
    d, b = abs(d), exp(3) - 1
    if d < 1:
        return mpf(1) / 2 / b * (b * d + 1) * log(b * d + 1) - d / 2
    return mpf(3) / 2 * d + mpf(3) / 2 / b - mpf(1) / 2


def bounded(p, g):
    """mmdetection's, beta = 0.2 and eps = 1e-3 (as a double)."""
    eps, beta = mpf(1e-3), mpf(0.2)
    parts = []
    for k in (0, 1):
        d, size = abs(p[k] - g[k]), g[k + 2]
        parts.append(1 - max((size - 2 * d) / (size + 2 * d + eps), 0))
        parts.append(1 - min(size / (p[k + 2] + eps), p[k + 2] / (size + eps)))
    return sum(smooth(x, beta) for x in parts)


def between(p, g, share):
    return tuple(share * a + (1 - share) * b for a, b in zip(p, g))


def look_alike(p, g, hold, scale, power, lo, hi):
    share = hold(min(max(mpf(scale) * (1 - iou(p, g)) ** mpf(power), mpf(lo)), mpf(hi)))
    return 1 - iou(between(p, g, share), g)


def siou_penalties(p, g):
    """(Delta + Omega)/2, theta = 4."""
    _, _, cw, ch = shared(p, g)
    dx, dy = abs(p[0] - g[0]), abs(p[1] - g[1])
    gamma = 2 - ratio(2 * dx * dy, dx ** 2 + dy ** 2)
    delta = 2 - exp(-gamma * (dx / cw) ** 2) - exp(-gamma * (dy / ch) ** 2)
    omega = sum((1 - exp(-abs(p[k] - g[k]) / max(p[k], g[k]))) ** 4 for k in (2, 3))
    return (delta + omega) / 2


def focaler(p, g, d, u):
    """What it adds to a loss."""
    return iou(p, g) - min(max((iou(p, g) - mpf(d)) / (mpf(u) - mpf(d)), 0), 1)


def inner(p, g, s):
    return iou(p, g) - iou(zoomed(p, mpf(s)), zoomed(g, mpf(s)))


def wise_v3(p, g, hold):
    """The authors' iou.py at a mean of 0.5, alpha = 1.9 (as a double), delta = 3."""
    beta = hold(1 - iou(p, g)) / mpf(0.5)
    return beta / (3 * mpf(1.9) ** (beta - 3))


SINGLE = {
    "l1_xyxy": lambda p, g, hold: sum(abs(a - b) for a, b in zip(edges(p), edges(g))),
    "l1_encoded": lambda p, g, hold: encoded(p, g, abs),
    "smooth_l1_encoded": lambda p, g, hold: encoded(p, g, lambda d: smooth(d, mpf(1))),
    "balanced_l1": lambda p, g, hold: sum(balanced(a - b) for a, b in zip(p, g)),
    "balanced_l1_encoded": lambda p, g, hold: encoded(p, g, balanced),
    "iou_squared": lambda p, g, hold: 1 - iou(p, g) ** 2,
    "bounded_iou": lambda p, g, hold: bounded(p, g),
    "eiou_of_wiou_file": lambda p, g, hold: diou(p, g) + ((p[0] - g[0]) / shared(p, g)[2]) ** 2 +
    ((p[1] - g[1]) / shared(p, g)[3]) ** 2,
    "unified_iou": lambda p, g, hold: ciou(zoomed(p, 2), zoomed(g, 2), hold),
    "interp_look_alike": lambda p, g, hold: look_alike(p, g, hold, 0.6, 1, 0, 1),
    "insert_iou": lambda p, g, hold: look_alike(p, g, hold, 1, 0.6, 0.01, 0.99),
}


COMPOSED = {
    "focaler_ciou": lambda p, g, hold: ciou(p, g, hold) + focaler(p, g, 0, 0.95),
    "focaler_giou": lambda p, g, hold: 1 - iou(p, g) + giou_penalty(p, g) +
    focaler(p, g, 0.1, 0.7),
    "focaler_l1": lambda p, g, hold: l1(p, g) + focaler(p, g, 0, 0.95),
    "inner_giou": lambda p, g, hold: 1 - iou(p, g) + giou_penalty(p, g) + inner(p, g, 0.8),
    "inner_siou": lambda p, g, hold: 1 - iou(p, g) + siou_penalties(p, g) + inner(p, g, 1.25),
    "focaler_inner_diou": lambda p, g, hold: diou(p, g) + inner(p, g, 0.75) +
    focaler(p, g, 0, 0.95),
    "wise_ciou": lambda p, g, hold: wise_v3(p, g, hold) * ciou(p, g, hold),
    "wise_v2_diou": lambda p, g, hold: sqrt(hold(1 - iou(p, g)) / mpf(0.5)) * diou(p, g),
    "wise_v1_giou": lambda p, g, hold: exp(rho2(p, g) / hold(rho2(p, g) / distance(p, g))) *
    (1 - iou(p, g) + giou_penalty(p, g)),
    "alpha_eiou": lambda p, g, hold: 1 - iou(p, g) ** 3 + distance(p, g) ** 3 +
    sum(x ** 3 for x in sizes(p, g)),
    "alpha_siou": lambda p, g, hold: 1 - iou(p, g) ** 2 + siou_penalties(p, g) ** 2,
    "focal_ciou": lambda p, g, hold: hold(sqrt(iou(p, g))) * ciou(p, g, hold),
    "detr": lambda p, g, hold: 5 * l1(p, g) + 2 * (1 - iou(p, g) + giou_penalty(p, g)),
    "ciou_nwd": lambda p, g, hold: (ciou(p, g, hold) + nwd(p, g, 20)) / 2,
    "difference": lambda p, g, hold: ciou(p, g, hold) - (1 - iou(p, g)) / 4,
    "wise_sum": lambda p, g, hold: wise_v3(p, g, hold) *
    (ciou(p, g, hold) + nwd(p, g, 2)) / 2,
}


def row(f, p, g):
    hold = Held()
    value = f(p, g, hold)
    out = [value]
    for k in range(4):
        ends = []
        for by in (STEP, -STEP):
            hold.again()
            moved = list(p)
            moved[k] += by
            ends.append(f(tuple(moved), g, hold))
        out.append((ends[0] - ends[1]) / (2 * STEP))
    # What is nothing but the difference's rounding is 0.
    return [nstr(mpf(0) if abs(x) < mpf(10) ** -25 else x, 17, strip_zeros=True) for x in out]


def pairs(folder):
    with open(os.path.join(folder, "pairs.csv"), encoding="utf-8") as file:
        for line in csv.DictReader(file):
            box = [tuple(mpf(float(line[side + k])) for k in ("cx", "cy", "w", "h"))
                   for side in "pt"]
            yield line["pair"], box[0], box[1]


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else GOLDEN
    for name, f in SINGLE.items():
        with open(os.path.join(folder, name + ".csv"), "w", encoding="utf-8") as file:
            file.write("pair,value,dcx,dcy,dw,dh\n")
            for number, p, g in pairs(GOLDEN):
                file.write(",".join([number] + row(f, p, g)) + "\n")
    with open(os.path.join(folder, "cases", "composed.csv"), "w", encoding="utf-8") as file:
        file.write("composed,pair,value,dcx,dcy,dw,dh\n")
        for name, f in COMPOSED.items():
            for number, p, g in pairs(GOLDEN):
                if int(number) % 8 == 0:
                    file.write(",".join([name, number] + row(f, p, g)) + "\n")


if __name__ == "__main__":
    main()
