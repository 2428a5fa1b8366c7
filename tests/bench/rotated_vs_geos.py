#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""IoU of rotated boxes beside GEOS's (through shapely), on the same pairs in one run.

    tests/bench/rotated_vs_geos.py [--bench PROGRAM] [--pairs N] [--rounds N]

Needs python3-shapely, python3-numpy and rotated_bench (IOUSCOPE_BENCHMARKS=ON). Both run on one
thread and are timed in turn, so that a busy machine slows both. GEOS is timed twice: from the boxes'
numbers, with polygons made as a program has to, and on polygons that are there already. Then the
golden rows: the largest distance of each from sixty digits, by kind.
"""
import argparse
import collections
import csv
import math
import os
import statistics
import subprocess
import tempfile
import time

import numpy
import shapely
from shapely.geometry import Polygon

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
GOLDEN = os.path.join(ROOT, "tests/golden/labs/rotated_pairs.csv")
BOXES = ("pcx", "pcy", "pw", "ph", "pa", "tcx", "tcy", "tw", "th", "ta")


def ours(bench, pairs, repeats):
    with tempfile.NamedTemporaryFile() as file, tempfile.NamedTemporaryFile() as values:
        file.write(numpy.ascontiguousarray(pairs, dtype=numpy.float64).tobytes())
        file.flush()
        out = subprocess.run([bench, file.name, values.name, str(repeats)], check=True,
                             capture_output=True, text=True).stdout.split()
        return float(out[0]), float(out[1]), numpy.fromfile(values.name)


def polygon(cx, cy, w, h, a):
    c, s = math.cos(a), math.sin(a)
    ux, uy, vx, vy = c * w / 2, s * w / 2, -s * h / 2, c * h / 2
    return Polygon(((cx - ux - vx, cy - uy - vy), (cx + ux - vx, cy + uy - vy),
                    (cx + ux + vx, cy + uy + vy), (cx - ux + vx, cy - uy + vy)))


def iou(p, t):
    shared = p.intersection(t).area
    union = p.area + t.area - shared
    return shared / union if union > 0 else 0.0


def theirs(pairs, block=20_000):
    """Block by block: a million pairs of polygons take gigabytes."""
    whole = ready = 0.0
    values = []
    for first in range(0, len(pairs), block):
        start = time.perf_counter()
        made = [(polygon(*row[:5]), polygon(*row[5:])) for row in pairs[first:first + block]]
        between = time.perf_counter()
        values += [iou(p, t) for p, t in made]
        end = time.perf_counter()
        whole += (end - start) * 1e3
        ready += (end - between) * 1e3
    return whole, ready, numpy.array(values)


def golden(bench):
    with open(GOLDEN, encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    pairs = numpy.array([[float(row[c]) for c in BOXES] for row in rows])
    exact = numpy.array([float(row["iou"]) for row in rows])
    mine = ours(bench, pairs, 1)[2]
    geos = theirs(pairs.tolist())[2]
    worst = collections.defaultdict(lambda: [0.0, 0.0])
    for row, e, m, g in zip(rows, exact, mine, geos):
        kind = worst[row["kind"]]
        kind[0], kind[1] = max(kind[0], abs(m - e)), max(kind[1], abs(g - e))
    for kind, (m, g) in worst.items():
        print(f"{kind}: off by {m:.1e}; GEOS {g:.1e}")
    print(f"all {len(rows)} golden pairs: off by {max(abs(mine - exact)):.1e}")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench",
                        default=os.path.join(ROOT, "build/release/bin/rotated_bench"))
    parser.add_argument("--pairs", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=1)
    args = parser.parse_args()
    rng = numpy.random.default_rng(1)
    n = args.pairs
    # Pairs that mostly overlap, as those a detector regresses do.
    truth = numpy.column_stack([rng.uniform(0, 1000, (n, 2)), numpy.exp(rng.normal(4, .7, (n, 2))),
                                rng.uniform(-math.pi, math.pi, n)])
    shift = rng.normal(0, .25, (n, 2)) * truth[:, 2:4]
    pred = numpy.column_stack([truth[:, :2] + shift,
                               truth[:, 2:4] * numpy.exp(rng.normal(0, .25, (n, 2))),
                               truth[:, 4] + rng.normal(0, .4, n)])
    pairs = numpy.concatenate([pred, truth], axis=1)
    mine, partials, whole, ready = [], [], [], []
    for _ in range(args.rounds):
        t, d, values = ours(args.bench, pairs, 3)
        mine.append(t)
        partials.append(d)
        made, there, expected = theirs(pairs.tolist())
        whole.append(made)
        ready.append(there)
    a, d, b, c = (statistics.median(x) for x in (mine, partials, whole, ready))
    print(f"shapely {shapely.__version__}, {n:,} pairs, one thread each")
    print(f"IoU: {a:.0f} ms; GEOS {b:.0f} ms from numbers ({b / a:.0f} x), {c:.0f} ms from polygons "
          f"({c / a:.0f} x); largest difference {max(abs(values - expected)):.1e}")
    print(f"IoU, GIoU and their ten partials: {d:.0f} ms ({b / d:.0f} x)")
    golden(args.bench)


if __name__ == "__main__":
    main()
