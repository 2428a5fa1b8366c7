#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Files of strangers given to both programs: they end in time, within their memory, and what they
# print is plain lines. $1: the folder of the programs.
set -u
window="$1/iouscope" batch="$1/iouscope-batch"
[ -x "$window" ] || { echo "iouscope is not built"; exit 77; }
export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen
files=$IOUSCOPE_SOURCE/tests/golden/hostile
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0

# run STATUS PROGRAM ARGUMENT...: in 20 s and 2 GB of addresses beyond the libraries'; what it says
# has no character that a terminal acts on, and no line above 1,000 characters.
run() {
    local status=$1
    shift
    (
        ulimit -v 4000000
        timeout 20 "$@" >"$folder/out" 2>"$folder/err"
    )
    local got=$?
    if [ $got -ne "$status" ]; then
        echo "$*: status $got (expected $status)"
        head -c 2000 "$folder/err"
        failed=1
    fi
    python3 - "$folder/err" <<'EOF' || { echo "said by: $*"; failed=1; }
import sys, unicodedata
text = open(sys.argv[1], encoding="utf-8").read()
bad = [hex(ord(c)) for c in text if c != "\n" and unicodedata.category(c) in ("Cc", "Cf", "Cs", "Cn")]
assert not bad, bad
assert all(len(line) < 1000 for line in text.split("\n")), "a long line"
EOF
}
# says WORDS: in the message of the last run.
says() { grep -qF -- "$1" "$folder/err" || { echo "not said: $1"; cat "$folder/err"; failed=1; }; }

for session in "$files"/*.iouscope; do
    status=0
    case $session in *bomb*) status=3 ;; esac
    for view in dashboard lanes window; do  # the dashboard has scene, surface and curves
        run $status "$window" render "$session" --view $view --size 640x480 -o "$folder/a.png"
    done
    [ $status -eq 0 ] || { says "27000000 steps together"; continue; }
    run 0 "$window" render "$session" --view dashboard --size 640x480 -o "$folder/a.svg"
    run 0 "$window" render "$session" --view dashboard -o "$folder/a.pdf"
    python3 - "$folder/a.svg" "$folder/a.pdf" <<'EOF' || { echo "no XML: $session"; failed=1; }
import sys, xml.dom.minidom
xml.dom.minidom.parse(sys.argv[1])
pdf = open(sys.argv[2], "rb").read()
begin = pdf.rindex(b"<x:xmpmeta")
xml.dom.minidom.parseString(pdf[begin:pdf.index(b"</x:xmpmeta>") + len(b"</x:xmpmeta>")])
EOF
    # A picture gives its session back, whatever is in it.
    run 0 "$window" render "$folder/a.svg" --view scene -o "$folder/b.png"
    run 0 "$window" render "$folder/a.pdf" --view scene -o "$folder/b.png"
done

run 3 "$window" render "$files/control_bytes/loss.iouscope" -o "$folder/a.png"
says 'gi[ESC][31mou'
run 3 "$batch" eval --loss giou --pairs "$files/control_bytes/c.csv"
says '[ESC][31mX'
for protocol in st word dup; do
    run 3 "$batch" simulate --protocol "$files/control_bytes/$protocol.json" --output "$folder/r"
    says '['
done
python3 - "$files/control_bytes" "$folder/long.json" <<'EOF'
import json, sys
long = {"format": "iouscope-protocol", "version": 1, "cloud": "disk", "points": 3, "radius": 0.5,
        "target_area": 1, "target_aspects": [1], "scales": [1], "aspects": [1], "optimizer": "adam",
        "schedule": [{"until": 4, "rate": 0.01}], "steps": 4, "form": "xyxy", "losses": ["A" * 100000]}
json.dump(long, open(sys.argv[2], "w"))
EOF
run 3 "$batch" simulate --protocol "$folder/long.json" --output "$folder/r"
says 'AAA…AAA'
printf '{"format": "iouscope-session", "version": 1, "%s": 1}' "$(head -c 1000 /dev/zero | tr '\0' k)" \
    >"$folder/key.iouscope"
run 3 "$window" render "$folder/key.iouscope" -o "$folder/a.png"
says 'unknown field'

run 0 "$batch" eval --loss giou --pairs "$files/csv_injection.csv"
grep -qF "giou,'=1+cmd|x!A1," "$folder/out" && grep -qF "giou,'@SUM(1)," "$folder/out" ||
    { echo "text that a spreadsheet runs:"; cat "$folder/out"; failed=1; }

exit $failed
