#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the German texts of the window; prints what is wrong and fails with status 1.

    tests/tools/translation.py [--sources]

Every message is finished and keeps the placeholders, tags, line breaks, outer spaces and the
accelerator of its source, and the sources ask for contexts that exist. --sources also asks lupdate
whether every text of app and widgets is in the file.
"""
import argparse
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
GERMAN = os.path.join(ROOT, "resources/i18n/iouscope_de.ts")
LUPDATE = shutil.which("lupdate", path="/usr/lib/qt6/bin:" + os.environ.get("PATH", ""))


def messages(path):
    """(context, source, [German forms], finished, counts) of every message of a .ts file."""
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            counts = message.get("numerus") == "yes"
            forms = [f.text or "" for f in translation] if counts else [translation.text or ""]
            yield (context.findtext("name"), message.findtext("source"), forms,
                   translation.get("type") is None, counts)


def marks(text):
    """What a translation must keep; of spaces and accelerators only whether they are there."""
    return (sorted(re.findall(r"%L?\d+|%n|<[^>]+>", text)), text.count("\n"),
            text[:1] == " ", text[-1:] == " ", len(re.findall(r"&\w", text)))


def complaints(path):
    for context, source, forms, finished, counts in messages(path):
        where = f"{context}: {source!r}"
        if not finished or not all(forms):
            yield f"{where} has no German text"
            continue
        if counts and len(forms) != 2:
            yield f"{where} needs a form for one and a form for many"
        yield from (f"{where} -> {form!r}: placeholders differ"
                    for form in forms if marks(form) != marks(source))


def unknown_contexts(path):
    """translate("context", ...) of the sources that asks for a context the file lacks."""
    known = {context for context, *_ in messages(path)}
    for source in sorted(glob.glob(f"{ROOT}/app/**/*.cpp", recursive=True)
                         + glob.glob(f"{ROOT}/widgets/**/*.cpp", recursive=True)):
        with open(source, encoding="utf-8") as file:
            for context in re.findall(r'::translate\(\s*"([^"]+)"', file.read()):
                if context not in known:
                    yield f"{os.path.relpath(source, ROOT)}: nothing is filed under {context!r}"


def unlisted(path):
    """Texts of the sources that the .ts file lacks: lupdate adds them to a copy."""
    known = {(context, text) for context, text, *_ in messages(path)}
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, os.path.basename(path))
        shutil.copy(path, copy)
        subprocess.run([LUPDATE or "lupdate", "app", "widgets",
                        "resources/i18n/core_texts.cpp", "-I", ".", "-locations", "none",
                        "-ts", copy], cwd=ROOT, check=True, capture_output=True)
        for context, text, *_ in messages(copy):
            if (context, text) not in known:
                yield f"{context}: {text!r} is not listed: run the target update_translations"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sources", action="store_true", help="look for texts not listed, too")
    wanted = parser.parse_args()
    wrong = [*complaints(GERMAN), *unknown_contexts(GERMAN)]
    if wanted.sources:
        wrong += unlisted(GERMAN)
    for line in wrong:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
