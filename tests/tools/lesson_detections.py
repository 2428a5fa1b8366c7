#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the truths and detections of the lesson "Your detector's worst boxes": an imaginary street
seen in 12 images, and a detector that errs as detectors do. Nobody's pictures: sizes and errors are
drawn from one seed.

    tests/tools/lesson_detections.py [FOLDER]      (default: the lesson's folder)"""
import json
import os
import random
import sys

SEED = 26
IMAGES, WIDTH, HEIGHT = 12, 640, 480
CLASSES = ["car", "person", "sign"]
# Usual width and height of a class, and how much its boxes vary.
SIZES = {"car": (150, 84, 0.3), "person": (42, 118, 0.25), "sign": (21, 23, 0.2)}


def whole(box):
    return [round(x) for x in box]


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.join(
        os.path.dirname(__file__), "..", "..", "resources", "lessons", "26-worst-boxes")
    rng = random.Random(SEED)
    images = [{"id": i, "width": WIDTH, "height": HEIGHT, "file_name": f"street_{i:02}.png"}
              for i in range(1, IMAGES + 1)]
    truths, found = [], []

    def truth(image, name, box):
        truths.append({"id": len(truths) + 1, "image_id": image,
                       "category_id": CLASSES.index(name) + 1, "bbox": whole(box), "iscrowd": 0})

    def detection(image, name, box, score):
        found.append({"image_id": image, "category_id": CLASSES.index(name) + 1,
                      "bbox": whole(box), "score": round(score, 2)})

    # One object per column of the image, so that none hides another.
    for image in range(1, IMAGES + 1):
        names = rng.sample(["car", "car", "person", "sign"], 3)
        for column, name in enumerate(names):
            w, h, spread = SIZES[name]
            w *= rng.uniform(1 - spread, 1 + spread)
            h *= rng.uniform(1 - spread, 1 + spread)
            x = 20 + 205 * column + rng.uniform(0, max(1, 185 - w))
            y = rng.uniform(120, 330)
            truth(image, name, [x, y, w, h])
            # Errors of some pixels, and of some percent of the size.
            detection(image, name,
                      [x + rng.gauss(0, 2 + 0.03 * w), y + rng.gauss(0, 2 + 0.03 * h),
                       w * rng.uniform(0.9, 1.12), h * rng.uniform(0.9, 1.12)],
                      rng.uniform(0.55, 0.98))

    # What the steps of the lesson look for.
    truth(3, "car", [30, 20, 160, 80])        # found a car's length away: no overlap
    detection(3, "car", [230, 30, 150, 76], 0.41)
    truth(7, "person", [300, 10, 40, 100])    # right place and area, wrong shape
    detection(7, "person", [283, 35, 74, 54], 0.62)
    truth(9, "sign", [500, 40, 16, 16])       # some pixels, where that is much
    detection(9, "sign", [506, 44, 16, 16], 0.7)

    with open(os.path.join(folder, "truths.json"), "w", encoding="utf-8") as out:
        json.dump({"images": images,
                   "categories": [{"id": i + 1, "name": n} for i, n in enumerate(CLASSES)],
                   "annotations": truths}, out)
        out.write("\n")
    with open(os.path.join(folder, "detections.json"), "w", encoding="utf-8") as out:
        json.dump(found, out)
        out.write("\n")


main()
