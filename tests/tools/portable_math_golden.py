#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/golden/numbers/functions.csv: functions at doubles drawn from a seed, to 30 digits, in decimal
arithmetic of 400.

    tests/tools/portable_math_golden.py
"""
import decimal
import pathlib
import random
from decimal import Decimal

decimal.getcontext().prec = 400
decimal.getcontext().Emin, decimal.getcontext().Emax = -10**6, 10**6
ROOT = pathlib.Path(__file__).resolve().parents[2]


def atan(x):
    """By halving the angle until the series is short."""
    doubled = 0
    while abs(x) > Decimal("0.001"):
        x /= 1 + (1 + x * x).sqrt()
        doubled += 1
    total, power, n = Decimal(0), x, 0
    while power and abs(power) > abs(x) * Decimal(10) ** -100:
        total += power / (2 * n + 1)
        power *= -x * x
        n += 1
    return total * 2**doubled


FUNCTIONS = {
    "exp": lambda x: x.exp(),
    "expm1": lambda x: x.exp() - 1,
    "log": lambda x: x.ln(),
    "log1p": lambda x: (1 + x).ln(),
    "atan": atan,
}


def arguments(draw):
    """(function, x, p): everywhere the functions are pieced together, tiny, large, and usual."""
    def sizes(low, high):
        return 10.0 ** draw.uniform(low, high) * draw.choice([-1, 1])
    for name in ("exp", "expm1"):
        for x in [0.34657, 0.34658, -0.34657, -0.34658, 44.3, -44.4, 709.78, -745.1, 11355.0, -11355.0]:
            yield name, x, 0
        for _ in range(20):
            yield name, draw.uniform(-2, 2), 0
            yield name, draw.uniform(-700, 700), 0
            yield name, sizes(-300, 0), 0
    for x in [0.703124, 0.703126, 1.015624, 1.015626, 0.984374, 1.4062499, 1.40625001, 5e-324, 1.7e308]:
        yield "log", x, 0
    for _ in range(20):
        yield "log", draw.uniform(0.5, 2), 0
        yield "log", 1 + sizes(-15, -1), 0
        yield "log", abs(sizes(-300, 300)), 0
        yield "log1p", draw.uniform(-0.5, 0.5), 0
        yield "log1p", draw.uniform(-1, 3), 0
        yield "log1p", sizes(-300, -0.1), 0
        yield "log1p", abs(sizes(0, 300)), 0
    for x in [1 / 32, 0.03124999, 1.0, 0.96875, 1.0000001, 31.99, 32.01]:
        yield "atan", x, 0
    for _ in range(20):
        yield "atan", draw.uniform(-1, 1), 0
        yield "atan", draw.uniform(-40, 40), 0
        yield "atan", sizes(-300, 300), 0
    for p in (0.5, 2.0, 3.0, -1.5, 0.1, 1.9, -2.7, 50.0, 1e-3):
        for _ in range(6):
            yield "pow", draw.uniform(0, 2), p
            yield "pow", abs(sizes(-80, 80)), p
    for p in (2.0, 3.0, -5.0):
        yield "pow", -draw.uniform(0, 2), p


def rows():
    yield "function,x,p,value"
    for name, x, p in arguments(random.Random(20261130)):
        exact = Decimal(x)
        if name == "pow":
            value = (abs(exact).ln() * Decimal(p)).exp()
            if x < 0 and p % 2:
                value = -value
        else:
            value = FUNCTIONS[name](exact)
        yield f"{name},{float(x).hex()},{float(p).hex()},{value:.29e}"


(ROOT / "tests/golden/numbers/functions.csv").write_text("\n".join(rows()) + "\n")
