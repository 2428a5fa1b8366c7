#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Truths get their anchors: tests/bench/assign_bench against torchvision.ops.box_iou and its
Matcher, on the same boxes, in one run.

    tests/bench/assign_vs_torchvision.py BUILD_FOLDER [TRUTHS] [THREADS]

Needs python3-torchvision (Debian). Prints both medians, whether the positives agree, and the ratio.
"""
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

import torch
from torchvision.models.detection._utils import Matcher
from torchvision.ops import box_iou

RUNS = 7


def truths(count):
    """Sizes as in photographs: most of them small, aspects about 1."""
    rng = random.Random(1)
    boxes = []
    for _ in range(count):
        side = min(600.0, 12.0 * 2.718281828 ** rng.gauss(2.0, 0.9))
        ratio = 2.718281828 ** (0.5 * rng.gauss(0.0, 1.0))
        w, h = min(side / ratio ** 0.5, 1300.0), min(side * ratio ** 0.5, 780.0)
        x, y = rng.uniform(0.0, 1333.0 - w), rng.uniform(0.0, 800.0 - h)
        boxes.append([x, y, x + w, y + h])
    return boxes


def retinanet_anchors():
    """Of 1333 x 800 padded to 1344 x 800: level, row, column, ratio, size."""
    levels = []
    for stride in (8, 16, 32, 64, 128):
        bases = []
        for ratio in (0.5, 1.0, 2.0):
            for scale in (0, 1, 2):
                side = 4.0 * stride * 2.0 ** (scale / 3.0)
                w, h = side / ratio ** 0.5, side * ratio ** 0.5
                bases.append([-w / 2, -h / 2, w / 2, h / 2])
        rows, columns = -(-800 // stride), -(-1344 // stride)
        y, x = torch.meshgrid(torch.arange(rows) * stride, torch.arange(columns) * stride,
                              indexing="ij")
        shifts = torch.stack([x, y, x, y], dim=-1).reshape(-1, 1, 4).to(torch.float64)
        levels.append((shifts + torch.tensor(bases, dtype=torch.float64)).reshape(-1, 4))
    return torch.cat(levels)


def main():
    build = pathlib.Path(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    threads = int(sys.argv[3]) if len(sys.argv) > 3 else 2
    torch.set_num_threads(threads)
    boxes = truths(count)
    anchors, targets = retinanet_anchors().float(), torch.tensor(boxes, dtype=torch.float32)
    matcher = Matcher(0.5, 0.4, allow_low_quality_matches=True)
    took = []
    for _ in range(RUNS):
        start = time.perf_counter()
        matched = matcher(box_iou(targets, anchors))
        took.append((time.perf_counter() - start) * 1e3)
    theirs, positives = statistics.median(took), int((matched >= 0).sum())
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "truths.csv")
        file.write_text("l,t,r,b\n" + "".join(",".join(map(repr, b)) + "\n" for b in boxes))
        words = subprocess.run([build / "bin/assign_bench", file, str(threads)],
                               check=True, capture_output=True, text=True).stdout.split()
    ours = dict(zip(words[::2], words[1::2]))
    milliseconds = float(ours["median_ms"])
    print(f"{anchors.shape[0]} anchors, {count} truths, {threads} threads")
    print(f"torchvision {theirs:9.2f} ms, {positives} positive (single precision)")
    print(f"iouscope    {milliseconds:9.2f} ms, {ours['positives']} positive")
    print(f"ratio       {theirs / milliseconds:9.1f}")


if __name__ == "__main__":
    main()
