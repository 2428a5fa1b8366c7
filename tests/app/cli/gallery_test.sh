#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# iouscope gallery: its files, its numbers and its answers to wrong arguments.
set -u
iouscope=$1/iouscope
[[ -x $iouscope ]] || { echo "no window in this build"; exit 77; }
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
wrong=0
fail() { echo "FAIL: $*"; wrong=1; }

"$iouscope" gallery list >"$folder/list" 2>/dev/null || fail "list: status $?"
for arguments in "--lang de gallery list" "gallery list --lang de" "gallery --lang=en list"; do
    # shellcheck disable=SC2086
    "$iouscope" $arguments 2>&1 | cmp -s - "$folder/list" || fail "$arguments gives another list"
done
"$iouscope" gallery list --lang xy 2>"$folder/err"
[[ $? == 2 ]] && grep -q 'no language "xy"' "$folder/err" || fail "unknown language"
for arguments in "gallery list" --help --version; do
    # shellcheck disable=SC2086
    "$iouscope" $arguments >/dev/full 2>"$folder/err"
    [[ $? == 1 ]] && grep -q 'standard output' "$folder/err" || fail "$arguments to a full disk"
done
"$iouscope" gallery run giou-odd --reduced -o "$folder/closed" >&- 2>/dev/null
[[ -s $folder/closed/giou-odd.png ]] || fail "no picture where standard output is closed"
for id in overlap desert interp-sim interp-alpha sot slender diou-3 reproduction; do
    grep -q "^$id " "$folder/list" || fail "list lacks $id"
done
"$iouscope" gallery run giou-odd convexify reproduction --reduced -o "$folder/out" \
    >"$folder/log" 2>"$folder/err" || fail "run: status $?: $(cat "$folder/err")"
for file in giou-odd.png giou-odd.csv giou-odd.iouscope convexify.png reproduction.png summary.md; do
    [[ -s $folder/out/$file ]] || fail "no $file"
done
grep -q '^giou-odd,.*,-5/63,-0.0793650793650' "$folder/out/summary.csv" || fail "GIoU -5/63"
[[ $(head -c 4 "$folder/out/giou-odd.png" | tail -c 3) == PNG ]] || fail "no PNG"
"$iouscope" render "$folder/out/giou-odd.iouscope" -o "$folder/scene.png" 2>/dev/null ||
    fail "the entry's session does not open"

"$iouscope" gallery run nothing -o "$folder/out" 2>"$folder/err"
[[ $? == 2 ]] && grep -q 'choose all, overlap' "$folder/err" || fail "unknown entry: $(cat "$folder/err")"
"$iouscope" gallery run overlap 2>/dev/null
[[ $? == 2 ]] || fail "no folder given"
"$iouscope" gallery run overlap -o /proc/nowhere 2>"$folder/err"
[[ $? == 1 ]] && grep -q /proc/nowhere "$folder/err" || fail "unwritable folder: $(cat "$folder/err")"
exit $wrong
