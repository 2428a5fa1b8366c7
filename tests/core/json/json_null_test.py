#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No JSON value is null when a member or an item is put into it. The library would make an object or
a list of it then, and says so before it has the memory: where that runs out, the value is cleared as
what it never became, and the program ends with a signal (nlohmann 3.11.2, operator[] and push_back).

    tests/core/json/json_null_test.py [ROOT]

Needs no build. Its last line names file, line and rule.
"""
import pathlib
import re
import sys

NULL = re.compile(r"^\s*(?:(?:Kept|Found)?Json|nlohmann::(?:ordered_)?json) \w+[;,]", re.MULTILINE)
FILLED = re.compile(r"""(?:std::move)?\(?\b(\w+)\[("\w+"|\w+)\](?:\.(?:push_back|emplace_back)\(|\))""")
# Given a whole value by the parser.
EXCEPT = ("core/json/json_text.cpp", "core/json/json_fields.hpp")


def faults_of(text):
    """Lines and rules that are broken in a source."""
    found = [(text.count("\n", 0, m.end()) + 1, "begin with json::object() or json::array()")
             for m in NULL.finditer(text)]
    for m in FILLED.finditer(text):
        # As an argument it is one that is filled there, unless it is given away.
        if "_back" not in m[0] and (m[2][0] != '"' or m[0].startswith("std::move")):
            continue
        before = text[:m.start()]
        begun = re.search(re.escape(f"{m[1]}[{m[2]}] = ") + r"[\w:]*(?:array|object)\(", before)
        listed = re.search(r"\{" + re.escape(m[2]) + r", [\w:]*array\(\)\}", before)
        if not begun and not listed:
            found.append((text.count("\n", 0, m.start()) + 1,
                          f"{m[1]}[{m[2]}] may be null: give it json::object() or json::array()"))
    return found


def check_itself():
    bad = ("    Json one;\n", "    Json one, two = Json::object();\n", "    nlohmann::ordered_json x;\n",
           'j["a"].push_back(1);\n', 'append(p, j["a"]);\n')
    good = ("    Json one = Json::object();\n", 'j["a"] = Json::array();\nj["a"].push_back(1);\n',
            'j["a"] = Json::object();\nappend(p, j["a"]);\n', 'f(std::move(j["a"]));\n',
            'Json j{{"a", Json::array()}};\nj["a"].push_back(1);\n')
    for text in bad:
        assert faults_of(text), f"not found: {text}"
    for text in good:
        assert not faults_of(text), f"found, and is none: {text}"


def main():
    check_itself()
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parents[3])
    seen, faults = 0, []
    for path in sorted(p for layer in ("core", "app") for p in (root / layer).rglob("*.[ch]pp")):
        text = path.read_text(encoding="utf-8")
        name = path.relative_to(root).as_posix()
        if name in EXCEPT or not re.search(r"nlohmann|json_text|\bJson\b", text):
            continue
        seen += 1
        faults += [f"{name}:{line}: {rule}" for line, rule in faults_of(text)]
    for fault in faults:
        print(fault)
    print(f"{seen} sources, {len(faults)} faults")
    return 1 if faults or seen < 30 else 0


if __name__ == "__main__":
    sys.exit(main())
