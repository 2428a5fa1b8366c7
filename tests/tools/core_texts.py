#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists the core's words for translation: resources/i18n/core_texts.cpp from the registry
and from the calls of phrase().

    tests/tools/core_texts.py [--check] [--batch build/release/bin/iouscope-batch]

--check writes nothing and fails with status 1 when the list is stale.
"""
import argparse
import glob
import json
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TEXTS = os.path.join(ROOT, "resources/i18n/core_texts.cpp")
# What they say goes to a terminal, which is spoken to in English.
AT_THE_PROMPT = ("app/batch/", "app/batch_many/", "app/cli/", "app/terminal/", "core/shard/",
                 "core/study/")
HEAD = """// SPDX-License-Identifier: GPL-3.0-or-later
// Words of the core that the window shows, for lupdate; made by tests/tools/core_texts.py.
// clang-format off
const char* const core_texts[] = {
"""


def stop_reasons():
    with open(os.path.join(ROOT, "core/run/regression.cpp"), encoding="utf-8") as file:
        return re.findall(r'case StopReason::\w+: return "(.+)";', file.read())


def read(pattern):
    """Contents of the files of the tree that match."""
    for path in sorted(glob.glob(os.path.join(ROOT, pattern))):
        with open(path, encoding="utf-8") as file:
            yield file.read()


def families():
    with open(os.path.join(ROOT, "core/registry/registry.cpp"), encoding="utf-8") as file:
        return re.findall(r'case Family::\w+: return "(.+)";', file.read())


def titles():
    """Names of optimisers and what their parameters are; titles of protocols; wrappers."""
    rows = [word for text in read("core/optim/rules/*.hpp")
            for word in re.findall(r'constexpr const char\* name = "(.+)";', text) +
            re.findall(r'OptimizerParameter\{[^}]*"([^"]+)"\}', text)]
    rows += [json.loads(text)["title"] for text in read("resources/presets/*.json")]
    # What wrappers of losses say of their parameters and terms.
    rows += [row for text in read("core/composed/wrappers.cpp")
             for row in re.findall(r'"([A-Z0-9][^"]*\.)"', text)]
    return rows


def phrases():
    """Patterns of the calls of phrase() that the window may show, in the order of the files."""
    for folder in ("core", "widgets", "app"):
        for path in sorted(glob.glob(os.path.join(ROOT, folder, "**/*.?pp"), recursive=True)):
            name = os.path.relpath(path, ROOT)
            if name.startswith(AT_THE_PROMPT) or name.startswith("core/base/phrase."):
                continue
            with open(path, encoding="utf-8") as file:
                text = file.read()
            for at in re.finditer(r"\bphrase\(", text):
                literal = re.match(r'\s*((?:"(?:[^"\\]|\\.)*"\s*)+)[,)]', text[at.end():])
                if not literal:
                    sys.exit(f"{name}: phrase() without a literal: {text[at.start():][:60]!r}")
                pieces = re.findall(r'"(?:[^"\\]|\\.)*"', literal.group(1))
                yield "".join(json.loads(piece) for piece in pieces)


def formula_words():
    """What the words of the formula language mean, as its editor tells."""
    with open(os.path.join(ROOT, "core/formula_language/formula_names.cpp"),
              encoding="utf-8") as file:
        table = re.search(r"constexpr Word kWords\[\] = \{(.*?)\n\};", file.read(), re.S).group(1)
    # The last text of each row; those before it are its name and the types of its arguments.
    return re.findall(r'"((?:[^"\\]|\\.)*)"\s*[)}],\n', table + "\n")


def texts(losses):
    """Every word once: of the registry (families, kinds, losses, parameters, terms), stop reasons,
    titles, words of formulas, phrases with a word in them."""
    spoken = [p for p in phrases() if re.search("[A-Za-z]", re.sub("%[1-9]", "", p))]
    rows = families() + [loss["kind"] for loss in losses]
    rows += [loss[key] for loss in losses for key in ("sentence", "pathology")]
    for loss in losses:
        rows += [p[key] for p in loss["parameters"] for key in ("name", "sentence")]
        rows += [term["sentence"] for term in loss["terms"]]
    return [row for row in dict.fromkeys(rows + stop_reasons() + titles() +
                                         formula_words() + spoken) if row]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare only")
    parser.add_argument("--batch", default=os.path.join(ROOT, "build/release/bin/iouscope-batch"))
    wanted = parser.parse_args()
    losses = json.loads(subprocess.run([wanted.batch, "losses", "--json"], check=True,
                                       stdout=subprocess.PIPE).stdout)
    lines = (f'    QT_TRANSLATE_NOOP("core", {json.dumps(t, ensure_ascii=False)}),\n'
             for t in texts(losses))
    made = HEAD + "".join(lines) + "};\n"
    if not wanted.check:
        with open(TEXTS, "w", encoding="utf-8") as file:
            file.write(made)
        return 0
    with open(TEXTS, encoding="utf-8") as file:
        stale = file.read() != made
    if stale:
        print("resources/i18n/core_texts.cpp is stale: run tests/tools/core_texts.py")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
