#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bytes change with the number of the numerics and not without it: tests/golden/bytes/numerics.csv has a
digest for each number and subject, the number in use is the last one, and no row ever stands for
another digest than before, as far back as the repository goes.

    tests/tools/numerics_test.py [ROOT]
"""
import csv
import io
import pathlib
import re
import shutil
import subprocess
import sys

FILE = "tests/golden/bytes/numerics.csv"
SUBJECTS = {"evaluation", "run", "surface", "simulation"}


def rows_of(text):
    """{(number, subject): digest}"""
    return {(int(r["numerics"]), r["what"]): r["sha256"] for r in csv.DictReader(io.StringIO(text))}


def faults(number, now, past):
    """What is wrong with the rows, beside those of earlier commits."""
    found = []
    if max(n for n, _ in now) != number:
        found.append(f"numerics_version is {number}, the last rows are of another number")
    lacking = SUBJECTS - {what for n, what in now if n == number}
    found += [f"no row for {number}, {what}" for what in sorted(lacking)]
    for commit, then in past:
        for key, digest in then.items():
            if key not in now:
                found.append(f"row {key} of {commit} is gone: rows are kept")
            elif now[key] != digest:
                found.append(f"row {key} was {digest[:12]}... in {commit}: raise numerics_version "
                             "in core/base/version.hpp and add rows instead of changing them")
    return found


def history(root):
    """The file in each commit that touched it."""
    if not shutil.which("git"):
        return

    def git(*arguments):
        done = subprocess.run(["git", "-C", root, *arguments], capture_output=True, text=True)
        return done.stdout if done.returncode == 0 else ""

    for commit in git("log", "--format=%h", "--", FILE).split():
        text = git("show", f"{commit}:{FILE}")
        if text:
            yield commit, rows_of(text)


def check_itself():
    now = {(2, what): "b" * 64 for what in SUBJECTS} | {(1, "run"): "a" * 64}
    assert not faults(2, now, [("c1", {(1, "run"): "a" * 64})])
    assert any("last rows" in f for f in faults(3, now, []))
    assert any("no row" in f for f in faults(2, {(2, "run"): "b"}, []))
    assert any("raise" in f for f in faults(2, now, [("c1", {(2, "run"): "x" * 64})]))
    assert any("gone" in f for f in faults(2, now, [("c1", {(0, "run"): "x" * 64})]))


def main():
    check_itself()
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parents[2])
    header = (root / "core/base/version.hpp").read_text(encoding="utf-8")
    number = int(re.search(r"numerics_version = (\d+);", header).group(1))
    now = rows_of((root / FILE).read_text(encoding="utf-8"))
    found = faults(number, now, history(root))
    print("\n".join(found) or f"numerics {number}: every row is what it was")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
