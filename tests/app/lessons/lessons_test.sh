#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# --present refuses what it does not know, with the choices and a status.
set -u
program="$1/iouscope"
[ -x "$program" ] || exit 77
export QT_QPA_PLATFORM=offscreen
message=$("$program" --present no-such-lesson 2>&1)
[ $? -eq 3 ] || { echo "status of an unknown lesson is not 3"; exit 1; }
[[ $message == *no-such-lesson* && $message == *what-iou-measures* ]] ||
    { echo "unclear: $message"; exit 1; }
message=$("$program" --present 2>&1)
[ $? -eq 2 ] || { echo "status without a lesson is not 2"; exit 1; }
[[ $message == *--present* ]] || { echo "unclear: $message"; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
message=$("$program" --present "$folder" 2>&1)
[ $? -eq 3 ] || { echo "status of an empty folder is not 3"; exit 1; }
[[ $message == *lesson.json* ]] || { echo "unclear: $message"; exit 1; }
cat > "$folder/bad.iouplay" <<'END'
{"format": "iouscope-play-list", "version": 1, "lessons": [{"lesson": "desert", "steps": [1, 9]}]}
END
message=$("$program" --present "$folder/bad.iouplay" 2>&1)
[ $? -eq 3 ] || { echo "status of a bad play list is not 3"; exit 1; }
[[ $message == *bad.iouplay*lessons[[]0]*"no step 9"* ]] || { echo "unclear: $message"; exit 1; }
echo "4 checks passed"
