#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Includes go one way: a file of a room includes files of its own room and of rooms that stand
before it in ROOMS. Also keeps the rooms in shape and Qt, JSON and the window where they belong, and
looks for types of one name.

    tests/app/arrows_test.py [ROOT]

Needs no build. Its last line names file, line and rule.
"""
import pathlib
import re
import sys
import tempfile

LAYERS = ("core", "widgets", "app")
# The program without Qt and the module for Python stand last: no other room may include them, and
# they see the core and the terminal alone.
ROOMS = """
core/base core/formula core/numbers core/jobs core/files core/geometry core/json core/optim
core/losses core/kernels core/registry core/eval core/formula_language core/own_formula
core/export_code
core/surface core/run core/explain core/readings core/protocol
core/simulate core/shard core/study core/explorer core/anchors core/assign
core/average_precision core/suppress
core/rotated core/intervals core/masks core/occlusion core/torus core/detector core/experiment
core/datasets core/imports core/pairing core/session core/exchange core/bridge core/composed
core/report core/finder core/data core/lessons core/gallery

widgets/text widgets/drawing widgets/model widgets/controls widgets/field widgets/plots
widgets/snapshot widgets/scene widgets/surface widgets/relief widgets/run widgets/canvas widgets/frame
widgets/data widgets/assign widgets/own_formula widgets/loss widgets/explain widgets/report
widgets/surface_panel widgets/lanes widgets/compare widgets/batch widgets/average_precision
widgets/suppress widgets/rotated widgets/detector widgets/intervals widgets/masks widgets/occlusion
widgets/torus widgets/figure widgets/gallery widgets/lessons

