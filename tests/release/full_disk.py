#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every writer of both programs meets a disk that is full, or read-only, at each of its writes: the
file is the old one or a whole new one, a message says why, nothing is left over, and a status of 0
means that all is there.

    full_disk.py BIN mounted         on a small file system of its own, filled up to so many bytes
    full_disk.py BIN injected        call N of each kind fails, N = 1, 2, ... (strace)

Status 77: it cannot be tried here, with the reason as the last line. --sizes N: how many free sizes;
--only NAME.
"""
import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from writers import (OLD, Known, batch_writers, environment, files_below, make_inputs, temporaries,
                     window_writers)

CALLS = (("write,pwrite64,writev", "ENOSPC"), ("write,pwrite64,writev", "EIO"), ("openat", "EROFS"),
         ("mkdir,mkdirat", "EROFS"), ("fsync,fdatasync", "EIO"),
         ("rename,renameat,renameat2,link,linkat", "ENOSPC"))
DISK_BYTES = 64 << 20
PAGE = 4096


def prepared(writer, folder):
    """A place to write to, with an old file where it is one."""
    out = folder / ("r" if writer.is_folder else writer.name)
    if writer.is_folder:
        shutil.rmtree(out, ignore_errors=True)
    else:
        out.write_bytes(OLD)
    return out


def judged(writer, known, out, done, what):
    """What is wrong after a run that met a fault."""
    faults = []
    files = files_below(out) if out.exists() else {}
    for name, data in files.items():
        if data != OLD and not known.is_whole(name, data) and \
                not (writer.is_folder and known.ends_well(name, data)):
            faults.append(f"{what}: {out.name}/{name} is neither old nor whole")
    if done.returncode < 0:
        faults.append(f"{what}: ended by signal {-done.returncode}")
    elif done.returncode == 0 and (not files or OLD in files.values()):
        faults.append(f"{what}: status 0, and nothing was written")
    elif done.returncode != 0 and not done.stderr.strip():
        faults.append(f"{what}: status {done.returncode} without a word")
    if temporaries(out.parent):
        faults.append(f"{what}: {temporaries(out.parent)} is left")
        for path in temporaries(out.parent):
            shutil.rmtree(path, ignore_errors=True)
            pathlib.Path(path).unlink(missing_ok=True)
    return faults


WRITING = ("O_CREAT", "O_WRONLY", "O_RDWR", "O_TMPFILE")


def traced(writer, out, calls, log, *inject):
    """A run whose calls are logged line by line: process, call."""
    done = subprocess.run(
        ["strace", "-f", "-o", str(log), "-e", f"trace={calls}", "-e", "signal=none", *inject,
         *writer.command(out)], capture_output=True, env=environment(), timeout=300)
    return done, log.read_text(errors="replace").splitlines()


def places_of(lines):
    """Which calls of a thread write; of what is opened only what may be written to."""
    counts, places = {}, set()
    for line in lines:
        process, _, call = line.partition(" ")
        if not call.lstrip()[:1].isalpha():
            continue
        counts[process] = counts.get(process, 0) + 1
        call = call.lstrip()
        if not call.startswith("openat") or any(flag in call for flag in WRITING):
            places.add(counts[process])
    return sorted(places)


def injected(writer, known, folder):
    """Faults and runs."""
    faults, runs = [], 0
    log = folder.parent / "strace.log"
    for calls, error in CALLS:
        _, lines = traced(writer, prepared(writer, folder), calls, log)
        for n in places_of(lines):
            out = prepared(writer, folder)
            done, lines = traced(writer, out, calls, log, "-e",
                                 f"inject={calls}:error={error}:when={n}")
            hit = [line for line in lines if "INJECTED" in line]
            reading = [line for line in hit
                       if " openat(" in line and not any(flag in line for flag in WRITING)]
            # What cannot be said on standard error is no fault, nor a file that was not found.
            if not hit or reading or any("write(2," in line for line in hit):
                continue
            runs += 1
            faults += judged(writer, known, out, done, f"{error} at {calls.split(',')[0]} {n}")
    return faults, runs


class SmallDisk:
    """A file system of its own, in memory."""

    def __init__(self, at):
        self.at = at
        at.mkdir()
        made = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK_BYTES}", "iouscope-gate",
                               str(at)], capture_output=True, text=True)
        self.refusal = made.stderr.strip() if made.returncode != 0 else ""

    def leave_free(self, size):
        filler = self.at / "filler"
        filler.unlink(missing_ok=True)
        free = os.statvfs(self.at).f_bavail * PAGE
        with open(filler, "wb") as file:
            os.posix_fallocate(file.fileno(), 0, max(PAGE, free - size))

    def set_read_only(self, read_only):
        subprocess.run(["mount", "-o", "remount," + ("ro" if read_only else "rw"), str(self.at)],
                       check=True)

    def close(self):
        if not self.refusal:
            subprocess.run(["umount", str(self.at)], check=True)


def mounted(writer, known, disk, sizes):
    """Faults and runs."""
    faults, runs = [], 0
    folder = disk.at / "here"
    folder.mkdir()
    whole = sum(len(data) for data in known.runs[0].values()) + 16 * PAGE
    for n in range(sizes):
        (disk.at / "filler").unlink(missing_ok=True)
        out = prepared(writer, folder)
        free = whole * n // sizes // PAGE * PAGE
        disk.leave_free(free)
        done = subprocess.run(writer.command(out), capture_output=True, env=environment(), timeout=300)
        runs += 1
        faults += judged(writer, known, out, done, f"{free} bytes free")
    (disk.at / "filler").unlink(missing_ok=True)
    out = prepared(writer, folder)
    disk.set_read_only(True)
    done = subprocess.run(writer.command(out), capture_output=True, env=environment(), timeout=300)
    if done.returncode == 0:
        faults.append("read-only: status 0")
    faults += judged(writer, known, out, done, "read-only")
    disk.set_read_only(False)
    shutil.rmtree(folder)
    return faults, runs + 1


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("bin", type=pathlib.Path)
    parser.add_argument("how", choices=["mounted", "injected"])
    parser.add_argument("--sizes", type=int, default=40)
    parser.add_argument("--only", default="")
    asked = parser.parse_args()
    if asked.how == "injected" and not shutil.which("strace"):
        print("strace is not installed")
        return 77
    bad = count = 0
    with tempfile.TemporaryDirectory() as top:
        inputs = pathlib.Path(top, "inputs")
        inputs.mkdir()
        make_inputs(inputs)
        disk = SmallDisk(pathlib.Path(top, "disk")) if asked.how == "mounted" else None
        if disk and disk.refusal:
            print(f"no file system may be mounted here: {disk.refusal}")
            return 77
        try:
            for writer in batch_writers(asked.bin.resolve(), inputs) + window_writers(asked.bin.resolve()):
                if asked.only not in writer.name:
                    continue
                place = pathlib.Path(top, "at-" + writer.name)
                (place / "here").mkdir(parents=True)
                known = Known(writer, place)
                faults, runs = mounted(writer, known, disk, asked.sizes) if disk else \
                    injected(writer, known, place / "here")
                print(f"{writer.name}: {runs} runs", flush=True)
                for fault in faults[:10]:
                    print(f"    {fault}")
                bad, count = bad + len(faults), count + runs
        finally:
            if disk:
                disk.close()
    print(f"counted: {count} of {count} failed writes, {bad} faults")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
