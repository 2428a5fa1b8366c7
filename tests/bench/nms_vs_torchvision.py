#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Greedy suppression beside torchvision's, on the same boxes in one run.

    tests/bench/nms_vs_torchvision.py [--bench PROGRAM] [--threads N] [--rounds N]

Needs python3-torchvision and nms_bench (IOUSCOPE_BENCHMARKS=ON). Both are timed in turn, so that a
busy machine slows both; torchvision is given single and double precision, and the faster counts.
Printed: median milliseconds, their ratio, and whether the kept indices are the same (in double
precision, in which both see the same numbers).
"""
import argparse
import os
import statistics
import subprocess
import tempfile
import time

import numpy
import torch
import torchvision

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def boxes(rng, count, span, objects):
    """Detections as a detector makes them: crowds around objects, and stray ones."""
    centre = rng.uniform(0, span, (objects, 2))
    size = numpy.exp(rng.normal(4.0, 0.7, (objects, 2)))
    which = rng.integers(0, objects, count)
    c = centre[which] + rng.normal(0, 0.2, (count, 2)) * size[which]
    s = size[which] * numpy.exp(rng.normal(0, 0.2, (count, 2)))
    return numpy.concatenate([c - s / 2, c + s / 2], axis=1)


def ours(args, rows):
    with tempfile.NamedTemporaryFile() as file:
        file.write(numpy.ascontiguousarray(rows, dtype=numpy.float64).tobytes())
        file.flush()
        out = subprocess.run([args.bench, file.name, "0.5", str(args.threads), "15"], check=True,
                             capture_output=True, text=True).stdout.split()
    return float(out[0]), [int(i) for i in out[1:]]


def theirs(call):
    times = []
    for _ in range(5):
        start = time.perf_counter()
        kept = call()
        times.append((time.perf_counter() - start) * 1e3)
    return statistics.median(times), kept


def compare(args, name, rows):
    box = torch.from_numpy(rows[:, :4].copy())
    score = torch.from_numpy(rows[:, 4].copy())
    label = torch.from_numpy(rows[:, 5].astype(numpy.int64))
    one_class = len(set(rows[:, 5])) == 1

    def call(b, s):
        if one_class:
            return torchvision.ops.nms(b, s, 0.5)
        return torchvision.ops.batched_nms(b, s, label, 0.5)

    mine, single, double = [], [], []
    for _ in range(args.rounds):
        t, kept = ours(args, rows)
        mine.append(t)
        single.append(theirs(lambda: call(box.float(), score.float()))[0])
        t, expected = theirs(lambda: call(box, score))
        double.append(t)
    a, b = statistics.median(mine), min(statistics.median(single), statistics.median(double))
    print(f"{name}: {a:.3f} ms; torchvision {statistics.median(single):.2f} ms single, "
          f"{statistics.median(double):.2f} ms double: {b / a:.1f} x, {len(kept)} kept, "
          f"{'the same' if kept == expected.tolist() else 'OTHER'} indices")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", default=os.path.join(ROOT, "build/release/bin/nms_bench"))
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    rng = numpy.random.default_rng(1)
    print(f"torch {torch.__version__} with {torch.get_num_threads()} threads, torchvision "
          f"{torchvision.__version__}; {args.threads} threads here")
    for name, span, objects in [("10,000 boxes, 300 objects", 2000, 300),
                                ("10,000 boxes, 3,000 objects", 6000, 3000)]:
        rows = numpy.column_stack([boxes(rng, 10000, span, objects), rng.uniform(size=10000),
                                   numpy.zeros(10000)])
        compare(args, name, rows)
    parts = [numpy.column_stack([boxes(rng, 1000, 1000, 40), rng.uniform(size=1000),
                                 numpy.full(1000, k)]) for k in range(100)]
    compare(args, "100 x 1,000 boxes", numpy.concatenate(parts))


if __name__ == "__main__":
    main()
