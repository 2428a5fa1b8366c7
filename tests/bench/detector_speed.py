#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the detector lab costs: seconds, memory, and whether cost is linear in its size.

    tests/bench/detector_speed.py [--batch PROGRAM] [--threads N] [--fit]

Runs ten seeds of thirteen losses over 3,000 steps, preset coco, and prints seconds on the clock,
seconds of processor time and peak memory. With --fit smaller experiments too, and the fit of
processor time to seeds (a + losses (b + c steps)), with its largest relative error.
"""
import argparse
import os
import subprocess
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LOSSES = ("smooth_l1 l1 iou giou diou ciou efficient_iou siou wiou_v3 piou interp_iou d_interp_iou "
          "smooth_eiou").split()


def cost(batch, threads, seeds, losses, steps):
    """Seconds on the clock, of the processor, and MB."""
    with tempfile.TemporaryDirectory() as folder:
        command = [batch, "detect", "--seeds", str(seeds), "--steps", str(steps), "-o",
                   os.path.join(folder, "out"), "--loss", *LOSSES[:losses]]
        if threads:
            command += ["--threads", str(threads)]
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
    if status:
        raise SystemExit(f"{' '.join(command)} failed")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def solve(rows, values):
    """Least squares by the normal equations."""
    n = len(rows[0])
    a = [[sum(r[i] * r[j] for r in rows) for j in range(n)] +
         [sum(r[i] * v for r, v in zip(rows, values))] for i in range(n)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda k: abs(a[k][i]))
        a[i], a[pivot] = a[pivot], a[i]
        for k in range(n):
            if k != i:
                f = a[k][i] / a[i][i]
                a[k] = [x - f * y for x, y in zip(a[k], a[i])]
    return [a[i][n] / a[i][i] for i in range(n)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--batch", default=os.path.join(ROOT, "build/release/bin/iouscope-batch"))
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--fit", action="store_true")
    o = parser.parse_args()
    wall, cpu, memory = cost(o.batch, o.threads, 10, 13, 3000)
    print(f"10 seeds x 13 losses x 3000 steps: {wall:.1f} s, {cpu:.1f} s of processor time, "
          f"{memory:.0f} MB")
    if not o.fit:
        return
    sizes = [(1, 1, 1000), (1, 4, 1000), (1, 4, 3000), (2, 4, 1500), (2, 13, 1000), (4, 4, 1000),
             (3, 8, 2000)]
    costs = [cost(o.batch, o.threads, *size)[1] for size in sizes]
    rows = [(s, s * l, s * l * n / 1000) for s, l, n in sizes]
    a, b, c = solve(rows, costs)
    fitted = [a * r[0] + b * r[1] + c * r[2] for r in rows]
    worst = max(abs(f / x - 1) for f, x in zip(fitted, costs))
    print(f"processor seconds = seeds ({a:.3f} + losses ({b:.4f} + {c:.4f} steps/1000)); largest "
          f"error {100 * worst:.1f} %")
    print(f"of the whole it predicts {10 * (a + 13 * (b + 3 * c)):.1f} s")


if __name__ == "__main__":
    main()
