#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reference values of the losses that take rotated boxes for Gaussians, in 50 digits.

    tests/tools/rotated_gaussians.py > tests/golden/labs/rotated_gaussians.csv

Needs python3-mpmath. The papers' matrix expressions are evaluated as they are written, in the
scene's coordinates, with matrix inverses, determinants and the eigenvalues' square roots (the core
has closed forms in the truth's frame). Partials: central differences of 1e-20.
"""
import random

from mpmath import cos, det, diag, exp, inverse, log, matrix, mp, mpf, sin, sqrt

mp.dps = 50


def gaussian(box, unit):
    cx, cy, w, h, a = box
    r = matrix([[cos(a), -sin(a)], [sin(a), cos(a)]])
    return matrix([cx, cy]), r * diag([w * w / unit, h * h / unit]) * r.T


def trace(m):
    return m[0, 0] + m[1, 1]


def symmetric_root(m):
    """Of a positive matrix of two rows (Cayley-Hamilton)."""
    s = sqrt(det(m))
    return (m + s * diag([1, 1])) / sqrt(trace(m) + 2 * s)


def gwd2(p, t):
    (m, s), (n, q) = gaussian(p, 4), gaussian(t, 4)
    r = symmetric_root(s)
    d = m - n
    return (d.T * d)[0] + trace(s + q - 2 * symmetric_root(r * q * r))


def kld(p, t):
    (m, s), (n, q) = gaussian(p, 4), gaussian(t, 4)
    d, i = m - n, inverse(q)
    return (d.T * i * d)[0] / 2 + trace(i * s) / 2 + log(det(q) / det(s)) / 2 - 1


def kfiou(p, t):
    (_, s), (_, q) = gaussian(p, 4), gaussian(t, 4)
    gain = s * inverse(s + q)
    v, w, shared = (4 * sqrt(det(x)) for x in (s, q, s - gain * s))
    return shared / (v + w - shared)


def bhattacharyya(p, t):
    (m, s), (n, q) = gaussian(p, 12), gaussian(t, 12)
    d, mean = m - n, (s + q) / 2
    return (d.T * inverse(mean) * d)[0] / 8 + log(det(mean) / sqrt(det(s) * det(q))) / 2


def smooth_l1(x, beta=mpf(1) / 9):
    return x * x / (2 * beta) if abs(x) < beta else abs(x) - beta / 2


def centers(p, t):
    c, s = cos(t[4]), sin(t[4])
    x, y = p[0] - t[0], p[1] - t[1]
    return smooth_l1((c * x + s * y) / t[2]) + smooth_l1((c * y - s * x) / t[3])


def shaped(distance, tau, f):
    return 1 - 1 / (tau + f(distance))


def plus_one(x):
    return log(1 + x)


LOSSES = {
    "gwd:1:log1p": lambda p, t: shaped(gwd2(p, t), 1, plus_one),
    "gwd:2:sqrt": lambda p, t: shaped(gwd2(p, t), 2, sqrt),
    "kld:1:log1p": lambda p, t: shaped(kld(p, t), 1, plus_one),
    "kld:3:sqrt": lambda p, t: shaped(kld(p, t), 3, sqrt),
    "kfiou:1:exp": lambda p, t: centers(p, t) + exp(1 - kfiou(p, t)) - 1,
    "kfiou:1:linear": lambda p, t: centers(p, t) + 1 - kfiou(p, t),
    "kfiou:1:log": lambda p, t: centers(p, t) - log(kfiou(p, t)),
    "probiou:1:l1": lambda p, t: sqrt(1 - exp(-bhattacharyya(p, t))),
    "probiou:1:l2": bhattacharyya,
}


def pairs():
    rng = random.Random(7)

    def box():
        return [rng.uniform(-1, 1), rng.uniform(-1, 1), rng.uniform(.3, 2), rng.uniform(.3, 2),
                rng.uniform(-3, 3)]
    for _ in range(8):
        yield "random", box(), box()
    for _ in range(3):
        t = box()
        yield "near", [x + rng.uniform(-1e-6, 1e-6) for x in t], t
    for _ in range(2):
        t = box()
        yield "apart", [t[0] + 40, t[1] - 70] + box()[2:], t
    t = box()
    yield "pixels", [300.5, 120.25, 80.0, 20.0, 0.7], [280.0, 140.0, 60.0, 30.0, -0.4]
    yield "thin", [0.1, 0.2, 5.0, 0.01, 0.3], [0.0, 0.0, 4.0, 0.02, 0.35]


def main():
    print("loss,tau,function,kind,pcx,pcy,pw,ph,pa,tcx,tcy,tw,th,ta,value,dcx,dcy,dw,dh,da")
    step = mpf(10) ** -20
    for kind, p, t in pairs():
        p5, t5 = [mpf(x) for x in p], [mpf(x) for x in t]
        for name, loss in LOSSES.items():
            out = [loss(p5, t5)]
            for i in range(5):
                up, down = list(p5), list(p5)
                up[i] += step
                down[i] -= step
                out.append((loss(up, t5) - loss(down, t5)) / (2 * step))
            print(",".join(name.split(":") + [kind] + [repr(x) for x in p + t] +
                           [repr(float(x)) for x in out]))


if __name__ == "__main__":
    main()
