#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Two programs at once: at one file, at one folder of parts, at one session in two windows. $1: the
# folder of the programs. TIMES: how often two writers meet (20).
set -u
batch=$1/iouscope-batch window=$1/iouscope
times=${TIMES:-20}
export LC_ALL=C.UTF-8
folder=$(mktemp -d) || exit 1
programs=()
xvfb=
finish() {
    for process in "${programs[@]}" $xvfb; do kill -9 "$process" 2> /dev/null; done
    wait 2> /dev/null
    rm -rf "$folder"
}
trap finish EXIT
cd "$folder" || exit 1
failures=0
fail() {
    echo "FAILED: $1"
    failures=$((failures + 1))
}

# ---- one file, one folder -----------------------------------------------------------------------
pairs=$IOUSCOPE_SOURCE/tests/golden/pairs.csv
"$batch" eval --loss iou --terms --pairs "$pairs" -o a.csv
"$batch" eval --loss giou ciou --pairs "$pairs" -o b.csv
run=(simulate --protocol diou --loss iou giou --steps 3 --cases 20000 --threads 1)
"$batch" "${run[@]}" -o whole 2> /dev/null
for ((n = 0; n < times; ++n)); do
    "$batch" eval --loss iou --terms --pairs "$pairs" -o both.csv &
    "$batch" eval --loss giou ciou --pairs "$pairs" -o both.csv
    wait $!
    cmp -s both.csv a.csv || cmp -s both.csv b.csv || fail "meeting $n: a file of neither"
    rm -rf parts merged
    "$batch" "${run[@]}" --shard 0/2 -o parts 2> /dev/null &
    "$batch" "${run[@]}" --shard 0/2 -o parts 2> /dev/null
    wait $!
    "$batch" "${run[@]}" --shard 1/2 -o parts 2> /dev/null
    "$batch" merge parts -o merged 2> /dev/null && cmp -s whole/curves.csv merged/curves.csv ||
        fail "meeting $n: other sums"
done
[ -z "$(find . -name '.iouscope-*')" ] || fail "temporaries are left"
echo "counted: $times of $times meetings"

# ---- one session in two windows -----------------------------------------------------------------
for tool in Xvfb xdotool; do
    command -v $tool > /dev/null || { echo "$tool is not installed: no windows"; exit $((failures > 0)); }
done
[ -x "$window" ] || { echo "iouscope is not built: no windows"; exit $((failures > 0)); }
export HOME=$folder XDG_DATA_HOME=$folder/data XDG_CONFIG_HOME=$folder/config QT_QPA_PLATFORM=xcb
unset WAYLAND_DISPLAY
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp -noreset 3> display 2> /dev/null &
xvfb=$!
for _ in $(seq 100); do [ -s display ] && break; sleep 0.1; done
DISPLAY=":$(cat display)"
export DISPLAY
echo '{"format": "iouscope-session", "version": 1, "scene": {"pred": [1, 1, 2, 2], "target": [0, 0, 3, 3]}}' \
    > s.iouscope

# open_window: a program at the session; its window in `shown`.
open_window() {
    "$window" s.iouscope 2>> err &
    programs+=($!)
    # --all: a window of this program, not any window of either.
    shown=$(timeout 60 xdotool search --sync --all --onlyvisible --pid "${programs[-1]}" --name iouscope | head -1)
    [ -n "$shown" ] || fail "no window"
}
# press WINDOW KEY...
press() {
    xdotool windowfocus --sync "$1" 2> /dev/null
    xdotool key --window "$1" "${@:2}"
    xdotool keyup ctrl # it stays down now and then, and Ctrl+Escape answers no question
}
target() { tr -d " \n" < s.iouscope | grep -o "\"target\":\[[^]]*\]" | head -1; }
# wait_for SECONDS COMMAND...: until it succeeds.
wait_for() {
    local n
    for ((n = 10 * $1; n > 0; --n)); do
        "${@:2}" && return 0
        sleep 0.1
    done
    return 1
}
holds() { [ "$(target)" = "\"target\":[$1]" ]; }
asks() { question=$(xdotool search --onlyvisible --name "^Changed elsewhere$" | head -1) && [ -n "$question" ]; }
asks_no_more() { ! asks; }
open_window
first=$shown
open_window
second=$shown
press "$first" s   # exchanges the boxes
press "$first" ctrl+s
wait_for 20 holds 1.0,1.0,2.0,2.0 || fail "the first window did not save: $(target)"
press "$second" ctrl+Right # another change of its own
press "$second" ctrl+s
wait_for 20 asks || fail "the second window asked nothing"
holds 1.0,1.0,2.0,2.0 || fail "the second window replaced what the first saved, unasked: $(target)"
press "$question" Escape
wait_for 20 asks_no_more || fail "the question stays"
holds 1.0,1.0,2.0,2.0 || fail "what was not agreed to was saved: $(target)"
echo "$failures failures"
exit $((failures > 0))
