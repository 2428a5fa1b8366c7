# SPDX-License-Identifier: GPL-3.0-or-later
"""What writes files: every command of both programs that has -o, with inputs that take it a tenth of a
second or so; and how to tell an old file from a whole new one."""
import dataclasses
import hashlib
import json
import os
import pathlib
import random
import subprocess

SOURCE = pathlib.Path(os.environ.get("IOUSCOPE_SOURCE", pathlib.Path(__file__).parents[2]))
GOLDEN = SOURCE / "tests/golden"
OLD = b"old\n"


@dataclasses.dataclass(frozen=True)
class Writer:
    """A command; `{out}` among its words is what it writes: a file, or a folder."""
    name: str
    words: tuple
    is_folder: bool = False

    def command(self, out):
        return [word.replace("{out}", str(out)) for word in self.words]


def environment():
    return os.environ | {"LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen", "OMP_NUM_THREADS": "2"}


def make_inputs(folder):
    """Files the commands read, always the same."""
    rng = random.Random(7)
    boxes = ["%.6f,%.6f,%.6f,%.6f" % (rng.random(), rng.random(), rng.random() + .1,
                                      rng.random() + .1) for _ in range(16_000)]
    pairs = [f"{a},{b}" for a, b in zip(boxes[::2], boxes[1::2])]
    (folder / "pairs.csv").write_text("pcx,pcy,pw,ph,tcx,tcy,tw,th\n" + "\n".join(pairs) + "\n")
    rows = ["%d,%d,%d,%d,%.3f" % (x, y, x + 30, y + 30, rng.random())
            for x, y in ((rng.randrange(900), rng.randrange(700)) for _ in range(1500))]
    (folder / "boxes.csv").write_text("l,t,r,b,score\n" + "\n".join(rows) + "\n")
    (folder / "truths.csv").write_text("l,t,r,b\n10,10,200,150\n300,40,330,90\n")
    images = [{"id": i, "width": 1000, "height": 800, "file_name": f"{i}.jpg"} for i in range(40)]
    truths, found = [], []
    for i in range(2000):
        box = [rng.randrange(800), rng.randrange(600), 20 + rng.randrange(150), 20 + rng.randrange(150)]
        truths.append({"id": i, "image_id": i % 40, "category_id": 1, "bbox": box, "iscrowd": 0,
                       "area": box[2] * box[3]})
        found.append({"image_id": i % 40, "category_id": 1, "score": rng.random(),
                      "bbox": [x + rng.randrange(9) for x in box]})
    (folder / "truths.json").write_text(json.dumps(
        {"images": images, "categories": [{"id": 1, "name": "cat"}], "annotations": truths}))
    (folder / "found.json").write_text(json.dumps(found))
    (folder / "study.json").write_text(json.dumps(
        {"format": "iouscope-study", "version": 1, "losses": ["iou", "giou"],
         "protocols": ["interpiou_small_1_500"], "steps": [5, 6, 7], "seeds": "0..1"}))


