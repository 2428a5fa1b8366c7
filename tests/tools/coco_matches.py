#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Matches of detections with truths by the rule of the COCO API's evaluateImg() at one IoU, one image
and one class, over all sizes; written anew from its description, for tests/golden/labs/coco_matches.csv.

    tests/tools/coco_matches.py > tests/golden/labs/coco_matches.csv

Rows: case,iou,kind,x,y,w,h,score,crowd,match; of a detection match is the truth's place among the
case's truths or -1, and crowd whether it is ignored. Boxes have whole numbers: both sides compute the
same IoU.
"""
import random

CASES = [
    # name, threshold, truths (x, y, w, h, crowd), detections (x, y, w, h, score)
    ("hit", .5, [(100, 50, 80, 40, 0)], [(104, 52, 78, 44, .9)]),
    ("none", .5, [(0, 0, 10, 10, 0)], []),
    ("no truth", .5, [], [(0, 0, 10, 10, .5)]),
    ("nothing", .5, [], []),
    ("below", .5, [(0, 0, 10, 10, 0)], [(5, 0, 10, 10, .5)]),
    ("just at", .5, [(0, 0, 10, 10, 0)], [(0, 0, 10, 5, .5)]),
    ("just at, other way", .5, [(0, 0, 10, 5, 0)], [(0, 0, 10, 10, .5)]),
    ("exact at one", 1.0, [(0, 0, 10, 10, 0)], [(0, 0, 10, 10, .5)]),
    ("duplicate", .5, [(0, 0, 10, 10, 0)], [(0, 0, 10, 10, .9), (0, 0, 10, 10, .8)]),
    ("duplicate, turned", .5, [(0, 0, 10, 10, 0)], [(0, 0, 10, 10, .8), (0, 0, 10, 10, .9)]),
    ("equal scores", .5, [(0, 0, 10, 10, 0)], [(0, 0, 10, 9, .5), (0, 0, 10, 10, .5)]),
    ("equal truths", .5, [(0, 0, 10, 10, 0), (0, 0, 10, 10, 0)], [(0, 0, 10, 10, .9)]),
    ("equal truths twice", .5, [(0, 0, 10, 10, 0)] * 2, [(0, 0, 10, 10, .9)] * 2),
    ("equal truths thrice", .5, [(0, 0, 10, 10, 0)] * 2, [(0, 0, 10, 10, .9)] * 3),
    ("greedy", .5, [(0, 0, 10, 10, 0), (0, 2, 10, 10, 0)],
     [(0, 1, 10, 10, .9), (0, 0, 10, 10, .8)]),
    ("second best", .3, [(0, 0, 10, 10, 0), (0, 4, 10, 10, 0)],
     [(0, 1, 10, 10, .9), (0, 0, 10, 10, .8)]),
    ("crowd alone", .5, [(0, 0, 100, 100, 1)], [(10, 10, 10, 10, .9)]),
    ("crowd again", .5, [(0, 0, 100, 100, 1)], [(10, 10, 10, 10, .9), (30, 30, 10, 10, .8),
                                                (90, 90, 20, 20, .7)]),
    ("crowd after truth", .5, [(0, 0, 100, 100, 1), (10, 10, 10, 10, 0)],
     [(10, 10, 10, 10, .9), (10, 10, 10, 10, .8)]),
    ("crowd against weak truth", .5, [(0, 0, 100, 100, 1), (10, 10, 10, 6, 0)],
     [(10, 10, 10, 10, .9)]),
    ("crowd against too weak truth", .5, [(0, 0, 100, 100, 1), (10, 10, 10, 4, 0)],
     [(10, 10, 10, 10, .9)]),
    ("crowd by half", .5, [(0, 0, 10, 10, 1)], [(5, 0, 10, 10, .9)]),
    ("crowd by less than half", .5, [(0, 0, 10, 10, 1)], [(6, 0, 10, 10, .9)]),
    ("two crowds", .5, [(0, 0, 20, 20, 1), (0, 0, 30, 30, 1)], [(5, 5, 10, 10, .9)]),
    ("crowd first in file", .5, [(0, 0, 10, 10, 1), (0, 0, 10, 10, 0)], [(0, 0, 10, 10, .1)]),
    ("touching", .5, [(0, 0, 10, 10, 0)], [(10, 0, 10, 10, .9)]),
    ("low threshold", .01, [(0, 0, 10, 10, 0)], [(9, 9, 10, 10, .9)]),
    ("empty detection", .5, [(0, 0, 10, 10, 0)], [(5, 5, 0, 0, .9)]),
    ("nested", .25, [(0, 0, 20, 20, 0), (5, 5, 10, 10, 0)], [(5, 5, 10, 10, .9), (0, 0, 20, 20, .8)]),
    ("nested, low first", .25, [(0, 0, 20, 20, 0), (5, 5, 10, 10, 0)],
     [(5, 5, 10, 10, .1), (6, 6, 10, 10, .8)]),
    ("steals", .5, [(0, 0, 10, 10, 0), (3, 0, 10, 10, 0)], [(2, 0, 10, 10, .9), (3, 0, 10, 10, .8),
                                                            (0, 0, 10, 10, .7)]),
    ("negative scores", .5, [(0, 0, 10, 10, 0)], [(0, 0, 10, 10, -3), (0, 1, 10, 10, -1)]),
]


def overlap(d, g):
    w = min(d[0] + d[2], g[0] + g[2]) - max(d[0], g[0])
    h = min(d[1] + d[3], g[1] + g[3]) - max(d[1], g[1])
    if w <= 0 or h <= 0:
        return 0.0
    union = d[2] * d[3] if g[4] else d[2] * d[3] + g[2] * g[3] - w * h
    return w * h / union


def matches(threshold, truths, detections):
    """For each detection (place of its truth or -1, ignored)."""
    order = sorted(range(len(detections)), key=lambda i: -detections[i][4])
    places = sorted(range(len(truths)), key=lambda i: truths[i][4])
    taken, out = set(), [(-1, 0)] * len(detections)
    for d in order:
        best, chosen = min(threshold, 1 - 1e-10), -1
        for g in places:
            crowd = truths[g][4]
            if g in taken and not crowd:
                continue
            if chosen >= 0 and not truths[chosen][4] and crowd:
                break
            value = overlap(detections[d], truths[g])
            if value < best:
                continue
            best, chosen = value, g
        if chosen >= 0:
            taken.add(chosen)
            out[d] = (chosen, truths[chosen][4])
    return out


def random_case(rng, k):
    """Crowded, with equal boxes and scores."""
    def box():
        return rng.randrange(0, 30), rng.randrange(0, 30), rng.randrange(4, 24), rng.randrange(4, 24)
    truths = [box() + (int(rng.random() < .2),) for _ in range(rng.randrange(0, 9))]
    near = [t[:4] for t in truths] or [box()]
    detections = []
    for _ in range(rng.randrange(0, 14)):
        x, y, w, h = rng.choice(near) if rng.random() < .8 else box()
        detections.append((x + rng.randrange(-2, 3), y + rng.randrange(-2, 3), w, h,
                           rng.randrange(1, 6) / 8))
    return (f"random {k}", rng.choice([.3, .5, .75]), truths, detections)


def main():
    rng = random.Random(18)
    print("case,iou,kind,x,y,w,h,score,crowd,match")
    for name, threshold, truths, detections in CASES + [random_case(rng, k) for k in range(40)]:
        quoted = f'"{name}"' if "," in name else name
        found = matches(threshold, truths, detections)
        print(f"{quoted},{threshold},case,0,0,0,0,0,0,0")
        for t in truths:
            print(f"{quoted},{threshold},truth,{t[0]},{t[1]},{t[2]},{t[3]},0,{t[4]},-1")
        for d, (match, ignored) in zip(detections, found):
            print(f"{quoted},{threshold},detection,{d[0]},{d[1]},{d[2]},{d[3]},{d[4]},{ignored},{match}")


main()
