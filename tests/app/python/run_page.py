# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the examples of a page, one after the other in one program; what they claim they assert.

    run_page.py PAGE [--torch]      with it also those from the first that imports torch on
"""
import pathlib
import re
import sys

page = pathlib.Path(sys.argv[1])
names = {"__name__": "page"}
text = page.read_text(encoding="utf-8")
count = 0
for match in re.finditer(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
    code = match.group(1)
    if "torch" in code and "--torch" not in sys.argv:
        continue
    line = text[:match.start(1)].count("\n")
    exec(compile("\n" * line + code, str(page), "exec"), names)
    count += 1
assert count > 3, count
print(count, "examples run")
