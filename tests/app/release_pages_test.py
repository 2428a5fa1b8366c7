#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every test and row of the release gate that resources/reliability.md and SECURITY.md name exists, with
the counts said there; every row is named; and the gate itself says of a row what became of it.

    tests/app/release_pages_test.py [ROOT]
"""
import pathlib
import re
import sys
import tempfile

HERE = pathlib.Path(__file__).parents[2]
sys.path.insert(0, str(HERE / "tests/release"))
import gate  # noqa: E402

PAGES = ("resources/reliability.md", "SECURITY.md")
TEST = re.compile(r"`(tst_\w+\.\w+|[A-Z]\w+\.(?!md`)\w+|\w+_test\.(?:sh|py)|tst_\w+)`")
ROW = re.compile(r"`--release ([\w-]+)`(?:: ([^|;`]*))?")


class Tests:
    """What tests there are under a root."""

    def __init__(self, root):
        self.files, self.names = {}, set()
        for file in sorted((root / "tests").rglob("*")):
            if file.suffix in (".cpp", ".sh", ".py"):
                self.files[file.name] = file
            if file.suffix == ".cpp":
                text = file.read_text(encoding="utf-8")
                self.names |= {f"{suite}.{name}" for suite, name in
                               re.findall(r"^TEST(?:_F|_P)?\((\w+), (\w+)\)", text, re.M)}
                self.names |= {f"{file.stem}.{name}" for name in
                               re.findall(r"^    void (\w+)\(\)(?:;| \{)", text, re.M)}

    def has(self, name):
        return name in self.names or name in self.files or name + ".cpp" in self.files


def faults_of(page, text, tests, rows):
    """Lines of what a page says and is not so."""
    said = [f"{page}: there is no test {name}" for name in TEST.findall(text) if not tests.has(name)]
    for name, words in ROW.findall(text):
        if name == "NAME":
            continue
        if name not in rows:
            said.append(f"{page}: the gate has no row {name}")
            continue
        counts = [int(n.replace(",", "")) for n in re.findall(r"\d[\d,]*", words or "")]
        if rows[name].count and counts and counts[0] != rows[name].count:
            said.append(f"{page}: row {name} counts {rows[name].count:,}, not {counts[0]:,}")
    return said


def check_gate():
    """Rows that pass, fail, are skipped, are cut and take too long."""
    said = []
    with tempfile.TemporaryDirectory() as top:
        place = pathlib.Path(top)

        def outcome(script, factor=1.0, count=0):
            row = gate.Row("x", "", 0.0, ("bash", "-c", script), count)
            return gate.run_row(row, factor, place, place)

        for wanted, script, factor, count in (
                ("passed", "echo counted: 8 of 8 things", 1.0, 8),
                ("short", "echo counted: 3 of 8 things", 1.0, 8),
                ("short", "echo counted: {count} of {count} things", 0.5, 8),
                ("FAILED", "echo no; exit 3", 1.0, 0),
                ("skipped", "echo no permission to mount; exit 77", 1.0, 0)):
            got = outcome(script, factor, count)
            if got.status != wanted:
                said.append(f"gate.py: \"{script}\" is {got.status}, not {wanted}")
        if outcome("echo no permission to mount; exit 77").said != "no permission to mount":
            said.append("gate.py: a reason is not said")
        if "4 of 4 things" not in outcome("echo counted: {count} of {count} things", 0.5, 8).said:
            said.append("gate.py: a count is not cut")
    rows = [("a", gate.Outcome("passed", "", 1)), ("b", gate.Outcome("short", "", 1))]
    if gate.status_of(rows) != 3 or gate.status_of(rows[:1]) != 0 or \
            gate.status_of(rows + [("c", gate.Outcome("FAILED", "", 1))]) != 1:
        said.append("gate.py: a wrong status")
    if "1 passed, 0 failed, 0 skipped, 1 with cut counts" not in gate.table(rows):
        said.append("gate.py: a wrong table")
    return said


def check_rows(root, tests):
    """What a row starts is there."""
    said = []
    names = [row.name for row in gate.ROWS]
    if len(set(names)) != len(names):
        said.append("gate.py: two rows of one name")
    for row in gate.ROWS:
        for word in row.words:
            if word.startswith("tests/") and not (root / word).is_file():
                said.append(f"gate.py: {row.name}: there is no {word}")
            if word.startswith("tst_") and not tests.has(word):
                said.append(f"gate.py: {row.name}: there is no test {word}")
            for left_out in re.findall(r"[(|](\w+_long\w*)(?=[|)])", word):
                if not tests.has(left_out) and left_out + ".sh" not in tests.files:
                    said.append(f"gate.py: {row.name}: there is no test {left_out}")
    return said


def main():
    root = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    tests, rows = Tests(root), {row.name: row for row in gate.ROWS}
    texts = {page: (root / page).read_text(encoding="utf-8") for page in PAGES}
    said = [line for page, text in texts.items() for line in faults_of(page, text, tests, rows)]
    named = {name for name, _ in ROW.findall(texts[PAGES[0]])}
    said += [f"{PAGES[0]}: row {name} is not named" for name in rows if name not in named]
    # These bite.
    for wrong in ("`Golden.NoSuchTest`", "`--release nothing`", "`no_such_test.sh`",
                  "`--release kills`: 999 times"):
        if not faults_of("page", wrong, tests, rows):
            said.append(f"release_pages_test.py: {wrong} is taken")
    said += check_rows(root, tests) + check_gate()
    print("\n".join(said) or "every promise names its tests")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
