# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains detectors by the scripts of resources/training and compares what they descended with what
the core says of the same pairs of boxes.

    training_steps.py BATCH FOLDER
"""
import csv
import importlib.util
import io
import pathlib
import subprocess
import sys
import tempfile

STEPS = 4
SAMPLED = 2 * 64  # proposals of a batch in faster_rcnn.py
LOSSES = {"retinanet.py": ("giou", "ciou", "interp_iou", "siou", "ciou_repo", "focal_eiou"),
          "faster_rcnn.py": ("ciou", "interp_iou")}
TOLERANCE = 1e-5

batch, folder = sys.argv[1], pathlib.Path(sys.argv[2])
for module in ("torch", "torchvision"):
    if importlib.util.find_spec(module) is None:
        print("skipped: no Python module %s" % module)
        sys.exit(77)
failures = 0


def core(spec, rows, what):
    pairs = "pcx,pcy,pw,ph,tcx,tcy,tw,th\n" + "".join(",".join(r[1:9]) + "\n" for r in rows)
    done = subprocess.run([batch, "eval", "--loss", spec, what, "--pairs", "-"], input=pairs,
                          capture_output=True, text=True, check=True)
    answer = list(csv.reader(io.StringIO(done.stdout)))[1:]
    return [[float(x) for x in r[-5:]] for r in answer]


def compare(script, spec, place):
    global failures
    table, totals = place / "pairs.csv", place / "totals.csv"
    ran = subprocess.run([sys.executable, str(folder / script), "--loss", spec, "--steps",
                          str(STEPS), "--table", str(table), "--totals", str(totals)],
                         capture_output=True, text=True)
    if ran.returncode:
        print("FAILED: %s %s: %s" % (script, spec, ran.stderr[-2000:]))
        failures += 1
        return
    rows = list(csv.reader(table.open()))[1:]
    expected = core(spec, rows, "--direction" if spec == "ciou_repo" else "--gradient")
    worst_value = worst_slope = worst_total = 0.0
    sums = {}
    for row, numbers in zip(rows, expected):
        value, slopes = float(row[9]), [float(x) for x in row[10:14]]
        worst_value = max(worst_value, abs(value - numbers[0]) / max(1.0, abs(numbers[0])))
        size = max(map(abs, numbers[1:])) or 1.0
        worst_slope = max([worst_slope] + [abs(x - y) / size for x, y in zip(slopes, numbers[1:])])
        total, count = sums.get(int(row[0]), (0.0, 0))
        sums[int(row[0])] = (total + numbers[0], count + 1)
    # What was descended: the core's sum over the number of boxes that counts for this detector.
    steps = 0
    for line in csv.reader(totals.open()):
        total, count = sums.get(int(line[0]), (0.0, 0))
        sampled = count if script == "retinanet.py" else SAMPLED
        wanted = total / max(1, sampled)
        worst_total = max(worst_total, abs(float(line[1]) - wanted) / max(1.0, abs(wanted)))
        steps += 1
    good = len(rows) == len(expected) and len(rows) >= 5 * STEPS and steps == STEPS and \
        max(worst_value, worst_slope, worst_total) <= TOLERANCE
    failures += not good
    print("%s%s with %s: %d pairs in %d steps, worst value %.1e, slope %.1e, total %.1e" % (
        "" if good else "FAILED: ", script, spec, len(rows), steps, worst_value, worst_slope,
        worst_total), flush=True)


with tempfile.TemporaryDirectory() as place:
    for script, specs in LOSSES.items():
        for spec in specs:
            compare(script, spec, pathlib.Path(place))
sys.exit(1 if failures else 0)
