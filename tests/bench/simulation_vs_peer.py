#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the batch simulation and, when given one, a PyTorch program beside it.

    tests/bench/simulation_vs_peer.py [--peer SCRIPT] [--losses giou ciou ...] [--repeats N]

The product runs the whole interpiou protocol recording the IoU curve, the peer some iterations of
the same number of cases; both are run in turn, so that a busy machine slows both. Printed: millions
of case-steps per second (medians), their ratio, other instruction sets, one thread, peak memory,
and the time of a 512x512 surface with four partials (needs core_bench: IOUSCOPE_BENCHMARKS=ON).
The peer prints one JSON line with case_iters_per_s, or median_ms for a surface.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PYTHON = "/usr/bin/python3"
PEER_NAMES = {"iou": "iou", "giou": "giou", "diou": "diou", "ciou": "ciou", "siou": "siou",
              "wiou_v1": "wiou", "piou": "piou", "interp_iou": "interpiou"}
TUNED_MALLOC = {"MALLOC_MMAP_MAX_": "0", "MALLOC_TRIM_THRESHOLD_": "100000000000",
                "MALLOC_TOP_PAD_": "268435456"}


def run(command, **env):
    """Output and peak memory in MB of a finished program."""
    with tempfile.TemporaryFile() as out:
        child = subprocess.Popen(command, stdout=out, env={**os.environ, **env})
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            sys.exit(f"{' '.join(command)}: status {child.returncode}")
        out.seek(0)
        return out.read().decode(), usage.ru_maxrss / 1024


def product(args, loss, threads, isa):
    """Million case-steps per second, instruction set, peak MB, seconds of one full run."""
    with tempfile.TemporaryDirectory() as folder:
        command = [args.batch, "simulate", "--protocol", "interpiou", "--loss", loss, "--record",
                   "iou", "--threads", str(threads), "-o", os.path.join(folder, "run")]
        if args.cases:
            command += ["--cases", str(args.cases)]
        _, memory = run(command, **({"IOUSCOPE_ISA": isa} if isa else {}))
        with open(os.path.join(folder, "run", "summary.json"), encoding="utf-8") as file:
            summary = json.load(file)
    rate = summary["losses"][0]["case_steps_per_s"] / 1e6
    return rate, summary["isa"], memory, summary["losses"][0]["wall_s"]


def peer(args, loss, chunk):
    command = [PYTHON, args.peer, "--loss", PEER_NAMES[loss], "--iters",
               str(args.peer_iterations), "--chunk", str(chunk), "--threads", "2"]
    return json.loads(run(command, **TUNED_MALLOC)[0])["case_iters_per_s"] / 1e6


def peer_surface(args, loss):
    command = [PYTHON, args.peer, "--surface", "512", "--loss", PEER_NAMES[loss],
               "--iters", "30", "--threads", "2"]
    return json.loads(run(command, **TUNED_MALLOC)[0])["median_ms"]


def surface(args, loss, threads):
    out, _ = run([args.core_bench, f"--benchmark_filter=^surface/{loss}/{threads}/",
                  "--benchmark_format=json", "--benchmark_repetitions=5"])
    times = {b["aggregate_name"]: b["real_time"] for b in json.loads(out)["benchmarks"]
             if "aggregate_name" in b}
    return times["median"]


def ratio(a, b):
    return f"{a / b:8.1f}x" if b else "        -"


def measure(args, loss, columns):
    """Rates per (threads, isa) and of the peer, all taken in turn; medians."""
    rates = {column: [] for column in columns}
    peers = {chunk: [] for chunk in (65536, 131072)}
    memory = wall = 0.0
    for _ in range(args.repeats):
        for column in columns:
            rate, isa, mb, seconds = product(args, loss, *column)
            if column[1] and isa != column[1]:
                continue
            rates[column].append(rate)
            if column == columns[0]:
                memory, wall = max(memory, mb), seconds
        for chunk, values in peers.items():
            if args.peer and loss in PEER_NAMES:
                values.append(peer(args, loss, chunk))
    best_peer = max((statistics.median(v) for v in peers.values() if v), default=0.0)
    return {c: statistics.median(v) if v else 0.0 for c, v in rates.items()}, best_peer, memory, wall


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--batch", default=os.path.join(ROOT, "build/release/bin/iouscope-batch"))
    parser.add_argument("--core-bench", default=os.path.join(ROOT, "build/release/bin/core_bench"))
    parser.add_argument("--peer", help="the PyTorch script to compare with")
    parser.add_argument("--losses", nargs="+", default=list(PEER_NAMES))
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--peer-iterations", type=int, default=10)
    parser.add_argument("--cases", type=int, default=0, help="fewer cases, for a quick look")
    parser.add_argument("--isas", nargs="*", default=["avx2", "baseline"],
                        help="further instruction sets, compared at two threads")
    args = parser.parse_args()
    # Debian's package serves Debian's interpreter, whatever runs this script.
    torch = subprocess.run([PYTHON, "-c", "import torch"], capture_output=True)
    if args.peer and torch.returncode != 0:
        print("python3-torch is not installed: measuring without the peer", file=sys.stderr)
        args.peer = None

    columns = [(2, ""), (1, ""), *((2, isa) for isa in args.isas)]
    names = ["2 threads", "1 thread", *args.isas]
    print("Simulation, M case-steps/s" + (" and ratio to the peer" if args.peer else ""))
    print(f"{'loss':12}{'peer':>8}" + "".join(f"{n:>10}{'':9}" for n in names)
          + f"{'2:1':>6}{'wall s':>9}{'peak MB':>9}")
    for loss in args.losses:
        rates, best_peer, memory, wall = measure(args, loss, columns)
        cells = "".join(f"{rates[c]:10.1f}{ratio(rates[c], best_peer)}" for c in columns)
        print(f"{loss:12}{best_peer:8.1f}{cells}{rates[columns[0]] / rates[columns[1]]:6.2f}"
              f"{wall:9.3f}{memory:9.0f}", flush=True)

    if not os.path.exists(args.core_bench):
        print("No core_bench: surfaces are not measured")
        return 0
    print("\nSurface 512x512 with four partials, ms")
    print(f"{'loss':12}{'peer':>8}{'2 threads':>11}{'ratio':>9}{'1 thread':>10}")
    for loss in args.losses:
        theirs = peer_surface(args, loss) if args.peer and loss in PEER_NAMES else 0.0
        two, one = surface(args, loss, 2), surface(args, loss, 1)
        print(f"{loss:12}{theirs:8.2f}{two:11.3f}{ratio(theirs, two) if theirs else '':>9}"
              f"{one:10.3f}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
