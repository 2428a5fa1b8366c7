#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every writer of iouscope-batch is stopped at random moments: each file is the old one or a whole new
one, and the next writer sweeps what was left.

    kills.py BIN [--signal KILL|INT|TERM|HUP] [--times N] [--only NAME] [--seed S]

Killed (KILL) it leaves nothing half. Asked to end (the others) it keeps what is done, ends with 0 or
130 and leaves no temporary either; where it had not begun the signal itself may end it. The last line
says how many of how many were done.
"""
import argparse
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from writers import OLD, Known, batch_writers, environment, files_below, make_inputs, temporaries

POLITE = (0, 130)


def stop_at_random(writer, out, usual, number, rng):
    """Starts the writer and stops it. Its status; None: it was done before."""
    process = subprocess.Popen(writer.command(out), stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL, env=environment())
    time.sleep(usual * (0.05 + 1.05 * rng.random()))
    done = process.poll()
    if done is None:
        process.send_signal(number)
    process.wait(timeout=120)
    return process.returncode if done is None else None


def attack(writer, place, times, number, rng):
    """Faults, and how often it was stopped before it was done."""
    known = Known(writer, place)
    start = time.monotonic()
    subprocess.run(writer.command(place / f"timed-{writer.name}"), capture_output=True, env=environment(), check=True)
    usual = time.monotonic() - start
    faults, met = [], 0
    folder = place / "here"
    folder.mkdir()
    for n in range(times):
        out = folder / (writer.name if not writer.is_folder else f"r{n % 3}")
        if not writer.is_folder:
            out.write_bytes(OLD)
        before = files_below(out) if out.exists() else {}
        status = stop_at_random(writer, out, usual, number, rng)
        met += status is not None
        polite = number != signal.SIGKILL
        files = files_below(out) if out.exists() else {}
        begun = files != before
        if polite and status is not None and status not in POLITE and (begun or status != -number):
            faults.append(f"stop {n}: status {status}")
        for name, data in files.items():
            if ".iouscope-" in name or data == OLD or known.is_whole(name, data) or \
                    (polite and writer.is_folder and known.ends_well(name, data)):
                continue
            faults.append(f"stop {n}: {out.name}/{name} is neither old nor whole")
        if polite and temporaries(folder):
            faults.append(f"stop {n}: {temporaries(folder)} is left")
    for out in [p for p in folder.iterdir() if not p.name.startswith(".")]:
        again = subprocess.run(writer.command(out), capture_output=True, env=environment())
        if again.returncode != 0:
            faults.append(f"it does not go on: {again.stderr.decode(errors='replace')[:300]}")
    if temporaries(folder):
        faults.append(f"{temporaries(folder)} is left after the next writer")
    return faults, met


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("bin", type=pathlib.Path)
    parser.add_argument("--signal", default="KILL", choices=["KILL", "INT", "TERM", "HUP"])
    parser.add_argument("--times", type=int, default=int(os.environ.get("KILLS", "1")))
    parser.add_argument("--only", default="")
    parser.add_argument("--seed", type=int, default=int(os.environ.get("IOUSCOPE_TEST_SEED", "7")))
    asked = parser.parse_args()
    if not os.access(asked.bin / "iouscope-batch", os.X_OK):
        print("iouscope-batch is not built")
        return 77
    number = getattr(signal, "SIG" + asked.signal)
    rng, bad, done, wanted = random.Random(asked.seed), 0, 0, 0
    with tempfile.TemporaryDirectory() as top:
        inputs = pathlib.Path(top, "inputs")
        inputs.mkdir()
        make_inputs(inputs)
        for writer in batch_writers(asked.bin.resolve(), inputs):
            if asked.only not in writer.name:
                continue
            place = pathlib.Path(top, "at-" + writer.name)
            place.mkdir()
            faults, met = attack(writer, place, asked.times, number, rng)
            print(f"{writer.name}: stopped {asked.times} times, {met} of them at work", flush=True)
            for fault in faults[:10]:
                print(f"    {fault}")
            bad += len(faults)
            done, wanted = done + asked.times, wanted + asked.times
    print(f"counted: {done} of {wanted} stops by SIG{asked.signal}, {bad} faults")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
