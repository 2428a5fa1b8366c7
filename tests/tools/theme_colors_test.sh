#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every colour of the window stands in Theme (widgets/drawing/theme.cpp), but for the tables of
# colour maps: no other source names one. color_vision.cpp turns colours into others. Needs no build.
set -euo pipefail
source_dir=${IOUSCOPE_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd)}

# Sources with their comments taken off. Clear (nothing drawn) is no colour.
colours_named_in() {
    find "$@" \( -name '*.hpp' -o -name '*.cpp' \) ! -path '*/drawing/theme.cpp' ! -path '*/drawing/color_vision.cpp' -print0 |
        xargs -0 awk '{ line = $0; sub(/\/\/.*/, "", line); print FILENAME ":" FNR ": " line }' |
        grep -E 'QColor\( *(0x|[0-9]|"|Qt::)|QColor [A-Za-z_]+[({] *(0x|[0-9]|"|Qt::)|qRgba?\( *[0-9]|QRgb [A-Za-z_]+ *=? *[{]? *0x|fromRgba?F?\(|fromHs[vl]F?\(|setNamedColor|fromString\( *"#|[": ;]#[0-9a-fA-F]{6}\b|"#[0-9a-fA-F]{3}"|Qt::(black|white|red|green|blue|cyan|magenta|yellow|gray|dark(Red|Green|Blue|Cyan|Magenta|Yellow|Gray)|lightGray)\b' |
        grep -v 'qRgba(0, 0, 0, 0)' || true
}

found=$(colours_named_in "$source_dir/widgets" "$source_dir/app")
if [ -n "$found" ]; then
    echo "$found"
    echo "colours belong into Theme"
    exit 1
fi

# The search itself finds what it is for.
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
while read -r line; do
    echo "$line" > "$scratch/a.cpp"
    if [ -z "$(colours_named_in "$scratch")" ]; then
        echo "not found: $line"
        exit 1
    fi
done <<'LINES'
painter.setPen(QColor(0x123456));
const QColor halo(0, 0, 0, 80);
p.setPen(Qt::black);
image.fill(qRgb(255, 255, 255));
label->setStyleSheet("color: #ff0000");
QColor c = QColor("red");
LINES
echo "// QColor(0x123456)" > "$scratch/a.cpp"
[ -z "$(colours_named_in "$scratch")" ]
echo "every colour stands in Theme"
