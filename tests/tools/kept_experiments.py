#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the experiments with the simulated detector anew that the program keeps: those of the
gallery (resources/detector) and those in the sessions of the lesson about them.

    tests/tools/kept_experiments.py [--batch build/release/bin/iouscope-batch] [NAME ...]

NAME: of the gallery's (default: all), or "lesson". Takes some minutes of one core. Numbers in the
lesson's words and bounds of the gallery's checks are for a person to look at then.
"""
import argparse
import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
GALLERY = os.path.join(ROOT, "resources", "detector")
LESSON = os.path.join(ROOT, "resources", "lessons", "25-when-the-loss-matters")

TWO = ["--loss", "smooth_l1", "iou"]
KEPT = {
    "coco": [],
    "visdrone": ["--preset", "visdrone"],
    "alphas": ["--preset", "visdrone", "--reference", "interp_iou:alpha=0.98", "--loss"] +
              [f"interp_iou:alpha={alpha}" for alpha in (0.5, 0.8, 0.9, 0.98, 0.99)],
    "head": TWO + ["extended_iou", "--head", "all", "--nms", "greedy", "greedy_combined",
                   "iou_guided"],
    "assign_ggiou": TWO + ["--overlap", "ggiou"],
    "assign_ggiou_truth": TWO + ["--overlap", "ggiou_truth"],
    "balance_iou": TWO + ["--balance", "iou"],
    "balance_ggiou": TWO + ["--balance", "ggiou"],
}


def detect(batch, arguments, folder):
    subprocess.run([batch, "detect", *arguments, "-o", folder], check=True,
                   stdout=subprocess.DEVNULL)


def make_gallery(batch, name):
    with tempfile.TemporaryDirectory() as folder:
        detect(batch, KEPT[name], folder)
        os.makedirs(GALLERY, exist_ok=True)
        shutil.copy(os.path.join(folder, "recipe.json"), os.path.join(GALLERY, f"{name}.json"))
        shutil.copy(os.path.join(folder, "runs.csv"), os.path.join(GALLERY, f"{name}.csv"))
    print(name, flush=True)


def runs_of(batch, recipe):
    """The field "runs" of a session whose recipe says all that differs from the preset coco."""
    whole = {"format": "iouscope-detector", "version": 1, **recipe}
    with tempfile.TemporaryDirectory() as folder:
        asked = os.path.join(folder, "asked.json")
        with open(asked, "w") as file:
            json.dump(whole, file)
        detect(batch, ["--recipe", asked], folder)
        with open(os.path.join(folder, "runs.csv")) as file:
            rows = list(csv.DictReader(file))
    measures = [c for c in rows[0] if c not in ("seed", "loss", "nms", "step", "not_finite", "notice")]
    runs = {}
    for row in rows:
        loss = recipe["losses"].index(row["loss"])
        run = runs.setdefault((int(row["seed"]), loss), {"seed": int(row["seed"]), "loss": loss})
        if int(row["not_finite"]):
            run["not_finite"] = int(row["not_finite"])
        run.setdefault("measured", []).extend(json.loads(row[m]) for m in measures)
    return [runs[key] for key in sorted(runs)]


def text(value, indent=0):
    """JSON as people write it: short lists and objects, and those of one run, on one line."""
    line = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, (dict, list)) or len(line) + indent <= 100 or "measured" in value:
        return line
    inner = " " * (indent + 2)
    if isinstance(value, dict):
        parts = [f"{json.dumps(k)}: {text(v, indent + 2)}" for k, v in value.items()]
        return "{\n" + ",\n".join(inner + p for p in parts) + "\n" + " " * indent + "}"
    parts = [text(v, indent + 2) for v in value]
    return "[\n" + ",\n".join(inner + p for p in parts) + "\n" + " " * indent + "]"


def rewrite(path, change):
    with open(path) as file:
        value = json.load(file)
    change(value)
    with open(path, "w") as file:
        file.write(text(value) + "\n")


def make_lesson(batch):
    recipes = {}

    def session(name):
        def change(value):
            lab = value["detector"]
            recipes[name] = lab["recipe"]
            lab["runs"] = runs_of(batch, lab["recipe"])
        rewrite(os.path.join(LESSON, name), change)

    with open(os.path.join(LESSON, "lesson.json")) as file:
        steps = json.load(file)["steps"]
    for step in steps:
        session(step["session"])

    def change(lesson):
        for step in lesson["steps"]:
            for field in ("solution", "answer"):
                lab = step.get(field, {}).get("detector")
                if lab and "recipe" in lab:
                    lab["runs"] = runs_of(batch, {**recipes[step["session"]], **lab["recipe"]})
    rewrite(os.path.join(LESSON, "lesson.json"), change)
    print("lesson", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--batch", default=os.path.join(ROOT, "build/release/bin/iouscope-batch"))
    parser.add_argument("names", nargs="*", default=[*KEPT, "lesson"])
    options = parser.parse_args()
    for name in options.names:
        if name == "lesson":
            make_lesson(options.batch)
        elif name in KEPT:
            make_gallery(options.batch, name)
        else:
            sys.exit(f"no experiment \"{name}\"; choose {', '.join([*KEPT, 'lesson'])}")


if __name__ == "__main__":
    main()
