#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# README's pictures as the program draws them now, each from the session it carries:
#     tests/tools/screenshots.sh [build/release/bin/iouscope] [NAME.png ...]
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
program=${1:-build/release/bin/iouscope}
shift || true
cd resources/screenshots
program=$(realpath "$OLDPWD/$program" 2>/dev/null || realpath "$program")
(($#)) || set -- *.png
for picture in "$@"; do
    name=${picture%.png} size=1440x860
    view=${name#*-}
    case $name in
    window-*) view=window ;;
    *) size=800x500 ;;
    esac
    "$program" render "$picture" --view "$view" --size $size -o "new-$picture"
    mv "new-$picture" "$picture"
    echo "$picture"
done
