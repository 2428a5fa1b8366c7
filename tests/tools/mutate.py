#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Do the tests notice mistakes? Flips every arithmetic operator and comparison of the loss headers,
one at a time, and lists the flips no test notices.

    tests/tools/mutate.py [--files core/losses/ciou.hpp ...] [--jobs N] [--tests '*Golden*' ...]

Works on a copy of the tree in a temporary folder: the core and the tests are built once (baseline,
-O1); per flip only the sources that read the changed header are compiled again and linked in front
of the library. Flipped: + - * / and their assignments, unary minus, < > <= >= == !=, the order of
the arguments of ratio (a division) and isLess (a comparison), minimum against maximum.
Exit status 0; 1 when the tests fail without a flip.
"""
import argparse
import concurrent.futures
import glob
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FLIPS = {"+": "-", "-": "+", "*": "/", "/": "*", "+=": "-=", "-=": "+=", "*=": "/=", "/=": "*=",
         "<": ">=", ">": "<=", "<=": ">", ">=": "<", "==": "!=", "!=": "=="}
NAMES = {"minimum": "maximum", "maximum": "minimum", "plainMinimum": "plainMaximum",
         "plainMaximum": "plainMinimum"}
# An object given before a library is taken instead of the library's own.
LIBRARIES = {"/core_objects.dir/": "libiouscope_core.a", "/loss_probes.dir/": "libloss_probes.a"}
# The code is formatted, so a binary operator has a space on both sides and a template bracket not.
BINARY = re.compile(r"(?<= )([-+*/]=?|[<>]=?|[=!]=)(?=\s)")
UNARY = re.compile(r"(?<=[(,{?:] )-(?=[\w(])|(?<=[({])-(?=[\w(])|(?<=return )-(?=[\w(])"
                   r"|(?<== )-(?=[\w(])")
CALL = re.compile(r"\b(ratio|isLess)(?=\()")
NAME = re.compile(r"\b(" + "|".join(NAMES) + r")(?=\()")
SILENT = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\])*"|^[ \t]*#[^\n]*', re.S | re.M)


def blanked(text):
    """The text with comments, strings and preprocessor lines replaced by spaces."""
    return SILENT.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), text)


def arguments(code, at):
    """Ranges of the arguments of the call whose bracket opens at code[at]."""
    depth, start, ranges = 0, at + 1, []
    for i in range(at, len(code)):
        depth += code[i] in "([{"
        depth -= code[i] in ")]}"
        if (depth == 1 and code[i] == ",") or depth == 0:
            ranges.append((start, i))
            start = i + 1
        if depth == 0:
            return ranges
    return []


def mutants(path):
    """Every (position, old, new) of a header."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    code = blanked(text)
    found = []
    for m in BINARY.finditer(code):
        found.append((m.start(), m.group(), FLIPS[m.group()]))
    for m in UNARY.finditer(code):
        found.append((m.start(), "-", ""))
    for m in NAME.finditer(code):
        found.append((m.start(), m.group(), NAMES[m.group()]))
    for m in CALL.finditer(code):
        args = arguments(code, m.end())
        if len(args) == 2:
            (a, b), (c, d) = args
            old = text[a:d]
            found.append((a, old, text[c:d].strip() + ", " + text[a:b].strip()))
    return text, sorted(found)