def batch_writers(binaries, folder):
    """Those of iouscope-batch. folder: of the inputs, in which merge also finds its parts."""
    batch = str(binaries / "iouscope-batch")
    pairs, boxes = str(folder / "pairs.csv"), str(folder / "boxes.csv")
    one = ("--pred", "1,1,2,2", "--target", "0,0,1,1")
    simulate = ("simulate", "--protocol", "diou", "--loss", "iou", "giou", "--steps", "4", "--cases",
                "20000", "--threads", "2")
    if not (folder / "parts").exists():
        for i in range(2):
            subprocess.run([batch, *simulate, "--shard", f"{i}/2", "-o", str(folder / "parts")],
                           check=True, capture_output=True)

    def file(name, *words):
        return Writer(name, (batch, *words, "-o", "{out}"))

    return [
        file("eval.csv", "eval", "--loss", "iou", "giou", "ciou", "--terms", "--pairs", pairs),
        file("eval.npy", "eval", "--loss", "iou", "giou", "--gradient", "--pairs", pairs),
        file("gradients.csv", "gradients", "--loss", "ciou", *one),
        file("contributions.csv", "contributions", "--loss", "ciou", *one),
        file("surface.csv", "surface", "--loss", "ciou", *one, "--x", "cx=-2:2", "--y", "cy=-2:2",
             "--size", "200", "--gradient"),
        file("surface.npy", "surface", "--loss", "ciou", *one, "--x", "cx=-2:2", "--y", "cy=-2:2",
             "--size", "400"),
        file("import.csv", "import", str(folder / "truths.json")),
        file("pairs.csv", "pairs", "--gt", str(folder / "truths.json"), "--pred",
             str(folder / "found.json"), "--loss", "iou", "giou"),
        file("assign.csv", "assign", "--anchors", "atss", "--image", "1333x800", "--truths",
             str(folder / "truths.csv")),
        file("nms.csv", "nms", "--boxes", boxes, "--method", "greedy"),
        file("ap.csv", "ap", "--truths", str(folder / "truths.json"), "--detections",
             str(folder / "found.json")),
        file("run.csv", "run", "iouscope-run pred=cxcywh:1,1,2,2 target=cxcywh:0,0,1,1 loss=ciou "
             "optimizer=adam schedule=0.01 steps=4000 form=xyxy"),
        file("report.json", "report", "--loss", "giou", "--cases", "3200"),
        file("report.html", "report", "--loss", "giou", "--cases", "3200"),
        file("find.csv", "find", "inversion", "--loss", "giou", "--budget", "3200"),
        file("export.py", "export", "--to", "numpy", "--loss", "giou"),
        Writer("simulate", (batch, *simulate, "-o", "{out}"), True),
        Writer("shard", (batch, *simulate, "--shard", "0/2", "-o", "{out}"), True),
        Writer("merge", (batch, "merge", str(folder / "parts"), "-o", "{out}"), True),
        Writer("sweep", (batch, "sweep", str(folder / "study.json"), "--threads", "2", "-o", "{out}"),
               True),
        Writer("detect", (batch, "detect", "--loss", "smooth_l1", "iou", "--seeds", "2",
                          "--test-images", "2", "--train-images", "2", "--steps", "200", "-o", "{out}"),
               True),
    ]


def window_writers(binaries):
    """Those of iouscope: pictures, films, a figure of the gallery."""
    window = str(binaries / "iouscope")
    if not os.access(window, os.X_OK):
        return []
    film = (window, "animate", "--size", "160x120", "--fps", "10", "--duration", "0.3", "-o")
    return [Writer(f"a.{ending}", (window, "render", "--size", "160x120", "-o", "{out}"))
            for ending in ("png", "svg", "pdf", "tex")] + \
        [Writer(f"f.{ending}", (*film, "{out}")) for ending in ("gif", "apng", "mp4", "webm")] + \
        [Writer("f.html", (window, "animate", "--steps", "20", "-o", "{out}"))]


def files_below(path):
    """Paths and bytes of the files a writer has written: one, or those of its folder."""
    if path.is_file():
        return {"": path.read_bytes()}
    return {str(p.relative_to(path)): p.read_bytes() for p in sorted(path.rglob("*")) if p.is_file()}


def temporaries(folder):
    return [str(p) for p in folder.rglob(".iouscope-*")]


class Known:
    """What a writer writes when nobody disturbs it, from two runs: files of which the bytes are the
    same, and those that hold a time of their own, which are whole when they end as they should."""

    def __init__(self, writer, place):
        self.runs = []
        for n in (0, 1):
            out = place / f"known{n}-{writer.name}"
            done = subprocess.run(writer.command(out), capture_output=True, env=environment(),
                                  timeout=300)
            if done.returncode != 0:
                raise RuntimeError(f"{writer.name}: {done.stderr.decode(errors='replace')[:500]}")
            self.runs.append(files_below(out))

    def is_whole(self, name, data):
        """Whether a file is the new one."""
        if self.runs[0].get(name) == data:
            return True
        if name not in self.runs[0]:
            return self.ends_well(name, data)
        return self.runs[0][name] != self.runs[1][name] and self.ends_well(name, data)

    def ends_well(self, name, data):
        if name.endswith(".json"):
            try:
                json.loads(data)
            except ValueError:
                return False
            return True
        if name.endswith(".iousum"):  # a shard that was cut into other parts
            return data[-64:].decode(errors="replace") == hashlib.sha256(data[:-64]).hexdigest()
        if name.endswith(".csv"):
            return data.endswith(b"\n")
        like = next(iter(self.runs[0].values())) if name not in self.runs[0] else self.runs[0][name]
        return len(data) > 0 and data[-2:] == like[-2:]
