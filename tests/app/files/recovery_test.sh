#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The real program under a display of its own: it is killed with unsaved work, and offers it again.
set -u
bin="$1/iouscope"
[ -x "$bin" ] || { echo "iouscope is not built"; exit 77; }
for tool in Xvfb xdotool; do
    command -v "$tool" >/dev/null || { echo "$tool is not installed"; exit 77; }
done
folder=$(mktemp -d)
xvfb=
program=
finish() {
    for process in $program $xvfb; do kill -9 "$process" 2>/dev/null; done
    wait 2>/dev/null
    rm -rf "$folder"
}
trap finish EXIT
fail() { echo "$*"; ls -la "$unsaved"; cat "$folder/err"; exit 1; }

export HOME="$folder" XDG_DATA_HOME="$folder/data" XDG_CONFIG_HOME="$folder/config"
export QT_QPA_PLATFORM=xcb
unset WAYLAND_DISPLAY
unsaved="$folder/data/iouscope/iouscope/unsaved"
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp -noreset 3>"$folder/display" 2>/dev/null &
xvfb=$!
for _ in $(seq 100); do [ -s "$folder/display" ] && break; sleep 0.1; done
DISPLAY=":$(cat "$folder/display")"
export DISPLAY

start() {
    "$bin" "$@" 2>>"$folder/err" &
    program=$!
    window=$(timeout 30 xdotool search --sync --onlyvisible --pid "$program" --name iouscope | head -1)
    [ -n "$window" ] || fail "no window"
    xdotool windowfocus --sync "$window" 2>/dev/null
}
crash() {
    kill -9 "$program"
    wait "$program" 2>/dev/null
    program=
}

# S exchanges the two boxes; the prediction of the first start is 2.3 to the right.
start
xdotool key --window "$window" s
for _ in $(seq 300); do compgen -G "$unsaved/*.iouscope" >/dev/null && break; sleep 0.1; done
copy=$(compgen -G "$unsaved/*.iouscope") || fail "no copy of unsaved work"
tr -d ' \n' <"$copy" | grep -q '"target":\[2.3,1.5,0.9,0.7\]' || fail "the copy is not the work"
crash
[ -s "$copy" ] || fail "the copy went with the program"

# It is offered, not taken: whoever does not answer finds it again.
start
crash
[ -s "$copy" ] || fail "an unanswered offer lost the work"

# A clean end answers nothing either, and leaves nothing of its own.
start
xdotool key --window "$window" ctrl+q 2>/dev/null
xdotool keyup ctrl  # it stays down where the window has gone before it came up
for _ in $(seq 100); do kill -0 "$program" 2>/dev/null || break; sleep 0.1; done
wait "$program" || fail "status $? at the end"
program=
[ "$(compgen -G "$unsaved/*.iouscope")" = "$copy" ] || fail "the wrong copies are left"

# A signal, before a copy is due: one is kept, the settings as well, and the end is clean. The
# program has ended once, and begins with the boxes of a new session.
rm -f "$copy"
start
xdotool key --window "$window" s
for _ in $(seq 100); do xdotool getwindowname "$window" | grep -q '\*' && break; sleep 0.05; done
kill -TERM "$program"
wait "$program"
status=$?
program=
[ $status = 130 ] || fail "status $status after SIGTERM"
copy=$(compgen -G "$unsaved/*.iouscope") || fail "SIGTERM lost the work"
tr -d ' \n' <"$copy" | grep -q '"target":\[1.42,1.06,1.3,0.72\]' || fail "the copy is not the work"
[ "$(stat -c %a "$copy" "$unsaved" | paste -sd' ')" = "600 700" ] || fail "others may read the copy"

# One that presents keeps the size of text that the window had.
start --present 01-what-iou-measures
kill -TERM "$program"
wait "$program"
program=
grep -rqx "scale=1" "$folder/config" || fail "a presentation left $(grep -rh scale= "$folder/config")"
exit 0
