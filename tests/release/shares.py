#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A test of the window that takes its share of a sequence, in as many processes as there are processors.

    shares.py PROGRAM TEST [--count N] [--first N]

Each takes a part of the N numbers from `first` on (IOUSCOPE_FUZZ, IOUSCOPE_FUZZ_FIRST), so that a later
call goes on where this one ends. What a process says is printed when it has failed.
"""
import argparse
import concurrent.futures
import os
import pathlib
import subprocess
import sys


def parts(count, first, processes):
    """(first number, how many) of each process."""
    bounds = [first + count * i // processes for i in range(processes + 1)]
    return [(a, b - a) for a, b in zip(bounds, bounds[1:]) if b > a]


def run_part(program, test, first, count):
    done = subprocess.run(
        [program, test], capture_output=True, text=True, errors="replace",
        env=os.environ | {"IOUSCOPE_FUZZ": str(count), "IOUSCOPE_FUZZ_FIRST": str(first)})
    return first, count, done.returncode, done.stdout + done.stderr


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("test")
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--first", type=int, default=0)
    asked = parser.parse_args()
    if not os.access(asked.program, os.X_OK):
        print(f"{asked.program.name} is not built")
        return 77
    done = bad = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = [pool.submit(run_part, asked.program.resolve(), asked.test, first, count)
                for first, count in parts(asked.count, asked.first, os.cpu_count())]
        for job in concurrent.futures.as_completed(jobs):
            first, count, status, said = job.result()
            print(f"{first} to {first + count - 1}: " + (f"status {status}\n{said}" if status else "passed"),
                  flush=True)
            bad += status != 0
            done += 0 if status else count
    print(f"counted: {done} of {asked.count} from number {asked.first}, {bad} parts failed")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
