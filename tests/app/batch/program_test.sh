# SPDX-License-Identifier: GPL-3.0-or-later
# Programs of the user on the command line: compare, --program, what a recipe may not start, and that
# no program outlives its host. $1: the folder of the programs.
set -u
batch=$1/iouscope-batch
export LC_ALL=C.UTF-8
python=
for candidate in /usr/bin/python3 python3; do
    "$candidate" -c "import numpy" 2> /dev/null && python=$candidate && break
done
[[ -z $python ]] && echo "no python3 with NumPy" && exit 77
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
failures=0
check() {
    local what=$1
    shift
    if ! "$@" > out.txt 2> err.txt; then
        echo "FAILED: $what: $(tail -n 3 out.txt err.txt)"
        failures=$((failures + 1))
    fi
}
# status words... : the command ends so, and says this on standard error.
ends() {
    local status=$1 said=$2
    shift 2
    "$batch" "$@" > out.txt 2> err.txt
    local was=$?
    if [[ $was -ne $status ]] || ! grep -qF -- "$said" err.txt out.txt; then
        echo "FAILED: $* ended with $was: $(cat out.txt err.txt | tail -n 5)"
        failures=$((failures + 1))
    fi
}
cp "$IOUSCOPE_SOURCE"/tests/core/bridge/programs/*.py .
program="$python moods.py"

# ---- compare ------------------------------------------------------------------------------------
check "compare finds the loss" "$batch" compare --program "$program" --loss iou giou
cp out.txt table.txt
check "the nearest stands first" grep -q "^iou  *[0-9.e-]* *[0-9]" table.txt
check "the formula is named" grep -q "IoU" <(tail -n 3 table.txt)
ends 1 "giou" compare --program "$program" --loss giou
ends 0 '"loss": "iou"' compare --program "$program" --loss iou --json
ends 1 "problem: the loss of a pair depends on the others" \
    compare --program "$program" --loss iou --set mood=12 --tolerance 10
ends 1 "without mean or sum" compare --program "$program" --set mood=1 --loss iou
ends 2 "no parameter \"moood\"" compare --program "$program" --set moood=1 --loss iou
ends 1 "does not start" compare --program "no_such_program x" --loss iou
ends 2 "--tolerance: \"nan\" is not a number" \
    compare --program "$program" --loss iou --tolerance nan
ends 2 "--program is required" compare --loss iou

# ---- a program where a loss is asked for ----------------------------------------------------------
printf 'pcx,pcy,pw,ph,tcx,tcy,tw,th\n12,11,8,6,10,10,9,7\n13,11,8,6,10,10,9,7\n' > pairs.csv
check "eval takes it" "$batch" eval --program "$program" --pairs pairs.csv --gradient --terms
cp out.txt eval.txt
"$batch" eval --loss iou --pairs pairs.csv > iou.txt
check "with the core's values" test "$(tail -n 2 eval.txt | cut -d, -f3 | cut -c1-12)" = \
    "$(tail -n 2 iou.txt | cut -d, -f3 | cut -c1-12)"
check "and its own term" grep -q ",shared" eval.txt
check "beside another loss, with a parameter" "$batch" eval --program "$program" \
    --loss moods:k=2 iou --pairs pairs.csv
check "surface takes it" "$batch" surface --program "$program" --target 0,0,1,1 --pred 0,0,1,1 \
    --x cx=-1:1 --y cy=-1:1 --size 8 --gradient
check "run takes it" "$batch" run --program "$program" "iouscope-run pred=cxcywh:12,11,8,6 \
target=cxcywh:10,10,9,7 loss=moods optimizer=gd schedule=0.01 steps=5 form=xyxy"
ends 1 "undefined_name" eval --program "$program" --loss moods:mood=3 --pairs pairs.csv
ends 1 "signal 11" eval --program "$program" --loss moods:mood=7 --pairs pairs.csv

ends 1 "no answer for 2 pairs within 0.2 s" eval --program "$program" --loss moods:mood=8 \
    --pairs pairs.csv --deadlines 20,0.2,0
ends 2 "no deadlines: \"1,x\"" eval --program "$program" --pairs pairs.csv --deadlines 1,x
ends 2 "give --program 'python3 moods.py' in place of --loss" eval --loss moods.py --pairs pairs.csv
ends 1 "is iouscope_loss imported" compare --program "$python -c pass" --loss iou
ends 1 "in_library.py, line 10: ValueError" compare --program "$python in_library.py" --loss iou

# ---- simulate, and the recipe it leaves ------------------------------------------------------------
simulate=(simulate --protocol interpiou --cases 64 --steps 4)
check "simulate takes it" "$batch" "${simulate[@]}" --program "$program" -o mine
check "with the core's curve" "$batch" "${simulate[@]}" --loss iou -o core
check "to five digits" test "$(tail -n 1 mine/curves.csv | cut -d, -f3 | cut -c1-7)" = \
    "$(tail -n 1 core/curves.csv | cut -d, -f3 | cut -c1-7)"
ends 3 "not started" simulate --recipe mine/recipe.json -o again
check "a recipe that is not trusted makes nothing" test ! -e again
ends 2 "or --yes" simulate --protocol interpiou --program "$program" -o large
check "consent runs it again" "$batch" simulate --recipe mine/recipe.json --program "$program" -o again
check "with the same curves" cmp mine/curves.csv again/curves.csv

# ---- nobody is left behind ---------------------------------------------------------------------------
hang() {
    "$batch" eval --program "$program" --loss moods:mood=8 --pairs pairs.csv > /dev/null 2> err.txt &
    host=$!
    child=
    for _ in {1..200}; do
        child=$(pgrep -P "$host" 2> /dev/null || grep -ls "^PPid:[[:space:]]*$host\$" /proc/[0-9]*/status |
            head -n 1 | tr -dc 0-9)
        [[ -n $child ]] && break
        sleep 0.02
    done
}
gone() {
    for _ in {1..150}; do
        [[ ! -e /proc/$1 ]] && return 0
        grep -qs "^State:[[:space:]]*Z" "/proc/$1/status" && return 0
        sleep 0.02
    done
    return 1
}
hang
sleep 0.3
kill -KILL "$host"
wait "$host" 2> /dev/null
check "a killed host leaves no program" gone "$child"
hang
sleep 0.3
kill -INT "$host"
wait "$host"
check "an interrupt ends with 130" test $? -eq 130
check "and leaves no program" gone "$child"

echo "$failures failures"
exit $((failures > 0))
