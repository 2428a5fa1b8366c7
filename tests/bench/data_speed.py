#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Time and memory of reading, matching and one loss: a million COCO results against 100,000 truths, and
5,000 YOLO files.

    tests/bench/data_speed.py build/release/bin/iouscope-batch [FOLDER]
"""
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time


def write_coco(folder, images=20_000, truths=100_000, results=1_000_000):
    rng = random.Random(1)
    boxes = [(rng.randrange(images), 1 + rng.randrange(80), rng.uniform(0, 500), rng.uniform(0, 400),
              rng.uniform(4, 140), rng.uniform(4, 80)) for _ in range(truths)]
    with open(f"{folder}/gt.json", "w", encoding="utf-8") as out:
        json.dump({"images": [{"id": i, "width": 640, "height": 480, "file_name": f"{i:012}.jpg"}
                              for i in range(images)],
                   "categories": [{"id": c, "name": f"class {c}"} for c in range(1, 81)],
                   "annotations": [{"id": k, "image_id": b[0], "category_id": b[1],
                                    "bbox": [round(x, 2) for x in b[2:]], "iscrowd": 0}
                                   for k, b in enumerate(boxes)]}, out)
    with open(f"{folder}/dt.json", "w", encoding="utf-8") as out:
        out.write("[")
        for k in range(results):
            image, label, x, y, w, h = boxes[rng.randrange(truths)]
            box = [round(x + rng.gauss(0, 5), 3), round(y + rng.gauss(0, 5), 3),
                   round(abs(w + rng.gauss(0, 4)) + 1, 3), round(abs(h + rng.gauss(0, 4)) + 1, 3)]
            out.write(("," if k else "") + json.dumps(
                {"image_id": image, "category_id": label, "bbox": box, "score": round(rng.random(), 5)}))
        out.write("]")


def write_yolo(folder, files=5_000):
    rng = random.Random(2)
    os.makedirs(f"{folder}/labels", exist_ok=True)
    for k in range(files):
        with open(f"{folder}/labels/{k:06}.txt", "w", encoding="utf-8") as out:
            for _ in range(8):
                out.write(f"{rng.randrange(80)} {rng.uniform(.2, .8):.6f} {rng.uniform(.2, .8):.6f} "
                          f"{rng.uniform(.01, .3):.6f} {rng.uniform(.01, .3):.6f}\n")


def measure(name, command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"{name}: {time.perf_counter() - start:.2f} s, "
          f"{after.ru_utime - before.ru_utime:.2f} s of processor, {after.ru_maxrss / 1024:.0f} MB")


def main():
    batch = sys.argv[1]
    with tempfile.TemporaryDirectory() as made:
        folder = sys.argv[2] if len(sys.argv) > 2 else made
        os.makedirs(folder, exist_ok=True)
        if not os.path.exists(f"{folder}/dt.json"):
            write_coco(folder)
            write_yolo(folder)
        # Memory is the most of all so far: small ones first.
        measure("5,000 YOLO files", [batch, "import", f"{folder}/labels", "--image-size", "640x480",
                                     "-o", f"{folder}/boxes.csv"])
        measure("1 M results, 100,000 truths, CIoU",
                [batch, "pairs", "--gt", f"{folder}/gt.json", "--pred", f"{folder}/dt.json", "--loss",
                 "ciou", "-o", f"{folder}/pairs.csv"])
        measure("the same in float lanes",
                [batch, "pairs", "--gt", f"{folder}/gt.json", "--pred", f"{folder}/dt.json", "--loss",
                 "ciou", "--precision", "float", "-o", f"{folder}/pairs.csv"])
        measure("the same, sorted",
                [batch, "pairs", "--gt", f"{folder}/gt.json", "--pred", f"{folder}/dt.json", "--loss",
                 "ciou", "--sort", "ciou", "-o", f"{folder}/pairs.csv"])


main()
