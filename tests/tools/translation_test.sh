#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every text of the window has a German one, with the placeholders of its source.
if ! command -v python3 >/dev/null; then
    echo "skipped: no python3"
    exit 77
fi
exec python3 "${IOUSCOPE_SOURCE:?}/tests/tools/translation.py"
