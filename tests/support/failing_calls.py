# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs every command of iouscope-batch with call 1, 2, 3 ... of it failing, and looks at what is left.

    failing_calls.py BIN LIBRARY [--kinds memory,files] [--points N] [--commands A,B] [--where DIR]

BIN is the folder of the programs, LIBRARY what tests/support/failing_calls.cpp became. Each run must
end by itself (no signal), with a message unless it succeeded, and leave of every output the earlier
one or the whole new one; the next run sweeps what is left beside them. --points: so many calls of each
command and kind, spread evenly (0: every one). --where: on a file system of one's own.
"""
import argparse
import concurrent.futures
import filecmp
import os
import shutil
import subprocess
import sys
import tempfile

OLD = b"earlier\n"

PAIRS = """pcx,pcy,pw,ph,tcx,tcy,tw,th
0.2,0.1,1,1,0,0,1,1.5
3,2,1,1,0,0,1,1
"""
BOXES = "l,t,r,b\n10,10,60,60\n20,30,90,80\n"
FOUND = "l,t,r,b,score\n10,10,60,60,0.9\n12,10,62,60,0.8\n"
TRUTHS = """{"images": [{"id": 1, "width": 100, "height": 100}],
 "categories": [{"id": 1, "name": "a"}],
 "annotations": [{"id": 1, "image_id": 1, "category_id": 1, "bbox": [10, 10, 40, 30], "area": 1200,
  "iscrowd": 0}]}
"""
DETECTIONS = '[{"image_id": 1, "category_id": 1, "bbox": [12, 10, 40, 30], "score": 0.9}]\n'
STUDY = """{"format": "iouscope-study", "version": 1, "losses": ["iou", "giou"],
 "protocols": ["interpiou"], "steps": 2, "cases": 20, "record": "iou"}