app/terminal app/panels app/html app/vectors app/libav app/formats app/entries app/palette app/guard app/files
app/data app/render app/options app/own_formula app/study app/bridge app/export app/lessons app/welcome
app/window app/cli app app/batch app/batch_labs app/batch_many app/python
""".split()
WITHOUT_QT = ("app/terminal", "app/batch", "app/batch_labs", "app/batch_many", "app/python")
WITH_THE_WINDOW = ("app/window", "app")
SMALLEST, LARGEST = 2, 24  # files of a room; "app" itself is main.cpp
LONGEST = 400  # lines of a source

# "file: rule" of each fault that is still tolerated; one that is mended must leave the list.
EXCEPTIONS = """
""".strip().splitlines()


def room_of(path):
    """The first two folders; what lies deeper belongs to them."""
    return "/".join(path.split("/")[:-1][:2])


class Tree:
    """The sources under a root, and what is wrong with them: (file, line, rule)."""

    def __init__(self, root, rooms):
        self.root = pathlib.Path(root)
        self.floor = {room: i for i, room in enumerate(rooms)}
        self.included = {}  # file -> {file: line}
        self.types = {}  # name with its namespaces -> header
        self.faults = []
        sizes = dict.fromkeys(rooms, 0)
        for file in sorted(p for layer in LAYERS for p in (self.root / layer).rglob("*")
                           if p.suffix in (".hpp", ".cpp", ".in")):
            here = file.relative_to(self.root).as_posix()
            room = room_of(here)
            if room in sizes:
                sizes[room] += 1
                self.read(here, room, file.read_text(encoding="utf-8").splitlines())
            else:
                self.fault(here, 1, f"{room} is not in the list of rooms")
        for room, size in sizes.items():
            if size > LARGEST:
                self.fault(room, size, f"more than {LARGEST} files")
            if size < SMALLEST and room not in LAYERS:
                self.fault(room, size, f"fewer than {SMALLEST} files")
        self.find_pairs()

    def fault(self, file, line, rule):
        self.faults.append((file, line, rule))

    def read(self, here, room, lines):
        if len(lines) > LONGEST:
            self.fault(here, LONGEST + 1, f"more than {LONGEST} lines")
        if here.endswith(".hpp"):
            self.read_types(here, lines)
        for number, line in enumerate(lines, 1):
            if re.search(r'\bMainWindow\b|/main_window\.hpp"', line) and \
                    room not in WITH_THE_WINDOW:
                self.fault(here, number, "MainWindow has no place here")
            include = re.match(r'\s*#\s*include\s*(["<])([^">]+)', line)
            if include and "@" not in line:
                self.read_include(here, room, number, *include.groups())

    def read_types(self, here, lines):
        """Two types of one name: the linker takes what is inline of either for both."""
        spaces = []
        for number, line in enumerate(lines, 1):
            if opened := re.match(r'(?:inline )?namespace ([\w:]+) \{$', line):
                spaces.append(opened[1])
            elif re.match(r'\}  // namespace', line) and spaces:
                spaces.pop()
            elif declared := re.match(r'(?:enum class|enum|struct|class) (\w+)\b(?!.*;$)', line):
                name = "::".join([*spaces, declared[1]])
                other = self.types.setdefault(name, here)
                if other != here:
                    self.fault(here, number, f"{name} is declared in {other} too")

    def read_include(self, here, room, number, bracket, what):
        bare = room.startswith("core/") or room in WITHOUT_QT
        if bracket == "<":
            if bare and what.startswith("Q"):
                self.fault(here, number, "Qt has no place here")
            if what.startswith("nlohmann") and here.endswith(".hpp") and \
                    room != "core/json" and not here.endswith("_fields.hpp"):
                self.fault(here, number, "only core/json and *_fields.hpp show the JSON library")
            return
        if not what.startswith(tuple(layer + "/" for layer in LAYERS)):
            self.fault(here, number, "an include names its file from the root of the tree")
            return
        self.included.setdefault(here, {})[what] = number
        there = room_of(what)
        downwards = self.floor.get(there, len(self.floor)) < self.floor[room]
        foreign = room in WITHOUT_QT and there not in WITHOUT_QT and not there.startswith("core/")
        if there != room and (foreign or not downwards):
            self.fault(here, number, f"{room} may not include {there}")

    def find_pairs(self):
        for here, files in self.included.items():
            for there, number in files.items():
                if here < there and here in self.included.get(there, {}):
                    self.fault(here, number, f"{here} and {there} include each other")


def verdict(root, rooms, exceptions):
    """Lines to print; none when all is well."""
    faults = Tree(root, rooms).faults
    met = {f"{file}: {rule}" for file, _, rule in faults}
    return [f"{file}:{line}: {rule}" for file, line, rule in faults
            if f"{file}: {rule}" not in exceptions] + \
        [f"{pathlib.Path(__file__).name}: the exception \"{e}\" is mended; remove it"
         for e in exceptions if e not in met]


# A small sound tree, and for each rule one file more that breaks it, with what is said then.
SOUND_ROOMS = ["core/base", "core/run", "widgets/model", "app/window", "app", "app/batch"]
SOUND = {
    "core/base/a.hpp": "#include <vector>",
    "core/base/a.cpp": '#include "core/base/a.hpp"',
    "core/run/deep/b.hpp": '#include "core/base/a.hpp"',
    "core/run/b_fields.hpp": "#include <nlohmann/json.hpp>",
    "widgets/model/c.hpp": '#include "core/run/deep/b.hpp"\n#include <QString>',
    "widgets/model/c.cpp": '#include "widgets/model/c.hpp"',
    "app/window/main_window.hpp": "class MainWindow;",
    "app/window/main_window.cpp": '#include "app/window/main_window.hpp"',
    "app/main.cpp": '#include "app/window/main_window.hpp"\nMainWindow window;',
    "app/batch/d.hpp": '#include "core/run/deep/b.hpp"',
    "app/batch/d.cpp.in": '#include "app/batch/@d@.hpp"',
}
BROKEN = [
    ({"core/base/x.hpp": '//\n#include "core/run/deep/b.hpp"'},
     "core/base/x.hpp:2: core/base may not include core/run"),
    ({"core/run/x.cpp": '#include "widgets/model/c.hpp"'},
     "core/run/x.cpp:1: core/run may not include widgets/model"),
    ({"core/run/x.hpp": '#include "core/else/a.hpp"'},
     "core/run/x.hpp:1: core/run may not include core/else"),
    ({"app/window/x.hpp": '#include "app/batch/d.hpp"'},
     "app/window/x.hpp:1: app/window may not include app/batch"),
    ({"app/batch/x.hpp": '#include "widgets/model/c.hpp"'},
     "app/batch/x.hpp:1: app/batch may not include widgets/model"),
    ({"core/run/x.hpp": '#include "b.hpp"'},
     "core/run/x.hpp:1: an include names its file from the root of the tree"),
    ({"core/util/x.hpp": ""}, "core/util/x.hpp:1: core/util is not in the list of rooms"),
    ({"core/x.hpp": ""}, "core/x.hpp:1: core is not in the list of rooms"),
    ({"core/run/x.cpp": "  # include <QString>"}, "core/run/x.cpp:1: Qt has no place here"),
    ({"app/batch/x.cpp": "#include <QString>"}, "app/batch/x.cpp:1: Qt has no place here"),
    ({"core/run/x.hpp": "#include <nlohmann/json_fwd.hpp>"},
     "core/run/x.hpp:1: only core/json and *_fields.hpp show the JSON library"),
    ({"widgets/model/x.cpp": "void f(MainWindow&);"},
     "widgets/model/x.cpp:1: MainWindow has no place here"),
    ({f"core/run/x{i}.cpp": "" for i in range(LARGEST - 1)}, "core/run:25: more than 24 files"),
    ({"core/base/a.cpp": None}, "core/base:1: fewer than 2 files"),
    ({"core/run/x.hpp": '#include "core/run/y.hpp"', "core/run/y.hpp": '#include "core/run/x.hpp"'},
     "core/run/x.hpp:1: core/run/x.hpp and core/run/y.hpp include each other"),
    ({"core/base/x.hpp": "namespace a {\nstruct B {\n};\nstruct C;\n}  // namespace a\nstruct B {",
      "core/run/x.hpp": "namespace a::c {\nstruct B {\n}  // namespace a::c\nnamespace a {\nclass B {"},
     "core/run/x.hpp:5: a::B is declared in core/base/x.hpp too"),
    ({"core/run/x.cpp": "\n" * (LONGEST + 1)}, "core/run/x.cpp:401: more than 400 lines"),
]


def verdict_of(files, exceptions=()):
    with tempfile.TemporaryDirectory() as root:
        for path, text in files.items():
            if text is not None:
                file = pathlib.Path(root, path)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text + "\n" if text else "", encoding="utf-8")
        return verdict(root, SOUND_ROOMS, exceptions)


def check_itself():
    """Every rule bites, and nothing else does."""
    trials = [({}, (), [])] + [(more, (), [said]) for more, said in BROKEN]
    more, said = BROKEN[0]
    known = re.sub(r":\d+:", ":", said)
    trials += [(more, [known], []),
               ({}, [known], [f"arrows_test.py: the exception \"{known}\" is mended; remove it"])]
    return [f"itself: {sorted(more)}: expected {wanted}, found {found}"
            for more, exceptions, wanted in trials
            if (found := verdict_of(SOUND | more, exceptions)) != wanted]


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parents[2]
    said = check_itself() or verdict(root, ROOMS, EXCEPTIONS)
    print("\n".join(said) or "every include goes down")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
