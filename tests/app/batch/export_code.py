# SPDX-License-Identifier: GPL-3.0-or-later
"""Code that `iouscope-batch export` writes: does it run, and does it say what the core and the
reference numbers say?

    export_code.py BATCH GOLDEN OWN_FORMULAS numpy|pytorch|cpp|latex|formula

Status 77: a module is missing.
"""
import contextlib
import csv
import io
import pathlib
import subprocess
import sys
import tempfile

batch, golden, own_file, target = sys.argv[1:5]
golden = pathlib.Path(golden)
failures = 0


def check(what, good, more=""):
    global failures
    if not good:
        failures += 1
        print("FAILED: %s %s" % (what, more))


def run(*arguments):
    done = subprocess.run([batch, *arguments], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit("%s: %s" % (arguments[:4], done.stderr))
    return done.stdout


def table(path):
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


# The reference numbers take these (tests/golden/README.md).
SETTINGS = {"wiou_v2": "mean=0.5", "wiou_v3": "mean=0.5", "mpdiou": "image_w=8,image_h=6",
            "nwd": "c=12.8", "inner_iou": "ratio=0.75"}
ids = [p.stem for p in pathlib.Path(__file__).resolve().parents[3].glob("core/losses/texts/*.loss")]
ids.sort()
specs = [i + (":" + SETTINGS[i] if i in SETTINGS else "") for i in ids]
own = ["=" + text.strip("\n") for text in open(own_file, encoding="utf-8").read().split("---\n")]
# Losses made of others are formulas too.
own += ["focaler(inner(ciou), u=0.9)", "5 l1 + 2 giou", "wise(siou, mean=0.5)", "alpha(giou)"]
everything = [x for spec in specs + own for x in ("--loss", spec)]
assert len(ids) >= 45 and len(own) >= 40


def loaded(text, name):
    """The module a text makes."""
    space = {"__name__": name}
    exec(compile(text, name, "exec"), space)
    return space


def self_test(space):
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        good = space["self_test"]()
    return good, said.getvalue()


def close(got, wanted, size, tolerance):
    return abs(got - wanted) <= tolerance * max(1.0, abs(size)) or got == wanted


def python_code():
    space = loaded(run("export", "--to", target, *everything), "all")
    good, said = self_test(space)
    check("all rows agree", good and said.count("8 of 8 rows agree") == len(specs) + len(own), said)
    for spec in specs + own:
        text = run("export", "--to", target, "--loss", spec)
        good, said = self_test(loaded(text, "one"))
        check(spec, good and said.startswith("8 of 8 rows agree, worst"), said)
        if spec not in own:
            check(spec + " names its source", "# Source: " in text and "# Written by iouscope" in text)
    return space


def boxes_of(rows, kind):
    return [[float(r[kind + k]) for k in ("cx", "cy", "w", "h")] for r in rows]


def against_references(space, measured):
    """measured(function, pred, target, boxes): values and slopes as lists."""
    pairs = {r["pair"]: r for r in table(golden / "pairs.csv")}
    for name in ids:
        rows = table(golden / (name + ".csv"))
        here = [pairs[r["pair"]] for r in rows]
        pred, truth = boxes_of(here, "p"), boxes_of(here, "t")
        values, slopes = measured(space["LOSSES"][name], pred, truth, "cxcywh")
        edges = [[[x - w / 2, y - h / 2, x + w / 2, y + h / 2] for x, y, w, h in b]
                 for b in (pred, truth)]
        values_by_edges, by_edges = measured(space["LOSSES"][name], *edges, "xyxy")
        for i, row in enumerate(rows):
            wanted = [float(row[k]) for k in ("dcx", "dcy", "dw", "dh")]
            size = max(map(abs, wanted))
            check("%s at pair %s" % (name, row["pair"]),
                  close(values[i], float(row["value"]), float(row["value"]), 1e-12), values[i])
            check("%s, slopes at pair %s" % (name, row["pair"]),
                  all(abs(x - y) <= 1e-8 * size + 1e-12 for x, y in zip(slopes[i], wanted)),
                  (slopes[i], wanted))
            # By the edges: rounding of the edges moves boxes that are thin or far from the origin.
            if here[i]["kind"] == "overlap":
                left, top, right, bottom = by_edges[i]
                same = (left + right, top + bottom, (right - left) / 2, (bottom - top) / 2)
                check("%s by edges at pair %s" % (name, row["pair"]),
                      close(values_by_edges[i], values[i], values[i], 1e-10) and
                      all(abs(x - y) <= 1e-8 * size + 1e-9 for x, y in zip(same, wanted)),
                      (same, wanted))
    ties = {r["pair"]: r for r in table(golden / "ties_pairs.csv")}
    for row in table(golden / "ties_values.csv"):
        if row["loss"] in ids:
            here = [ties[row["pair"]]]
            values, _ = measured(space["LOSSES"][row["loss"]], boxes_of(here, "p"),
                                 boxes_of(here, "t"), "cxcywh")
            check("%s at tie %s" % (row["loss"], row["pair"]),
                  close(values[0], float(row["value"]), float(row["value"]), 1e-12), values)


MADE = ("edges(", "interp", "mix(", "scaled(", "enclosing(", "overlap(", "loss.")


def against_core(space, measured):
    """Own formulas at many pairs, ties among them, as the core has them."""
    names = [n for n in space["LOSSES"] if n not in ids]
    assert len(names) == len(own)
    for file in ("pairs.csv", "ties_pairs.csv"):
        rows = table(golden / file)
        pred, truth = boxes_of(rows, "p"), boxes_of(rows, "t")
        for name, spec in zip(names, own):
            what = "--direction" if "gain(" in spec else "--gradient"
            answer = csv.reader(io.StringIO(run("eval", "--loss", spec, what, "--pairs",
                                                str(golden / file))))
            next(answer)
            values, slopes = measured(space["LOSSES"][name], pred, truth, "cxcywh")
            for i, row in enumerate(answer):
                numbers = [float(x) for x in row[-5:]]
                if not all(abs(x) < 1e300 for x in numbers):
                    continue
                size = max(map(abs, numbers[1:]))
                # Whether boxes that are made of others tie is a matter of rounding.
                good = close(values[i], numbers[0], numbers[0], 1e-11) and (
                    file == "ties_pairs.csv" and any(word in spec for word in MADE) or
                    all(abs(x - y) <= 1e-8 * size + 1e-11 for x, y in zip(slopes[i], numbers[1:])))
                check("%s at row %d of %s" % (spec, i, file), good, (values[i], slopes[i], numbers))


def numpy_code():
    import numpy
    def measured(function, pred, truth, boxes):
        value, slopes = function(numpy.array(pred), numpy.array(truth), boxes=boxes, gradient=True)
        return value.tolist(), slopes.tolist()
    space = python_code()
    against_references(space, measured)
    against_core(space, measured)


def torch_code():
    import torch
    torch.set_num_threads(1)
    def measured(function, pred, truth, boxes):
        pred = torch.tensor(pred, dtype=torch.float64, requires_grad=True)
        value = function(pred, torch.tensor(truth, dtype=torch.float64), boxes=boxes)
        slopes = torch.zeros_like(pred)
        if value.requires_grad:
            made, = torch.autograd.grad(value.sum(), pred, allow_unused=True)
            slopes = slopes if made is None else made
        return value.tolist(), slopes.tolist()
    space = python_code()
    against_references(space, measured)
    against_core(space, measured)
    for name, function in space["LOSSES"].items():
        value = function(torch.rand(3, 2, 4) + 1, torch.rand(4) + 1, boxes="xywh")
        check(name + " keeps the type and shape",
              value.dtype == torch.float32 and value.shape == (3, 2))


def cpp_code():
    with tempfile.TemporaryDirectory() as folder:
        header = pathlib.Path(folder) / "losses.hpp"
        header.write_text(run("export", "--to", "cpp", *everything), encoding="utf-8")
        # Beside one another, and with other numbers than double.
        others = ""
        for spec in ("ciou", "interp_iou", own[-8]):
            one = pathlib.Path(folder) / ("one%d.hpp" % len(others))
            one.write_text(run("export", "--to", "cpp", "--loss", spec), encoding="utf-8")
            others += '#include "%s"\n' % one.name
        main = pathlib.Path(folder) / "main.cpp"
        main.write_text('#include "losses.hpp"\n' + others + """
int main() {
    namespace one = iouscope_ciou;
    const float f = one::ciou(one::Box<float>{1, 2, 3, 4}, one::Box<float>{2, 2, 3, 5});
    const long double d = one::ciou(one::Box<long double>{1, 2, 3, 4},
                                    one::Box<long double>{2, 2, 3, 5});
    const bool close = std::abs(static_cast<long double>(f) - d) < 1e-6L;
    return iouscope_losses::selfTest() && one::selfTest() && iouscope_interp_iou::selfTest() &&
           close ? 0 : 1;
}
""", encoding="utf-8")
        made = subprocess.run(["g++", "-std=c++17", "-O0", "-Wall", "-Wextra", "-Wshadow",
                               "-Werror", "main.cpp", "-o", "main"], cwd=folder,
                              capture_output=True, text=True)
        check("C++ compiles", made.returncode == 0, made.stderr[:3000])
        if made.returncode == 0:
            ran = subprocess.run(["./main"], cwd=folder, capture_output=True, text=True)
            rows = ran.stdout.count("8 of 8 rows agree")
            check("C++ agrees", ran.returncode == 0 and rows == len(specs) + len(own) + 2,
                  ran.stdout)


def latex_code():
    for spec in specs + own:
        text = run("export", "--to", "latex", "--loss", spec)
        lines = [x for x in text.splitlines() if not x.startswith("%")]
        body = "\n".join(lines).replace("\\{", "").replace("\\}", "")
        depth = 0
        for c in body:
            depth += (c == "{") - (c == "}")
            check(spec, depth >= 0, body)
        check(spec + ": braces", depth == 0, body)
        for left, right in (("\\left", "\\right"), ("\\begin{align*}", "\\end{align*}"),
                            ("\\begin{cases}", "\\end{cases}")):
            check(spec + ": " + left, body.count(left) == body.count(right), body)
        check(spec + ": one line each", 
              all(x.count("&=") == 1 for x in lines if x and not x.endswith("{align*}")), body)
        check(spec + ": ASCII", body.isascii(), body)
        check(spec + ": rows", sum(x.startswith("% ") and x.count(" ") == 13
                                   for x in text.splitlines()) >= 8)


def formula_code():
    """A copy says what the original says, with the parameters that were set."""
    with tempfile.TemporaryDirectory() as folder:
        for spec in specs + own:
            file = pathlib.Path(folder) / "copy.loss"
            file.write_text(run("export", "--to", "formula", "--loss", spec), encoding="utf-8")
            there, here = (run("eval", "--loss", x, "--pairs", str(golden / "pairs.csv"))
                           for x in (spec, str(file)))
            good = all(close(float(a.split(",")[-1]), float(b.split(",")[-1]),
                             float(a.split(",")[-1]), 1e-12) or "nan" in a
                       for a, b in zip(there.splitlines()[1:], here.splitlines()[1:]))
            check(spec, good and len(there.splitlines()) == len(here.splitlines()))


try:
    {"numpy": numpy_code, "pytorch": torch_code, "cpp": cpp_code, "latex": latex_code,
     "formula": formula_code}[target]()
except ModuleNotFoundError as missing:
    print("skipped: no Python module %s" % missing.name)
    sys.exit(77)
print("%s: %d losses, %d failures" % (target, len(specs) + len(own), failures))
sys.exit(1 if failures else 0)
