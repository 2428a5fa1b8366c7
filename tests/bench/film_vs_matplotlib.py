#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same film of a run by `iouscope animate` and by matplotlib.animation, in turn.

    tests/bench/film_vs_matplotlib.py [--bin FOLDER] [--seconds S] [--size WxH] [--repeats N]

Both draw the dashboard of a GIoU run, every frame another step: the scene with both boxes, what
they share, the box around them, the path and the arrows at the edges; the surface of that moment
with colours, contours, field and path; the curves of loss, IoU and enlargement with the playhead.
Both encode H.264 by libx264, with the same preset and parameters. Printed: seconds and frames per
second of each (medians) and their ratio. The peer is written as people do who care: artists are
made once and moved, only contours are made anew, and its runs and partial derivatives are read from
a file.
Needs python3-matplotlib and ffmpeg.
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PYTHON = "/usr/bin/python3"  # Debian's package serves Debian's interpreter
TARGET, PRED = (0.5, 0.5, 1.0, 1.0), (1.42, 1.06, 1.3, 0.72)  # of a new session
SAMPLES = 384
# Of app/formats/film/mp4.cpp
X264 = ("ipratio=3:pbratio=2:rc-lookahead=0:scenecut=0:"
        "subme=0:me=dia:b-adapt=0:weightp=0:8x8dct=0")


def recipe(steps):
    box = [",".join(map(str, b)) for b in (PRED, TARGET)]
    return (f"iouscope-run core=0.1.0 pred=cxcywh:{box[0]} target=cxcywh:{box[1]} loss=giou "
            f"optimizer=gd schedule=0.01 steps={steps} form=xyxy")


def giou(np, cx, cy, w, h):
    """1 - GIoU of boxes against the target."""
    tx, ty, tw, th = TARGET
    left, right, top, bottom = cx - w / 2, cx + w / 2, cy - h / 2, cy + h / 2
    near = np.maximum(0, np.minimum(right, tx + tw / 2) - np.maximum(left, tx - tw / 2))
    near = near * np.maximum(0, np.minimum(bottom, ty + th / 2) - np.maximum(top, ty - th / 2))
    union = w * h + tw * th - near
    around = np.maximum(right, tx + tw / 2) - np.minimum(left, tx - tw / 2)
    around = around * (np.maximum(bottom, ty + th / 2) - np.minimum(top, ty - th / 2))
    return 1 - near / union + (around - union) / around


