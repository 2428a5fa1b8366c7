#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Both programs write the same bytes and read the same numbers in any locale: with a decimal comma, and
# where a small I is no i. $1: the folder of the programs. LOCALES: others than these.
set -u
batch=$1/iouscope-batch window=$1/iouscope
command -v localedef > /dev/null && [ -d /usr/share/i18n/locales ] ||
    { echo "the package locales is not installed"; exit 77; }
unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM LANGUAGE
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
golden=$IOUSCOPE_SOURCE/tests/golden
failures=0
fail() {
    echo "FAILED: $1"
    failures=$((failures + 1))
}

# Letters by the C library go by it, where a window has set it.
if grep -rnE 'std::(tolower|toupper|isalnum|stod|stof|strtod|setprecision)\(' "$IOUSCOPE_SOURCE/core" \
    "$IOUSCOPE_SOURCE/widgets" --include='*.?pp' | grep -vE '/core/export_code/|core/base/trimmed.hpp'; then
    fail "these go by the locale; core/base/trimmed.hpp does not"
fi

mkdir locales
export LOCPATH=$folder/locales
wanted=(${LOCALES:-de_DE tr_TR})
for name in "${wanted[@]}"; do
    localedef -c -i "$name" -f UTF-8 "$LOCPATH/$name.UTF-8" > /dev/null 2>&1 &
done
wait

boxes=(--pred 1.25,1,2,2.5 --target 0.5,0,1,1)
recipe="iouscope-run pred=cxcywh:1.5,1,2,2 target=cxcywh:0,0.25,1,1 loss=interp_iou:alpha=0.9
optimizer=adam schedule=0.01 steps=20 form=xyxy"
# make DIR: what both programs write, in the locale of the moment.
make() {
    mkdir "$1" && cd "$1" || return
    "$batch" eval --loss GIoU iou nwd:c=12.5 --terms --pairs "$golden/ties_pairs.csv" -o eval.csv
    "$batch" surface --loss ciou "${boxes[@]}" --x cx=-1.5:1.5 --y cy=-1:1 --size 9 -o surface.csv
    "$batch" run "$recipe" -o run.csv
    "$batch" simulate --protocol diou --loss 'interp_iou:alpha=0.98' --lr 0.05 --steps 3 --cases 50 -o sim
    "$batch" report --loss giou --cases 320 -o card.pdf
    "$batch" report --loss giou --cases 320 -o card.json
    rm -f sim/summary.json # it has the time it took
    if [ -x "$window" ]; then
        local film=(--size 160x120 --lr 0.05 --steps 5)
        "$window" render "${film[@]}" --loss interp_iou:alpha=0.9 --lang en -o a.svg
        "$window" render a.svg --size 160x120 --lang en -o a.tex
        "$window" animate "${film[@]}" --fps 12.5 --duration 0.3 --lang en -o a.apng
        "$window" gallery run overlap --reduced -o gallery
        rm -f gallery/*.png # numbers on axes are those of the desktop
        # Words of the desktop's language; what it carries is the same.
        "$window" render a.svg --size 160x120 -o own.svg
        "$window" render own.svg --size 160x120 --lang en -o own.tex
        rm own.svg
    fi
    cd ..
} > "$folder/said" 2>&1

LC_ALL=C.UTF-8 make C || fail "nothing is made in C: $(cat said)"
[ -s C/eval.csv ] && [ -s C/sim/curves.csv ] || fail "nothing is made in C: $(cat said)"
for name in "${wanted[@]}"; do
    [ -f "$LOCPATH/$name.UTF-8/LC_NUMERIC" ] || { fail "no locale $name"; continue; }
    LC_ALL=$name.UTF-8 make "$name"
    diff -rq C "$name" || fail "$name: other bytes"
    LC_ALL=$name.UTF-8 "$batch" simulate --protocol diou --loss iou --lr 0,5 -o never 2> err.txt
    [ $? -eq 2 ] && grep -q "0,5" err.txt || fail "$name: a comma is no decimal point: $(cat err.txt)"
done
echo "counted: $((${#wanted[@]} + 1)) locales"
echo "$failures failures"
exit $((failures > 0))
