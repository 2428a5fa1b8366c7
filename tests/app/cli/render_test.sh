#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# `iouscope render` without a display: files, exit status, messages.
set -u
bin="$1/iouscope"
[ -x "$bin" ] || { echo "iouscope is not built"; exit 77; }
unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0

expect() {  # status, words in the message, arguments...
    local status=$1 words=$2
    shift 2
    "$bin" "$@" >"$folder/out" 2>"$folder/err"
    local got=$?
    if [ $got -ne "$status" ] || { [ -n "$words" ] && ! grep -qF -- "$words" "$folder/out" "$folder/err"; }; then
        echo "iouscope $*: status $got (expected $status), words \"$words\""
        cat "$folder/err"
        failed=1
    fi
}

expect 0 "" render -o "$folder/a.png"
expect 0 "" render --view window --size 1280x720 --scale 2 --step 40 -o "$folder/b.png"
[ "$(head -c 4 "$folder/b.png" | tail -c 3)" = PNG ] || { echo "b.png is no PNG"; failed=1; }
expect 0 "" render -o "$folder/again.png"
cmp "$folder/a.png" "$folder/again.png" || failed=1
OMP_NUM_THREADS=1 "$bin" render -o - >"$folder/stdout.png" && cmp "$folder/a.png" "$folder/stdout.png" || failed=1
for center in overlay grid; do
    cat >"$folder/lanes.iouscope" <<END
{"format": "iouscope-session", "version": 1, "playhead": 40,
 "lanes": [{"run": {"loss": "ciou"}}, {"run": {"loss": "giou"}}, {"run": {"loss": "siou"}}],
 "view": {"compare": {"center": "$center"}}}
END
    expect 0 "" render "$folder/lanes.iouscope" --view window -o "$folder/$center.png"
done
# A picture of the lanes: the same again, from the picture itself too; of one lane as well.
expect 0 "" render "$folder/lanes.iouscope" --view lanes -o "$folder/l.png"
expect 0 "" render "$folder/l.png" --view lanes -o "$folder/l2.png"
cmp "$folder/l.png" "$folder/l2.png" || failed=1
expect 0 "" render --view lanes,curves -o "$folder/l.pdf"
cmp -s "$folder/overlay.png" "$folder/grid.png" && { echo "overlay and grid look the same"; failed=1; }
expect 2 "no output file" render
expect 2 "--view" render --view cake -o "$folder/c.png"
expect 2 "--size" render --size 12 -o "$folder/c.png"
expect 2 "--step" render --step -3 -o "$folder/c.png"
expect 2 ".png" render -o "$folder/c.bmp"
expect 2 "unknown option" render --colour red -o "$folder/c.png"
expect 2 "unknown option" --colour
expect 3 "missing.iouscope" render "$folder/missing.iouscope" -o "$folder/c.png"
echo '{"format": "iouscope-session", "version": 7}' >"$folder/newer.iouscope"
expect 3 "newer program" render "$folder/newer.iouscope" -o "$folder/c.png"
expect 1 "" render -o "$folder/no/such/folder.png"

# Vectors: text is text, nothing is cut off by a clip, the page has the asked size.
expect 0 "" render --view dashboard --title 'A <title> & more' --step 12 -o "$folder/v.svg"
expect 0 "" render --view surface,curves --paper 170x100 -o "$folder/p.pdf"
[ ! -s "$folder/err" ] || { echo "a picture was made with noise:"; cat "$folder/err"; failed=1; }
python3 - "$folder/v.svg" <<'EOF' || failed=1
import sys, xml.etree.ElementTree as tree
root = tree.parse(sys.argv[1]).getroot()
ns = "{http://www.w3.org/2000/svg}"
texts = [t.text for t in root.iter(ns + "text")]
for wanted in ("A <title> & more", "prediction", "cx", "step"):
    assert wanted in texts, (wanted, texts)
assert root.find(ns + "title").text == "A <title> & more"
assert '"playhead": 12' in root.find(ns + "metadata").text
EOF
if command -v pdfinfo >/dev/null; then
    pdfinfo "$folder/p.pdf" | grep -q '^Pages: *1$' || { echo "p.pdf: not one page"; failed=1; }
    pdfinfo "$folder/p.pdf" | awk '/^Page size/ { if ($3 < 481 || $3 > 483 || $5 < 282.5 || $5 > 284.5) exit 1 }' ||
        { echo "p.pdf: not 170x100 mm"; failed=1; }
    pdftotext "$folder/p.pdf" - | grep -q enlargement || { echo "p.pdf: no text"; failed=1; }
    pdfinfo -meta "$folder/p.pdf" | grep -q 'iouscope-session' || { echo "p.pdf: no session"; failed=1; }
fi
# A picture opens as the session it carries.
expect 0 "" render --view dashboard --title 'A <title> & more' "$folder/v.svg" -o "$folder/v2.svg"
cmp "$folder/v.svg" "$folder/v2.svg" || failed=1
expect 0 "" render "$folder/b.png" --view curves -o "$folder/c1.png"
expect 0 "" render --step 40 --view curves -o "$folder/c2.png"
cmp "$folder/c1.png" "$folder/c2.png" || failed=1
expect 0 "" render --view surface,curves --paper 170x100 "$folder/p.pdf" -o "$folder/p2.png"
expect 0 "" render --view surface,curves -o "$folder/p3.png"
cmp "$folder/p2.png" "$folder/p3.png" || failed=1
head -c 500 "$bin" >"$folder/noise.png"
expect 3 "noise.png: this picture cannot be read: it is no PNG" render "$folder/noise.png" -o "$folder/x.png"
: >"$folder/nothing.iouscope"
expect 3 "nothing.iouscope: the file is empty" render "$folder/nothing.iouscope" -o "$folder/x.png"
printf '\211PNG\r\n\032\n' >"$folder/empty.png"
expect 3 "no session lies in this picture" render "$folder/empty.png" -o "$folder/x.png"
expect 2 "--paper" render --paper 5x5 -o "$folder/x.pdf"
expect 2 "--label" render --label cake=1 -o "$folder/x.png"
expect 1 "made of pixels" render --view window -o "$folder/x.svg"

expect 0 "Draws a picture" --help
expect 0 "iouscope 0" --version
expect 0 "instruction sets: baseline" --version
env -u DISPLAY -u WAYLAND_DISPLAY -u QT_QPA_PLATFORM "$bin" 2>"$folder/err"
[ $? -eq 1 ] && grep -q "no display" "$folder/err" || { echo "a window without a display"; failed=1; }
[ ! -e "$folder/c.png" ] || { echo "a refused command left a file"; failed=1; }
exit $failed
