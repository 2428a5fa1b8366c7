#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""--help of every command: its own options alone, under headings, with defaults, in lines of 80 columns;
what version 1.0 promised is there still.

    tests/app/cli/help_pages.py build/release/bin [--add]

--add puts new options into tests/golden/stable/options.txt, from where none is ever taken.
"""
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
STABLE = os.path.join(ROOT, "tests/golden/stable")
TEXT_COLUMN = 26
# Without them something is not done, which needs no word; or what they name cannot be left to a default.
NO_DEFAULT = set("""
--program --minus --term --against --title --caption --label --present --pairs --pred --target --value
--gradient --dpi --paper --until-iou --segment --budget --recipe --protocol --shard --cases-out --status
--font-size --output --ignore --images --names --image-size --columns --notation --pred-notation --pred-columns
--rotated --shapes --classes --unmatched --by --detections-out --ranks --loss --hide --max-per-image
""".split())
faults = []


def said(program, *words):
    run = subprocess.run([program, *words], capture_output=True, text=True,
                         env={**os.environ, "LC_ALL": "C.UTF-8"})
    if run.returncode != 0 or run.stderr:
        faults.append(f"{os.path.basename(program)} {' '.join(words)}: {run.returncode} {run.stderr}")
    return run.stdout


def rows_of(page):
    """{heading: {head: text}}"""
    found, rows, head = {}, None, None
    for line in page.splitlines():
        if re.fullmatch(r"\S.*:", line):
            rows = found.setdefault(line[:-1], {})
        elif re.match(r"  \S", line) and rows is not None:
            head = re.split(r"  ", line[2:])[0]
            rows[head] = line[2 + len(head):].strip()
        elif line.startswith(" " * TEXT_COLUMN) and rows is not None and head:
            rows[head] = (rows[head] + " " + line.strip()).strip()
        else:
            rows = rows if not line else None
    return found


def check_page(name, page):
    """What is wrong with a page; its options as {option: takes a value}, its commands."""
    for line in page.splitlines():
        if len(line) > 80 and " " in line.strip():
            faults.append(f"{name}: {len(line)} columns: {line}")
    if f"Usage: {name}" not in page:
        faults.append(f"{name}: no usage line")
    options, commands = {}, []
    for heading, rows in rows_of(page).items():
        for head, text in rows.items():
            long_name = re.search(r"--[a-z][a-z-]*", head)
            if not text:
                faults.append(f"{name}: {head} has no text")
            if not head.startswith("-"):
                if heading != "Arguments":
                    commands.append(head)
                continue
            option, valued = long_name.group(0), " " in head
            if option in options:
                faults.append(f"{name}: {option} twice")
            options[option] = valued
            if (valued and "default" not in text and "(required)" not in text
                    and "several" not in text and option not in NO_DEFAULT):
                faults.append(f"{name}: {head} says no default: {text}")
    return options, commands


def pages_of(program):
    """{command: options} of the program and of all commands."""
    found, waiting = {}, [[]]
    while waiting:
        path = waiting.pop(0)
        name = " ".join([os.path.basename(program), *path])
        found[name], commands = check_page(name, said(program, *path, "--help"))
        waiting += [[*path, command] for command in commands]
    return found


def main():
    folder = sys.argv[1]
    programs = [p for p in ("iouscope-batch", "iouscope") if os.access(os.path.join(folder, p), os.X_OK)]
    pages = {}
    for program in programs:
        pages.update(pages_of(os.path.join(folder, program)))
    least = {"iouscope-batch": 24, "iouscope": 6}  # commands, with the program itself
    for program in programs:
        number = sum(name.split()[0] == program for name in pages)
        if number < least[program]:
            faults.append(f"{program} lists {number} commands")
    for name, own, foreign in (("iouscope-batch eval", "--epsilon", "--shard"),
                               ("iouscope-batch simulate", "--shard", "--epsilon"),
                               ("iouscope render", "--dpi", "--fps"),
                               ("iouscope animate", "--fps", "--dpi"), ("iouscope", "--present", "--fps"),
                               ("iouscope-batch", "--version", "--loss")):
        if name in pages and (own not in pages[name] or foreign in pages[name]):
            faults.append(f"{name}: {own} is missing or {foreign} is there")
    page = rows_of(said(os.path.join(folder, "iouscope-batch"), "eval", "--help"))
    for heading, option in (("Losses", "--loss SPEC ..."), ("Boxes", "--pairs FILE"),
                            ("Values", "--gradient"), ("Work", "--threads N"),
                            ("Output", "-o,--output FILE")):
        if option not in page.get(heading, {}):
            faults.append(f"eval: {option} does not stand under {heading}")
    for option, other in (("--gradient", "not with --direction"), ("--norm NAME", "only with --shares")):
        if other not in page.get("Values", {}).get(option, ""):
            faults.append(f"eval: {option} does not say \"{other}\"")

    # What is promised.
    now = {f"{name} {option}{' VALUE' if valued else ''}"
           for name, options in pages.items() for option, valued in options.items()}
    path = os.path.join(STABLE, "options.txt")
    if "--add" in sys.argv[2:]:
        before = set(open(path, encoding="utf-8").read().splitlines()) if os.path.exists(path) else set()
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(sorted(before | now)) + "\n")
    with open(path, encoding="utf-8") as file:
        for line in file.read().splitlines():
            if line.split()[0] in programs and line not in now:
                faults.append(f"gone, or takes a value no more or only now: {line}")
    with open(os.path.join(ROOT, "cmake/install_headers.cmake"), encoding="utf-8") as file:
        headers = re.search(r"set\(public_headers\s+(.*?)\)", file.read(), re.S).group(1).split()
    with open(os.path.join(STABLE, "headers.txt"), encoding="utf-8") as file:
        faults.extend(f"gone: <iouscope/{header}.hpp>" for header in file.read().split()
                      if header not in headers)

    print(f"{len(pages)} pages, {len(now)} options", *faults, sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
