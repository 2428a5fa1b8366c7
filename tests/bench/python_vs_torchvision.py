#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""CIoU forward and backward on a million pairs: iouscope.torch.Loss beside torchvision, 2 threads.

    PYTHONPATH=build/release/python /usr/bin/python3 tests/bench/python_vs_torchvision.py
"""
import time

import torch
import torchvision.ops as ops

import iouscope as iou

PAIRS, THREADS = 1_000_000, 2


def best(work, repeats=7):
    times = []
    for _ in range(repeats):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return min(times)


def trained(function, pred, target):
    def work():
        pred.grad = None
        function(pred, target).backward(torch.ones(len(pred), dtype=pred.dtype))
    return best(work)


def main():
    torch.set_num_threads(THREADS)
    torch.manual_seed(0)
    corner = torch.rand(2, PAIRS, 2) * 640
    # Pairs as in training: most of them overlap.
    corner[0] = corner[1] + torch.randn(PAIRS, 2) * 20
    boxes = torch.cat([corner, corner + 10 + torch.rand(2, PAIRS, 2) * 90], 2)
    print(f"{PAIRS} pairs, {THREADS} threads, torch {torch.__version__}, best of 7, ms")
    for dtype in (torch.float32, torch.float64):
        pred, target = boxes[0].to(dtype).requires_grad_(), boxes[1].to(dtype)
        theirs = trained(ops.complete_box_iou_loss, pred, target)
        gradient = pred.grad.clone()
        ours = trained(iou.torch.Loss("ciou", threads=THREADS, precision="float"), pred, target)
        worst = ((pred.grad - gradient).abs().max() / gradient.abs().max()).item()
        exact = trained(iou.torch.Loss("ciou", threads=THREADS, precision="double"), pred, target)
        print(f"{str(dtype):14} torchvision {theirs * 1e3:7.1f}   iouscope float {ours * 1e3:6.1f} "
              f"({theirs / ours:.1f} x, gradients within {worst:.0e})   double {exact * 1e3:6.1f} "
              f"({theirs / exact:.1f} x)")
    numbers = [b.detach().numpy() for b in boxes]
    alone = best(lambda: iou.evaluate("ciou", *numbers, precision="float", threads=THREADS))
    print(f"iou.evaluate alone, float64 results: {alone * 1e3:.1f}")


if __name__ == "__main__":
    main()