"""
ANCHORS = ('{"format": "iouscope-anchors", "version": 1, '
           '"levels": [{"stride": 32, "sides": [64]}]}')
ROTATED = "pcx,pcy,pw,ph,pa,tcx,tcy,tw,th,ta\n0,0,2,1,0.3,0.5,0,2,1,0\n"
RUN = ("iouscope-run pred=cxcywh:0,0,1,1 target=cxcywh:0.5,0,1,1 loss=giou optimizer=gd schedule=0.01 steps=5 "
       "form=xyxy")
INPUTS = {"pairs.csv": PAIRS, "boxes.csv": BOXES, "found.csv": FOUND, "truths.json": TRUTHS,
          "found.json": DETECTIONS, "study.json": STUDY, "rotated.csv": ROTATED,
          "own.json": ANCHORS,
          "my.loss": "iouscope-loss 1\ntitle Mine\n1 - iou + rho2/c2\n"}
SURFACE = ["surface", "--loss", "giou", "--target", "0,0,1,1", "--pred", "0,0,1,1", "--x", "cx=-1:1",
           "--y", "cy=-1:1", "--size", "6", "--threads", "2"]
SIMULATE = ["simulate", "--protocol", "interpiou", "--loss", "giou", "--steps", "3", "--cases", "50"]
DETECT = ["detect", "--loss", "giou", "--seeds", "1", "--steps", "4", "--class-steps", "4",
          "--train-images", "2", "--test-images", "2", "--threads", "1"]

# Name: (arguments, outputs); a folder ends with "/".
COMMANDS = {
    "eval": (["eval", "--loss", "giou", "my.loss", "--pairs", "pairs.csv", "--gradient", "--threads",
              "1", "-o", "out.csv"], ["out.csv"]),
    "eval_npy": (["eval", "--loss", "ciou", "--pairs", "pairs.csv", "--terms", "-o", "out.npy"],
                 ["out.npy"]),
    "shares": (["eval", "--loss", "ciou", "--pairs", "pairs.csv", "--shares", "-o", "out.csv"],
               ["out.csv"]),
    "surface": (SURFACE + ["--gradient", "-o", "out.npy"], ["out.npy"]),
    "surface_csv": (SURFACE + ["-o", "out.csv"], ["out.csv"]),
    "run": (["run", RUN, "-o", "out.csv"], ["out.csv"]),
    "simulate": (SIMULATE + ["--threads", "1", "--cases-out", "cases.csv", "-o", "out"],
                 ["out/", "cases.csv"]),
    "simulate_mean": (SIMULATE + ["--loss", "wiou_v3", "--threads", "2", "-o", "out"], ["out/"]),
    "shard": (SIMULATE + ["--shard", "0/1", "--threads", "1", "-o", "parts"], []),
    "merge": (["merge", "done_parts", "-o", "out"], ["out/"]),
    "sweep": (["sweep", "study.json", "--threads", "1", "-o", "swept"], []),
    "detect": (DETECT + ["-o", "out"], ["out/"]),
    "assign": (["assign", "--anchors", "own.json", "--image", "100x100", "--truths",
                "boxes.csv", "--threads", "2", "-o", "out.csv"],
               ["out.csv"]),
    "nms": (["nms", "--boxes", "found.csv", "--method", "greedy", "-o", "out.csv"], ["out.csv"]),
    "ap": (["ap", "--truths", "truths.json", "--detections", "found.json"], []),
    "pairs": (["pairs", "--gt", "truths.json", "--pred", "found.json", "--loss", "ciou", "-o",
               "out.csv"], ["out.csv"]),
    "stats": (["pairs", "--gt", "truths.json", "--pred", "found.json", "--loss", "ciou", "--stats",
               "-o", "out.csv"], ["out.csv"]),
    "import": (["import", "truths.json", "-o", "out.csv"], ["out.csv"]),
    "rotated": (["geometry", "rotated", "--pairs", "rotated.csv", "-o", "out.csv"], ["out.csv"]),
    "explain": (["explain", "--pred", "0,0,1,1", "--target", "0.5,0,1,1", "--value",
                 "0.7", "-o", "out.txt"], ["out.txt"]),
    "losses": (["losses", "--json", "-o", "out.json"], ["out.json"]),
    "export": (["export", "--loss", "ciou", "--to", "pytorch", "-o", "out.py"], ["out.py"]),
    "find": (["find", "step", "--loss", "ciou", "--budget", "300", "--refine", "1", "--threads", "1",
              "-o", "out.csv"], ["out.csv"]),
    "report": (["report", "--loss", "giou", "--cases", "20", "--threads", "2", "-o", "out.json"],
               ["out.json"]),
    "gradients": (["gradients", "--loss", "ciou", "--pred", "0,0,1,1", "--target", "0.5,0,1,1",
                   "-o", "out.csv"], ["out.csv"]),
    "contributions": (["contributions", "--loss", "ciou", "--pred", "0,0,1,1", "--target",
                       "0.5,0,1,1", "-o", "out.csv"], ["out.csv"]),
}


class Run:
    """One command in a folder of its own."""

    def __init__(self, options, name):
        self.options = options
        self.name = name
        self.arguments, self.outputs = COMMANDS[name]
        self.folder = tempfile.mkdtemp(prefix="iouscope-calls-", dir=options.where)
        for file, text in INPUTS.items():
            with open(self.at(file), "w", encoding="utf-8") as out:
                out.write(text)

    def at(self, name):
        return os.path.join(self.folder, name)

    def start(self, wish=None, arguments=None, count=None, limits=None):
        environment = dict(os.environ, LC_ALL="C.UTF-8")
        environment.pop("IOUSCOPE_ISA", None)
        if wish:
            environment.update(LD_PRELOAD=self.options.library, IOUSCOPE_FAIL=wish)
        if count:
            environment["IOUSCOPE_FAIL_COUNT"] = count
        return subprocess.run([self.options.program] + (arguments or self.arguments),
                              cwd=self.folder, env=environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=120,
                              preexec_fn=limits, check=False)

    def prepare(self):
        """The whole new outputs go to whole/; what the commands before this one leave is there."""
        if self.name == "merge":
            self.start(arguments=COMMANDS["shard"][0][:-1] + ["done_parts"])
        done = self.start()
        if done.returncode != 0:
            return f"{self.name}: {done.returncode} {done.stderr.decode()}"
        os.mkdir(self.at("whole"))
        for output in self.outputs:
            shutil.move(self.at(output.rstrip("/")), self.at("whole"))
        self.restore()
        return None

    def restore(self):
        for name in ("parts", "swept"):
            shutil.rmtree(self.at(name), ignore_errors=True)
        for output in self.outputs:
            if output.endswith("/"):
                shutil.rmtree(self.at(output), ignore_errors=True)
                shutil.copytree(self.at("whole/" + output), self.at(output))
                for name in os.listdir(self.at(output)):
                    # A recipe that is not the same result's is not replaced.
                    if name != "recipe.json":
                        with open(self.at(output + name), "wb") as out:
                            out.write(OLD)
            else:
                with open(self.at(output), "wb") as out:
                    out.write(OLD)

    def is_old(self, path):
        with open(path, "rb") as file:
            return file.read() == OLD

    def is_whole(self, output):
        path, whole = self.at(output), self.at("whole/" + output)
        if output.endswith("summary.json"):  # it holds times
            with open(path, "rb") as file:
                return file.read().endswith(b"}\n")
        return filecmp.cmp(path, whole, shallow=False)

    def fault(self, done, allowed_leftovers=False):
        """What is wrong after a run; None: nothing."""
        status = done.returncode
        if status < 0 or status > 3:
            return f"status {status}: {done.stderr.decode()[-600:]}"
        if status != 0 and not done.stderr:
            return f"status {status} without a word"
        for output in self.outputs:
            if not output.endswith("/"):
                if not self.is_whole(output) and (status == 0 or not self.is_old(self.at(output))):
                    return f"{output} is neither the earlier nor the whole one, status {status}"
                continue
            names = os.listdir(self.at("whole/" + output))
            there = [n for n in os.listdir(self.at(output)) if not n.startswith(".iouscope-")]
            if any(n not in names for n in there):
                return f"{output} holds {there}"
            old = [n for n in there if n != "recipe.json" and self.is_old(self.at(output + n))]
            new = [n for n in there if n not in old]
            if any(not self.is_whole(output + n) for n in new):
                return f"a file of {new} in {output} is half written"
            if status == 0 and (old or len(there) != len(names)):
                return f"{output} is not complete, status 0: {there}, of these old: {old}"
            if "recipe.json" in there and old and len(new) > 1:
                return f"{output} says to be complete and is of two results: old {old}, new {new}"
        return None

    def leftovers(self):
        found = []
        for folder, folders, files in os.walk(self.folder):
            found += [os.path.join(folder, n) for n in folders + files
                      if n.startswith(".iouscope-")]
        return found

    def count(self, kind):
        path = self.at("count")
        self.restore()
        self.start(f"{kind}:0", count=path)
        self.restore()
        with open(path, encoding="utf-8") as file:
            return int(file.read())


def points_of(first, last, points):
    if points <= 0 or last - first < points:
        return range(first, last + 1)
    return sorted({first + (last - first) * i // (points - 1) for i in range(points)})


def all_of(options, name):
    """Faults of one command, and how many runs there were."""
    run = Run(options, name)
    faults, runs = [], 0
    try:
        wrong = run.prepare()
        if wrong:
            return [wrong], 1
        for kind in options.kinds:
            # What is the same in all of them, the options, is looked at with the first alone.
            first = 1
            if kind == "memory" and name != next(iter(COMMANDS)):
                path = run.at("count")
                run.start("memory:0", ["nothing"], path)
                with open(path, encoding="utf-8") as file:
                    first = max(1, int(file.read()) - 200)
            last = run.count(kind)
            hows = {"memory": ("", ":on"), "files": ("", ":on", ":ro")}[kind]
            for how in hows:
                points = options.points if how == "" or not options.points else options.points // 2
                for n in points_of(min(first, last), last, points):
                    run.restore()
                    wish = f"{kind}:{n}{how}"
                    done = run.start(wish)
                    runs += 1
                    wrong = run.fault(done)
                    if wrong:
                        faults.append(f"{name}, {wish}: {wrong}")
                if len(faults) > 20:
                    return faults, runs
        run.restore()
        done = run.start()
        wrong = run.fault(done)
        if wrong:
            faults.append(f"{name}, afterwards: {wrong}")
        if run.leftovers():
            faults.append(f"{name}: the next run leaves {run.leftovers()}")
    finally:
        shutil.rmtree(run.folder, ignore_errors=True)
    return faults, runs


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("bin")
    parser.add_argument("library")
    parser.add_argument("--kinds", default="memory,files")
    parser.add_argument("--points", type=int, default=0)
    parser.add_argument("--commands", default=",".join(COMMANDS))
    parser.add_argument("--where")
    options = parser.parse_args()
    options.program = os.path.join(os.path.abspath(options.bin), "iouscope-batch")
    options.library = os.path.abspath(options.library)
    options.kinds = options.kinds.split(",")
    failed, runs = 0, 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for faults, count in pool.map(lambda name: all_of(options, name),
                                      options.commands.split(",")):
            runs += count
            failed += len(faults)
            for fault in faults:
                print("FAILED: " + fault)
    print(f"{runs} runs, {failed} faults")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
