#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Average precision of 5,000 images x 100 detections over 80 categories, with reading.

    tests/bench/ap_speed.py [--batch PROGRAM] [--images N] [--threads N]

Prints the seconds iouscope-batch ap takes as a whole and, where pycocotools can be imported, those of
its loading and evaluation on the same files, the ratio, and the largest difference of the twelve
numbers.
"""
import argparse
import json
import os
import random
import subprocess
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def files(folder, images):
    """As COCO's validation set: seven truths an image, detections near them and strays."""
    rng = random.Random(1)
    annotations, results = [], []
    for image in range(images):
        own = []
        for _ in range(rng.randint(1, 13)):
            side, aspect = 40 * 2 ** rng.gauss(0.5, 1.5), 2 ** rng.gauss(0, 0.5)
            box = [round(x, 2) for x in (rng.uniform(0, 500), rng.uniform(0, 400), side * aspect,
                                         side / aspect)]
            own.append((box, rng.randint(1, 80)))
            annotations.append({"id": len(annotations) + 1, "image_id": image, "bbox": box,
                                "category_id": own[-1][1], "area": 0.7 * box[2] * box[3],
                                "iscrowd": int(rng.random() < 0.02)})
        for _ in range(100):
            (x, y, w, h), category = rng.choice(own)
            if rng.random() < 0.4:
                category = rng.randint(1, 80)
            box = [x + rng.gauss(0, 0.1) * w, y + rng.gauss(0, 0.1) * h,
                   w * 2 ** rng.gauss(0, 0.2), h * 2 ** rng.gauss(0, 0.2)]
            results.append({"image_id": image, "category_id": category, "score": rng.random(),
                            "bbox": [round(v, 2) for v in box]})
    truths = os.path.join(folder, "truths.json"), os.path.join(folder, "results.json")
    with open(truths[0], "w", encoding="utf-8") as file:
        json.dump({"images": [{"id": i} for i in range(images)], "annotations": annotations,
                   "categories": [{"id": i, "name": f"c{i}"} for i in range(1, 81)]}, file)
    with open(truths[1], "w", encoding="utf-8") as file:
        json.dump(results, file)
    return truths


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--batch", default=os.path.join(ROOT, "build/release/bin/iouscope-batch"))
    parser.add_argument("--images", type=int, default=5000)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        truths, results = files(folder, args.images)
        start = time.perf_counter()
        child = subprocess.run([args.batch, "ap", "--truths", truths, "--detections", results, "--json",
                                "--threads", str(args.threads)], check=True, capture_output=True,
                               text=True)
        mine = time.perf_counter() - start
        stats = json.loads(child.stdout)["stats"]
        print(f"iouscope-batch ap: {mine:.2f} s, {os.path.getsize(results) / 1e6:.0f} MB of detections, "
              f"AP {stats[0]:.4f}")
        try:
            from pycocotools.coco import COCO
            from pycocotools.cocoeval import COCOeval
        except ImportError:
            print("pycocotools is not installed: no comparison")
            return
        start = time.perf_counter()
        coco = COCO(truths)
        evaluation = COCOeval(coco, coco.loadRes(results), "bbox")
        evaluation.evaluate()
        evaluation.accumulate()
        evaluation.summarize()
        theirs = time.perf_counter() - start
        print(f"pycocotools: {theirs:.2f} s, {theirs / mine:.1f} x; largest difference "
              f"{max(abs(a - b) for a, b in zip(stats, evaluation.stats)):.1e}")


if __name__ == "__main__":
    main()
