#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# `iouscope animate -o run.html`: the page in a browser. Chromium is not in packages.txt, as it is
# larger than all that is: `apt-get install chromium` to run this.
set -u
[ -x "$1/iouscope" ] || { echo "iouscope is not built"; exit 77; }
command -v python3 >/dev/null || { echo "python3 is not installed"; exit 77; }
command -v ffmpeg >/dev/null || { echo "ffmpeg is not installed"; exit 77; }
command -v chromium >/dev/null || { echo "chromium is not installed"; exit 77; }
unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM
exec python3 "$(dirname "$0")/html_browser.py" "$1"
