#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the table of losses into README.md from the program's own registry.

    tests/tools/readme_table.py [--check] [--batch build/release/bin/iouscope-batch]

--check writes nothing and fails with status 1 when the table is stale.
"""
import argparse
import json
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
START = "<!-- losses: made by tests/tools/readme_table.py -->\n"
END = "<!-- end of losses -->"


def cell(text):
    return " ".join(str(text).split()).replace("|", "\\|")


def setting(parameter):
    return f"{parameter['name']}={parameter['default']:.6g}"


def table(losses):
    lines = ["| id | name | family | year | parameters | what it is |",
             "|---|---|---|---|---|---|"]
    for loss in losses:
        kind = "" if loss["kind"] == "loss" else f" ({loss['kind']})"
        parameters = " ".join(f"`{setting(p)}`" for p in loss["parameters"])
        about = " ".join(filter(None, [f"{cell(loss['formula'])}.", cell(loss["sentence"])]))
        lines.append(f"| `{loss['id']}` | {cell(loss['name'])}{kind} | {cell(loss['family'])} "
                     f"| {loss['year']} | {parameters} | {about} |")
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--batch", default=os.path.join(ROOT, "build/release/bin/iouscope-batch"))
    args = parser.parse_args()
    out = subprocess.run([args.batch, "losses", "--json"], check=True, stdout=subprocess.PIPE)
    wanted = table(json.loads(out.stdout.decode("utf-8")))
    path = os.path.join(ROOT, "README.md")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    if text.count(START) != 1 or text.count(END) != 1:
        print("README.md: the marks around the table of losses are missing", file=sys.stderr)
        return 1
    pattern = re.escape(START) + ".*?" + re.escape(END)
    new = re.sub(pattern, lambda _: START + wanted + END, text, flags=re.S)
    if args.check:
        if new != text:
            print("README.md: the table of losses is stale; run tests/tools/readme_table.py",
                  file=sys.stderr)
            return 1
        return 0
    with open(path, "w", encoding="utf-8") as file:
        file.write(new)
    return 0


if __name__ == "__main__":
    sys.exit(main())
