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
expect 0 "iouscope render" --help
expect 0 "iouscope 0" --version
[ ! -e "$folder/c.png" ] || { echo "a refused command left a file"; failed=1; }
exit $failed
