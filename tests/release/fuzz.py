#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every target of tests/fuzz under libFuzzer, two at a time or as many as there are processors.

    fuzz.py BUILD [--runs N] [--seconds S] [--only NAME]

BUILD: a folder of the preset fuzz. Each target ends after so many runs or seconds, whichever comes
first; the table says how many were done. What ends a target stays in BUILD/fuzz/NAME with the input;
mended, the input goes to tests/fuzz/corpus/NAME.
"""
import argparse
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys

MEMORY_MB = 4096  # of one target, under the sanitizer
SLOWEST_S = 60  # for one input
LONGEST = 65536  # bytes of one input


def run_target(program, name, place, runs, seconds):
    """Runs done, and what is wrong."""
    found = place / name
    corpus = found / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    subprocess.run([program, f"--target={name}", f"--write-seeds={corpus}"], check=True,
                   capture_output=True)
    words = pathlib.Path(__file__).parents[1] / "fuzz/words.dict"
    done = subprocess.run(
        [program, f"--target={name}", str(corpus), f"-runs={runs}", f"-max_total_time={seconds}",
         f"-max_len={LONGEST}", f"-rss_limit_mb={MEMORY_MB}", f"-timeout={SLOWEST_S}",
         f"-dict={words}", f"-artifact_prefix={found}/", "-print_final_stats=1"],
        capture_output=True, text=True, errors="replace",
        env=os.environ | {"UBSAN_OPTIONS": "print_stacktrace=1", "OMP_NUM_THREADS": "1"})
    (found / "log").write_text(done.stderr)
    counted = re.search(r"stat::number_of_executed_units: (\d+)", done.stderr)
    count = int(counted[1]) if counted else 0
    if done.returncode == 0:
        return name, count, ""
    said = re.search(r"(runtime error|ERROR: \w+|not so): .*", done.stderr)
    return name, count, said[0] if said else f"status {done.returncode}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=5_000_000)
    parser.add_argument("--seconds", type=int, default=1200)
    parser.add_argument("--only", default="")
    asked = parser.parse_args()
    program = asked.build.resolve() / "tests/iouscope_fuzz"
    if not os.access(program, os.X_OK):
        print("iouscope_fuzz is not built (preset fuzz)")
        return 77
    names = [name for name in subprocess.run([program, "--list"], check=True, capture_output=True,
                                             text=True).stdout.split() if asked.only in name]
    place = asked.build.resolve() / "fuzz"
    place.mkdir(exist_ok=True)
    bad = done = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = [pool.submit(run_target, program, name, place, asked.runs, asked.seconds)
                for name in names]
        for job in concurrent.futures.as_completed(jobs):
            name, count, fault = job.result()
            print(f"{name:22} {count:>9} of {asked.runs} runs  {fault}", flush=True)
            bad += bool(fault)
            done += min(count, asked.runs)
    print(f"counted: {done} of {asked.runs * len(names)} runs of {len(names)} readers, {bad} faults")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
