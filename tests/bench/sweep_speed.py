#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What dividing costs, and what a study does: shards against one run at ten million cases, cells
against their number and their cases, and a line through the latter.

    tests/bench/sweep_speed.py [--batch build/release/bin/iouscope-batch] [--threads 2]

Prints the table of resources/sweeps.md. Nothing else should run meanwhile.
"""
import argparse
import json
import os
import shutil
import subprocess
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def seconds(command):
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def protocol(points):
    """The built-in cloud with so many centres, 343 cases each."""
    with open(os.path.join(ROOT, "resources/presets/interpiou.json"), encoding="utf-8") as file:
        text = json.load(file)
    text.update(points=points, id="sweep_speed")
    with open("protocol.json", "w", encoding="utf-8") as file:
        json.dump(text, file)


def overhead(batch, threads, points=29155, shards=8, repeats=5):
    protocol(points)
    run = [batch, "simulate", "--protocol", "protocol.json", "--loss", "ciou", "--threads", str(threads)]
    best = {"whole": 1e9, "shards": 1e9, "merge": 1e9}
    for _ in range(repeats):  # in turn, so that what else happens meets all alike
        for folder in ("parts", "whole"):
            shutil.rmtree(folder, ignore_errors=True)
        best["whole"] = min(best["whole"], seconds(run + ["-o", "whole"]))
        best["shards"] = min(best["shards"],
                             sum(seconds(run + ["--shard", f"{i}/{shards}", "-o", "parts"])
                                 for i in range(shards)))
        best["merge"] = min(best["merge"], seconds([batch, "merge", "parts", "-o", "merged"]))
    with open("whole/curves.csv", "rb") as a, open("merged/curves.csv", "rb") as b:
        assert a.read() == b.read()
    more = (best["shards"] + best["merge"]) / best["whole"] - 1.0
    print(f"{343 * points:,} cases x 200 steps, {threads} threads: whole {best['whole']:.2f} s, {shards} shards one "
          f"after the other {best['shards']:.2f} s, merge {best['merge']:.3f} s: {100 * more:+.1f} %")


def cells(batch, threads):
    print("cells  cases    s     ms a cell")
    rows = []
    for count, cases in ((100, 100), (1000, 100), (1000, 10_000), (100, 100_000), (10, 1_000_000)):
        study = {"format": "iouscope-study", "version": 1, "losses": ["ciou"],
                 "protocols": ["interpiou"], "cases": cases, "seeds": f"1..{count}"}
        with open("study.json", "w", encoding="utf-8") as file:
            json.dump(study, file)
        best = 1e9
        for _ in range(3):
            shutil.rmtree("sweep", ignore_errors=True)
            best = min(best, seconds([batch, "sweep", "study.json", "--threads", str(threads), "-o", "sweep"]))
        rows.append((cases, best / count))
        print(f"{count:5d}  {cases:7d}  {best:6.2f}  {1e3 * best / count:8.2f}")
    (few, a), (many, b) = rows[1], rows[-1]
    slope = (b - a) / (many - few)
    fixed = a - slope * few
    print(f"a cell: {1e3 * fixed:.2f} ms + {1e9 * slope / 200:.2f} ns a case-step")
    hours = 22_000 * (fixed + slope * 1_715_000) / 3600
    print(f"22,000 cells of 1,715,000 cases x 200 steps: {hours:.1f} h on {threads} threads")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--batch", default=os.path.join(ROOT, "build/release/bin/iouscope-batch"))
    parser.add_argument("--threads", type=int, default=2)
    asked = parser.parse_args()
    batch = os.path.abspath(asked.batch)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        overhead(batch, asked.threads)
        cells(batch, asked.threads)
        os.chdir("/")


if __name__ == "__main__":
    main()
