#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every function of the core that takes a text or bytes and may refuse them is called by a target of
tests/fuzz, or stands in REACHED with what calls it there.

    tests/fuzz/fuzz_readers_test.py [ROOT]

Needs no build.
"""
import pathlib
import re
import sys

# What calls it in a target, or why nobody has to.
REACHED = {
    "CsvTable::open": "readBoxes()", "split": "CsvRows::next()",
    "readCocoAnnotations": "import_coco", "readCocoResults": "import_coco_results",
    "readFormula": "own::lossOfText()", "composedLoss": "Loss::parse()",
    "EnumWords::parse": "every list of words", "setParameter": "Loss::parse()",
    "checkParameter": "Loss::parse()", "findParameter": "Loss::parse()",
    "storedParts": "partHead()", "studyIn": "readStudy()", "sweepStatus": "readStudy()",
    "presetAnchors": "a name of a list", "presetRecipe": "readRecipe()",
    "quickRecipe": "readRecipe()", "setFunction": "a name of a list",
    "findProtocol": "a name of a list", "checkCasesName": "a file's name, nothing is read",
    "makePrivateFolder": "makes a folder", "writePrivateFile": "writes",
    "filesUnder": "names of files, nothing is read", "readFile": "bytes as they are", "checkTarget": "a path, nothing is read",
    "writeFile": "writes", "add": "writes",
}
DECLARATION = re.compile(
    r"(?:static )?(?:Result<[^;()]*>|std::variant<[^;()]*>) (\w+)\(\s*(?:std::string_view|const "
    r"std::string&) (\w+)", re.S)


def readers(root):
    """(header, function): of classes Class::parse."""
    for header in sorted((root / "core").rglob("*.hpp")):
        text = re.sub(r"//[^\n]*", "", header.read_text(encoding="utf-8"))
        for found in DECLARATION.finditer(text):
            name = found[1]
            before = text[:found.start()]
            if name in ("parse", "open", "read"):
                owner = re.findall(r"^(?:class|struct) (\w+)", before, re.M)
                name = f"{owner[-1]}::{name}" if owner else name
            yield header.relative_to(root).as_posix(), name


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parents[2])
    called = "".join(p.read_text(encoding="utf-8")
                     for p in sorted((root / "tests/fuzz/targets").glob("*.cpp")))
    all_readers = list(readers(root))
    missing = [(header, name) for header, name in all_readers
               if f"{name}(" not in called and name not in REACHED]
    for header, name in missing:
        print(f"{header}: {name}() is called by no target of tests/fuzz")
    stale = sorted(set(REACHED) - {name for _, name in all_readers})
    for name in stale:
        print(f"fuzz_readers_test.py: {name} is no reader any more; remove it from REACHED")
    if len(all_readers) < 40:
        print(f"only {len(all_readers)} readers were found")
        return 1
    return 1 if missing or stale else 0


if __name__ == "__main__":
    sys.exit(main())