def peer(args):
    """Runs in Debian's interpreter."""
    import matplotlib
    matplotlib.use("Agg")
    import matplotlib.pyplot as plt
    import numpy as np
    from matplotlib.animation import FFMpegWriter, FuncAnimation
    from matplotlib.patches import Rectangle
    with open(args.run, encoding="utf-8") as file:
        rows = [line for line in file if not line.startswith("#")]
    run = np.genfromtxt(rows, delimiter=",", names=True)
    steps, boxes = run["step"], np.stack([run[name] for name in ("pcx", "pcy", "pw", "ph")], 1)
    slopes = np.gradient(boxes, axis=0)  # where the step pushes the edges
    edges = np.stack([slopes[:, 0] - slopes[:, 2] / 2, slopes[:, 1] - slopes[:, 3] / 2,
                      slopes[:, 0] + slopes[:, 2] / 2, slopes[:, 1] + slopes[:, 3] / 2], 1)
    width, height = args.size
    figure = plt.figure(figsize=(width / 100, height / 100), dpi=100)
    grid = figure.add_gridspec(3, 2, width_ratios=(54, 46), height_ratios=(56, 29, 15))
    scene = figure.add_subplot(grid[:, 0], aspect="equal", xlim=(-0.8, 2.8), ylim=(2.2, -0.7))
    plane, curves, lower = (figure.add_subplot(grid[row, 1]) for row in range(3))
    scene.grid(True, color="#dfe3e9")

    def corner(box):
        return box[0] - box[2] / 2, box[1] - box[3] / 2

    def rectangle(box, **style):
        return scene.add_patch(Rectangle(corner(box), box[2], box[3], fill=False, **style))
    rectangle(TARGET, color="#0072b2", lw=2.5)
    around = rectangle(TARGET, color="#6b7380", lw=1.4, ls=":")
    shared = scene.add_patch(Rectangle((0, 0), 0, 0, color="#7a5cb8", alpha=0.2))
    pred = rectangle(PRED, color="#c75300", lw=2.5)
    scene.plot(boxes[:, 0], boxes[:, 1], ":", color="#c75300", alpha=0.45)
    path, = scene.plot([], [], color="#c75300", lw=2)
    arrows = scene.quiver(np.zeros(4), np.zeros(4), np.zeros(4), np.zeros(4), angles="xy",
                          scale_units="xy", scale=1, zorder=5)
    card = scene.text(0.03, 0.97, "", va="top", transform=scene.transAxes,
                      bbox={"facecolor": "#f8f9fb", "edgecolor": "#d3d8df"})
    axis = np.linspace(-1.5, 2.5, SAMPLES)
    x, y = np.meshgrid(axis, axis)
    image = plane.imshow(giou(np, x, y, *boxes[0, 2:]), extent=(-1.5, 2.5, 2.5, -1.5), vmin=0,
                         vmax=1.8, cmap="viridis")
    plane.plot(boxes[:, 0], boxes[:, 1], color="#ff8a3d", alpha=0.6)
    here, = plane.plot([], [], "o", color="#c75300", mec="white")
    lattice = slice(10, None, SAMPLES // 18)
    field = plane.quiver(x[lattice, lattice], y[lattice, lattice],
                         np.ones_like(x[lattice, lattice]), np.ones_like(x[lattice, lattice]),
                         color="white", scale=30)
    figure.colorbar(image, ax=plane)
    for name, color in (("loss", "#0072b2"), ("iou", "#c75300")):
        curves.plot(steps, run[name], color=color, label=name)
    curves.legend(loc="center right")
    lower.plot(steps, run["enlargement"], color="#009e73")
    playheads = [ax.axvline(0, color="#2563c9") for ax in (curves, lower)]
    contours = []
    tx, ty, tw, th = TARGET

    def draw(k):
        box = boxes[k]
        pred.set_bounds(*corner(box), box[2], box[3])
        sides = [(f(a, b), g(c, d)) for f, g, a, b, c, d in (
            (min, max, box[0] - box[2] / 2, tx - tw / 2, box[0] + box[2] / 2, tx + tw / 2),
            (min, max, box[1] - box[3] / 2, ty - th / 2, box[1] + box[3] / 2, ty + th / 2))]
        around.set_bounds(sides[0][0], sides[1][0], sides[0][1] - sides[0][0],
                          sides[1][1] - sides[1][0])
        inner = [(max(a, b), min(c, d)) for a, b, c, d in (
            (box[0] - box[2] / 2, tx - tw / 2, box[0] + box[2] / 2, tx + tw / 2),
            (box[1] - box[3] / 2, ty - th / 2, box[1] + box[3] / 2, ty + th / 2))]
        shared.set_bounds(inner[0][0], inner[1][0], max(0, inner[0][1] - inner[0][0]),
                          max(0, inner[1][1] - inner[1][0]))
        path.set_data(boxes[:k + 1, 0], boxes[:k + 1, 1])
        arrows.set_offsets([(box[0] - box[2] / 2, box[1]), (box[0], box[1] - box[3] / 2),
                            (box[0] + box[2] / 2, box[1]), (box[0], box[1] + box[3] / 2)])
        pushes = 0.3 * edges[k] / max(1e-9, np.abs(edges[k]).max())
        arrows.set_UVC([pushes[0], 0, pushes[2], 0], [0, pushes[1], 0, pushes[3]])
        card.set_text(f"GIoU\n{run['loss'][k]:.4f}\nIoU {run['iou'][k]:.4f}   step {k}")
        values = giou(np, x, y, box[2], box[3])
        image.set_data(values)
        while contours:
            for lines in contours.pop().collections:
                lines.remove()
        contours.append(plane.contour(axis, axis, values, levels=12, colors="white", linewidths=0.8))
        dy, dx = np.gradient(values)
        length = np.hypot(dx, dy)[lattice, lattice] + 1e-12
        field.set_UVC(-dx[lattice, lattice] / length, dy[lattice, lattice] / length)
        here.set_data([box[0]], [box[1]])
        for line in playheads:
            line.set_xdata([k, k])

    film = FuncAnimation(figure, draw, frames=len(steps), cache_frame_data=False)
    film.save(args.output, writer=FFMpegWriter(fps=args.fps, codec="libx264", extra_args=[
        "-preset", "veryfast", "-x264-params", X264, "-qp", "25", "-pix_fmt", "yuv420p"]))


def timed(command):
    start = time.monotonic()
    done = subprocess.run(command, capture_output=True, text=True,
                          env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: {done.stderr}")
    return time.monotonic() - start


def size(words):
    width, height = map(int, words.split("x"))
    return width, height


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", default=ROOT / "build/release/bin", type=pathlib.Path)
    parser.add_argument("--seconds", default=4.0, type=float)
    parser.add_argument("--fps", default=60, type=int)
    parser.add_argument("--size", default=(1920, 1080), type=size)
    parser.add_argument("--repeats", default=3, type=int)
    parser.add_argument("--run", help=argparse.SUPPRESS)
    parser.add_argument("--output", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.run:
        return peer(args)
    if subprocess.run([PYTHON, "-c", "import matplotlib"], capture_output=True).returncode != 0:
        sys.exit("python3-matplotlib is not installed")
    frames = round(args.seconds * args.fps)
    with tempfile.TemporaryDirectory() as folder:
        session, run = pathlib.Path(folder, "s.iouscope"), pathlib.Path(folder, "run.csv")
        session.write_text('{"format": "iouscope-session", "version": 1, "run": {"loss": "giou", '
                           f'"optimizer": "gd", "steps": {frames - 1}}}}}', encoding="utf-8")
        subprocess.run([args.bin / "iouscope-batch", "run", recipe(frames - 1), "-o", run], check=True)
        words = "x".join(map(str, args.size))
        own = [args.bin / "iouscope", "animate", session, "--size", words, "--fps", str(args.fps),
               "--duration", str(args.seconds), "--hold", "0", "-o", f"{folder}/own.mp4"]
        theirs = [PYTHON, __file__, "--run", run, "--size", words, "--fps", str(args.fps),
                  "--output", f"{folder}/peer.mp4"]
        times = {"iouscope": [], "matplotlib": []}
        for _ in range(args.repeats):
            times["iouscope"].append(timed(own))
            times["matplotlib"].append(timed(theirs))
    medians = {name: statistics.median(values) for name, values in times.items()}
    for name, seconds in medians.items():
        print(f"{name:<12} {seconds:7.2f} s   {frames / seconds:7.1f} frames/s")
    print(f"ratio        {medians['matplotlib'] / medians['iouscope']:7.1f}")


if __name__ == "__main__":
    main()
