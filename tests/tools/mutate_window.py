#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Do the tests notice mistakes in the window? Makes one mistake at a time in a source of widgets/ or
app/ and lists the mistakes no test notices.

    tests/tools/mutate_window.py [--count 200] [--seed 1] [--first 0] [--own] [--rooms widgets/run ...]

A mistake is a comparison that is off by one or turned round, a condition turned round, true for
false, a connect() or a repaint that is left out, two arguments that change places, a colour that
becomes another, a sum that becomes a difference. They are drawn at random, as many from each room.
The build folder must be up to date (targets widget_tests and app_tests); the tree is left alone: a
changed source is compiled beside it and linked in front of the libraries. The tests of the source's
own room run first, then the others, until one fails. Exit status 0; 1 when a test fails without a
mistake.
"""
import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import random
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time

from mutate import arguments, blanked, describe

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
OFF_BY_ONE = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "&&": "||",
              "||": "&&", "+": "-", "-": "+", "*": "/", "+=": "-=", "-=": "+="}
OPERATOR = re.compile(r"(?<= )([<>]=?|[=!]=|&&|\|\||[-+*]|[-+]=)(?= )")
WORD = re.compile(r"\b(true|false)\b")
NOT = re.compile(r"(?<=[(&| ])!(?=[\w(])")
COLOR = re.compile(r"\b0x(?:ff)?[0-9a-fA-F]{6}\b")
# A statement of its own line that wires or repaints.
STATEMENT = re.compile(r"^[ \t]+((?:QObject::)?connect\(|(?:\w+(?:->|\.))?(?:update|repaint|replot)\()",
                       re.M)
PAIR = re.compile(r"\b(?:QPointF?|QSizeF?|setRange|clamp|min|max|drawLine|moveTo|lineTo|[a-z]\w*)\(")
SIMPLE = re.compile(r"^[\w.>()*-]+$")
# Qt's tests say what they do not like; nothing of the kind is wanted here.
SILENT_ENV = {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*.debug=false"}


def statement_end(code, at):
    """Behind the semicolon of the call whose bracket opens at or after code[at]."""
    depth = 0
    for i in range(at, len(code)):
        depth += code[i] in "([{"
        depth -= code[i] in ")]}"
        if depth == 0 and code[i] == ";":
            return i + 1
    return -1


def mistakes(path):
    """The text of a source and every (position, old, new, kind) that can be made in it."""
    text = path.read_text(encoding="utf-8")
    code = blanked(text)
    found = []
    for m in OPERATOR.finditer(code):
        found.append((m.start(), m.group(), OFF_BY_ONE[m.group()], "operator"))
    for m in WORD.finditer(code):
        found.append((m.start(), m.group(), "false" if m.group() == "true" else "true", "boolean"))
    for m in NOT.finditer(code):
        found.append((m.start(), "!", "", "negation"))
    for m in COLOR.finditer(code):
        digits = m.group()[-6:]
        other = f"{int(digits, 16) ^ 0xffffff:06x}"
        found.append((m.start(), m.group(), m.group()[:-6] + other, "colour"))
    for m in STATEMENT.finditer(code):
        end = statement_end(code, m.start(1))
        if end > 0:
            kind = "connect" if "connect(" in m.group() else "repaint"
            found.append((m.start(1), text[m.start(1):end], ";", kind))
    for m in PAIR.finditer(code):
        both = arguments(code, m.end() - 1)
        if len(both) != 2:
            continue
        (a, b), (c, d) = both
        first, second = text[a:b].strip(), text[c:d].strip()
        if first != second and SIMPLE.match(first) and SIMPLE.match(second) and ">" not in first[-1:]:
            found.append((a, text[a:d], f"{second}, {first}", "arguments"))
    return text, found


def room_of(source):
    return "/".join(source.parts[:2])


class Build:
    """A finished build: how its sources are compiled and its two binaries of tests linked."""

    def __init__(self, folder, own):
        self.folder = folder
        self.own = own
        commands = json.loads((folder / "compile_commands.json").read_text(encoding="utf-8"))
        self.compile = {c["file"]: shlex.split(c["command"]) for c in commands}
        self.link = {name: self.ninja("-t", "commands", name).splitlines()[-1]
                     for name in ("widget_tests", "app_tests")}
        self.tests = {"widget_tests": [], "app_tests": []}
        for layer, binary in (("widgets", "widget_tests"), ("app", "app_tests")):
            for source in sorted((ROOT / "tests" / layer).rglob("tst_*.cpp")):
                room = "/".join(source.relative_to(ROOT / "tests").parts[:2])
                self.tests[binary].append((source.stem, room))
        self.seconds = {}

    def ninja(self, *words):
        return subprocess.run(["ninja", "-C", str(self.folder), *words], check=True,
                              stdout=subprocess.PIPE, text=True).stdout

    def run(self, program, test, limit):
        began = time.monotonic()
        try:
            status = subprocess.run([program, test], env={**os.environ, **SILENT_ENV},
                                    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                    cwd=self.folder, timeout=limit).returncode
        except subprocess.TimeoutExpired:
            status = 1
        return status, time.monotonic() - began

    def time_all(self, pool):
        """Runs every test once; the one that fails without a mistake, or None."""
        every = [(binary, test) for binary, tests in self.tests.items() for test, _ in tests]
        runs = pool.map(lambda one: self.run(self.folder / "tests" / one[0], one[1], 600), every)
        failing = None
        for (_, test), (status, self.seconds[test]) in zip(every, runs):
            failing = failing or (test if status else None)
        return failing

    def order(self, binary, room):
        """The tests of a binary: those of the room, then the quick ones first."""
        return [test for test, own in
                sorted(self.tests[binary], key=lambda t: (t[1] != room, self.seconds[t[0]]))]

    def notice(self, source, text, work):
        """The test that notices the changed text of a source, "compiler", or None."""
        changed = work / source.name
        changed.write_text(text, encoding="utf-8")
        command = list(self.compile[str(ROOT / source)])
        made = work / "changed.o"
        command[command.index("-o") + 1] = str(made)
        command[-1] = str(changed)
        if "-MF" in command:
            command[command.index("-MF") + 1] = str(work / "changed.d")
        command[1:1] = ["-w"]
        if subprocess.run(command, cwd=self.folder, capture_output=True).returncode:
            return "compiler"
        room = room_of(source)
        own = "app_tests" if room.startswith("app/") else "widget_tests"
        for binary in ("widget_tests", "app_tests"):
            if binary != own and (self.own or own == "app_tests"):
                continue
            program = work / binary
            line = re.sub(r"(?<= -o )\S+", str(program), self.link[binary], count=1)
            line = re.sub(r" (?=(\S*lib(?:widgets|iouscope_app)\.a))", f" {made} ", line, count=1)
            if subprocess.run(line, shell=True, cwd=self.folder, capture_output=True).returncode:
                return "compiler"
            tests = self.order(binary, room)
            if self.own:
                of_room = [test for test, its in self.tests[binary] if its == room]
                tests = of_room or tests
            for test in tests:
                if self.run(program, test, 60 + 5 * self.seconds[test])[0]:
                    return test
            program.unlink()
        return None


def chosen(rooms, count, seed):
    """count mistakes, as many from each room as it has and the others leave."""
    draw = random.Random(seed)
    by_room = collections.defaultdict(list)
    for layer in ("widgets", "app"):
        for path in sorted((ROOT / layer).rglob("*.cpp")):
            source = path.relative_to(ROOT)
            room = room_of(source)
            if len(source.parts) < 3 or room == "app/batch" or (rooms and room not in rooms):
                continue
            text, found = mistakes(path)
            by_room[room] += [(source, text, mistake) for mistake in found]
    for found in by_room.values():
        # As many of each kind as there are: operators would outnumber the rest.
        by_kind = collections.defaultdict(list)
        for one in found:
            by_kind[one[2][3]].append(one)
        for kind in by_kind.values():
            draw.shuffle(kind)
        found[:] = [one for row in zip_longest(by_kind.values()) for one in row]
    picked = [one for row in zip_longest(by_room.values()) for one in row]
    return picked[:count]


def zip_longest(lists):
    """First of each, second of each, ... without gaps."""
    lists = list(lists)
    for i in range(max(map(len, lists), default=0)):
        yield [one[i] for one in lists if i < len(one)]


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=200, help="mistakes to make (default 200)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0,
                        help="leave out as many of the count: goes on where a run was stopped")
    parser.add_argument("--rooms", nargs="+", metavar="ROOM", help="as widgets/run; default all")
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/dev")
    parser.add_argument("--own", action="store_true",
                        help="run the tests of the source's room alone (of its layer, where the room "
                        "has none): minutes instead of hours, and more survivors")
    parser.add_argument("--jobs", type=int, default=3 * os.cpu_count(),
                        help="at the same time; a test mostly waits")
    args = parser.parse_args()
    work = chosen(args.rooms, args.count, args.seed)[args.first:]
    build = Build(args.build.resolve(), args.own)

    survivors, counts = [], collections.Counter()
    with tempfile.TemporaryDirectory(prefix="iouscope-mutate-") as scratch:
        def attempt(number):
            source, text, (position, old, new, _) = work[number]
            folder = pathlib.Path(scratch) / str(number)
            folder.mkdir()
            try:
                return build.notice(source, text[:position] + new + text[position + len(old):],
                                    folder)
            finally:
                shutil.rmtree(folder)

        with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
            failing = build.time_all(pool)
            if failing:
                print(f"{failing} fails without any mistake", file=sys.stderr)
                return 1
            for (source, text, mistake), notice in zip(work, pool.map(attempt, range(len(work)))):
                counts["compiler" if notice == "compiler" else
                       "a test" if notice else "nobody"] += 1
                if notice is None:
                    survivors.append(describe(source.as_posix(), text, mistake[:3]))
                    print("survivor  " + survivors[-1], flush=True)
    print(f"{len(work)} mistakes: {counts['a test']} noticed by tests, {counts['compiler']} by the "
          f"compiler, {len(survivors)} survivors")
    return 0


if __name__ == "__main__":
    sys.exit(main())