class Build:
    """The scratch tree, its compile commands and the link line of the tests."""

    def __init__(self, scratch, tests):
        self.tests = tests
        self.source = os.path.join(scratch, "source")
        self.folder = os.path.join(scratch, "build")
        ignore = shutil.ignore_patterns("build", ".git", "__pycache__")
        shutil.copytree(ROOT, self.source, ignore=ignore)
        self.run(["cmake", "-S", self.source, "-B", self.folder, "-G", "Ninja",
                  "-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_FLAGS_DEBUG=-O1",
                  "-DIOUSCOPE_ALL_ISAS=OFF", "-DBUILD_GUI=OFF", "-DBUILD_BATCH=OFF"])
        self.run(["ninja", "-C", self.folder, "core_tests"])
        with open(os.path.join(self.folder, "compile_commands.json"), encoding="utf-8") as file:
            commands = [shlex.split(c["command"]) for c in json.load(file)]
        self.compile = {c[c.index("-o") + 1]: c for c in commands}
        self.link = self.run(["ninja", "-C", self.folder, "-t", "commands",
                              "core_tests"]).splitlines()[-1]
        self.readers = self.dependencies(
            set(self.run(["ninja", "-C", self.folder, "-t", "inputs", "core_tests"]).split()))

    @staticmethod
    def run(command):
        return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout

    def dependencies(self, needed):
        """Header -> objects the tests are made of that read it. Lane kernels are left out: they
        hold the same lines, and comparing them with the plain ones is no test of the formula."""
        readers, current = {}, None
        for line in self.run(["ninja", "-C", self.folder, "-t", "deps"]).splitlines():
            if line and not line.startswith(" "):
                current = line.split(":")[0]
                if current not in needed or current.endswith("_baseline.cpp.o"):
                    current = None
            elif current and line.strip():
                header = os.path.normpath(os.path.join(self.folder, line.strip()))
                readers.setdefault(header, []).append(current)
        return readers

    def compile_one(self, output, overlay, target):
        command = list(self.compile[output])
        command[command.index("-o") + 1] = target
        if "-MF" in command:
            command[command.index("-MF") + 1] = target + ".d"
        command[1:1] = ["-w", "-I", overlay]
        return subprocess.run(command, cwd=self.folder, capture_output=True).returncode == 0

    def test(self, objects, work):
        """Links the tests with the changed objects: the first filter one of whose tests fails."""
        program = os.path.join(work, "core_tests")
        line = re.sub(r"(?<= -o )\S+", program, self.link)
        extra = []
        for old, new in objects.items():
            replaced = re.sub(r"(?<=\s)" + re.escape(old) + r"(?=\s)", new, line)
            library = next((lib for folder, lib in LIBRARIES.items() if folder in old), None)
            if replaced == line and library and library in line:
                extra.append(new)
            line = replaced
        line = line.replace(" -o " + program, " ".join(["", *extra, "-o", program]))
        subprocess.run(line, shell=True, cwd=self.folder, check=True, stdout=subprocess.DEVNULL)
        for wanted in self.tests:
            try:
                if subprocess.run([program, "--gtest_fail_fast", "--gtest_brief=1",
                                   "--gtest_filter=" + wanted],
                                  capture_output=True, timeout=600).returncode:
                    return wanted
            except subprocess.TimeoutExpired:
                return wanted
        return None


def try_mutant(build, scratch, number, header, text, mutant):
    """The filter of the tests that notice, "compiler" when it does not compile, or None."""
    position, old, new = mutant
    work = os.path.join(scratch, f"mutant{number}")
    overlay = os.path.join(work, "overlay")
    changed = os.path.join(overlay, header)
    os.makedirs(os.path.dirname(changed))
    with open(changed, "w", encoding="utf-8") as file:
        file.write(text[:position] + new + text[position + len(old):])
    try:
        objects = {}
        for output in build.readers.get(os.path.join(build.source, header), []):
            objects[output] = os.path.join(work, f"{len(objects)}.o")
            if not build.compile_one(output, overlay, objects[output]):
                return "compiler"
        return build.test(objects, work)
    finally:
        shutil.rmtree(work)


def describe(header, text, mutant):
    position, old, new = mutant
    line = text.count("\n", 0, position) + 1
    column = position - text.rfind("\n", 0, position)
    source = text.splitlines()[line - 1].strip()
    return f"{header}:{line}:{column}: {' '.join(old.split())} -> {new or '(removed)'}    {source}"


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", nargs="+", metavar="HEADER",
                        help="relative to the tree; default core/losses/*.hpp")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--tests", nargs="+", metavar="FILTER",
                        default=["*Golden*", "*EveryLoss*", "*Registry*"],
                        help="filters of core_tests, run in this order until a test fails")
    parser.add_argument("--count", action="store_true", help="only count the flips")
    args = parser.parse_args()
    headers = args.files or sorted(
        os.path.relpath(p, ROOT) for p in glob.glob(os.path.join(ROOT, "core/losses/*.hpp")))

    if args.count:
        total = 0
        for header in headers:
            count = len(mutants(os.path.join(ROOT, header))[1])
            total += count
            print(f"{header}: {count}")
        print(f"{total} flips")
        return 0

    with tempfile.TemporaryDirectory(prefix="iouscope-mutate-") as scratch:
        build = Build(scratch, args.tests)
        work = []
        for header in headers:
            text, found = mutants(os.path.join(build.source, header))
            killer = try_mutant(build, scratch, 0, header, text, (0, "", ""))
            if killer:
                print(f"{header}: {killer} fails without any flip", file=sys.stderr)
                return 1
            work += [(header, text, m) for m in found]
        survivors, counts = [], {}
        with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
            futures = [pool.submit(try_mutant, build, scratch, i, *w) for i, w in enumerate(work)]
            for i, future in enumerate(futures):
                killer = future.result()
                counts[killer] = counts.get(killer, 0) + 1
                if killer is None:
                    survivors.append(describe(*work[i]))
                    print("survivor  " + survivors[-1], flush=True)
                if sys.stderr.isatty():
                    print(f"\r{i + 1}/{len(work)}", end="", file=sys.stderr)
    for killer in sorted(k for k in counts if k):
        print(f"noticed by {killer}: {counts[killer]}")
    print(f"{len(work)} flips, {len(survivors)} survivors")
    return 0


if __name__ == "__main__":
    sys.exit(main())
