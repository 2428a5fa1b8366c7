# SPDX-License-Identifier: GPL-3.0-or-later
# How commands of iouscope-batch end that cannot go on: want of memory, signals, a closed pipe, a
# file-size limit; and what they say of numbers that are not finite. $1: the folder of the programs.
set -u
batch=$1/iouscope-batch
unset IOUSCOPE_ISA
export LC_ALL=C.UTF-8
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
failures=0

ok() { echo "ok: $1"; }
fail() {
    echo "FAILED: $1"
    failures=$((failures + 1))
}
# check WHAT COMMAND...: the command succeeds.
check() {
    local what=$1
    shift
    if "$@"; then ok "$what"; else fail "$what: $(tail -3 err.txt)"; fi
}
# says PATTERN: on standard error.
says() { check "says \"$1\"" grep -qF -- "$1" err.txt; }
no_leftovers() { check "nothing is left over" test -z "$(find . -name '.iouscope-*')"; }

# ---- memory ------------------------------------------------------------------------------------
surface=(surface --loss giou --target 0,0,1,1 --pred 0,0,1,1 --x cx=-2:2 --y cy=-2:2 --gradient)
# limited KB STATUS COMMAND...: under ulimit -v.
limited() {
    local limit=$1 wanted=$2 status
    shift 2
    (ulimit -v "$limit" && exec "$batch" "$@") > out.txt 2> err.txt
    status=$?
    check "$1 under ulimit -v $limit ends with $wanted, not $status" test $status -eq "$wanted"
}
echo earlier > s.npy
limited 300000 2 "${surface[@]}" --size 4096 -o s.npy --threads 2
says "--size: a surface of 4096 x 4096 points needs"
says "give at most"
check "and leaves the earlier file" test "$(cat s.npy)" = earlier
side=$(sed 's/.*give at most \([0-9]*\) x.*/\1/' err.txt)
limited 300000 0 "${surface[@]}" --size $((side * 9 / 10)) -o s.npy --threads 2
limited 300000 2 simulate --protocol diou --loss giou iou ciou siou --steps 1 --cases-out cases.npy -o simulated
says "the simulation needs"
says "give at most"
# 3e5 pairs: 9 MB of text, and several times as much as numbers and names.
{
    echo pcx,pcy,pw,ph,tcx,tcy,tw,th
    yes 0.125,0.25,1,1.5,0.25,0.125,1.25,1 | head -300000
} > many.csv
echo earlier > e.csv
for limit in 60000 80000 100000; do
    (ulimit -v $limit && exec "$batch" eval --loss giou --pairs many.csv --threads 2 -o e.csv) 2> err.txt
    status=$?
    check "eval of many pairs in $limit kB ends with 0 or 1, not $status" test $status -le 1
    if [[ $status -eq 1 ]]; then
        says "memory ran out"
        says "(ulimit -v)"
        check "and leaves the earlier file" test "$(cat e.csv)" = earlier
        ran_out=1
    fi
done
check "memory ran out once" test "${ran_out:-0}" -eq 1
no_leftovers
# Fewer threads than asked for, where no more can be had.
(ulimit -v 400000 && exec "$batch" "${surface[@]}" --size 64 -o few.npy --threads 256) 2> err.txt
check "256 threads in little memory are fewer" test $? -eq 0
"$batch" "${surface[@]}" --size 64 -o one.npy --threads 1
check "with the same numbers" cmp few.npy one.npy

# ---- signals -----------------------------------------------------------------------------------
# stop SIGNAL FILE COMMAND...: sends it once the file is there and a moment has passed.
stop() {
    local signal=$1 file=$2 job
    shift 2
    "$batch" "$@" > out.txt 2> err.txt &
    job=$!
    for _ in {1..200}; do [[ -e $file ]] && break; sleep 0.01; done
    sleep 0.15
    kill "-$signal" $job
    [[ $signal == HUP ]] && kill -HUP $job 2> /dev/null  # a terminal hangs up twice
    wait $job
    status=$?
}
long=(--protocol interpiou --loss giou --cases 20000 --steps 20000 --record iou --threads 1)
for signal in HUP TERM; do
    stop $signal "kept_$signal" simulate "${long[@]}" -o kept_$signal
    check "SIG$signal ends a simulation with 130, not $status" test $status -eq 130
    says "what was done is kept"
    check "in its folder" test -s kept_$signal/curves.csv -a -s kept_$signal/recipe.json
done
stop HUP detected detect --loss giou --seeds 3 --steps 4000 --threads 1 -o detected
check "SIGHUP ends detect with 130, not $status" test $status -eq 130
says "finished runs are kept"
check "with its table" test -s detected/table.csv
line="iouscope-run pred=cxcywh:0,0,1,1 target=cxcywh:5,0,1,1 loss=ciou optimizer=gd schedule=1e-9"
stop HUP never.csv run "$line steps=1000000 form=xyxy" -o run.csv
check "SIGHUP ends a run with 130 or it was done, not $status" test $status -eq 130 -o -s run.csv
(
    trap '' HUP
    exec "$batch" simulate --protocol interpiou --loss giou --cases 2000 --steps 2000 --record iou \
        --threads 1 -o nohup > out.txt 2> err.txt
) &
job=$!
sleep 0.1
kill -HUP $job 2> /dev/null
wait $job
check "under nohup a hangup is none" test $? -eq 0
no_leftovers

# A reader that has seen enough ends the program in silence; what goes into a file is done all the same.
"$batch" eval --loss giou --pairs many.csv 2> err.txt | head -1 > first.txt
check "a closed pipe ends as one does" test "${PIPESTATUS[0]}" -eq 141
check "in silence" test ! -s err.txt
check "after what was read" grep -q "^loss,pair,value" first.txt
{ "$batch" simulate "${long[@]:0:4}" --cases 200 --steps 20 --progress -o piped 2>&1 > /dev/null; echo $? > status; } | true
check "a closed pipe under its progress does not end a simulation" test "$(cat status)" -eq 0 -a -s piped/recipe.json

# ---- file-size limits --------------------------------------------------------------------------
"$batch" simulate --protocol interpiou --loss giou --cases 50 --steps 30 --threads 1 -o sized > /dev/null
cp -r sized before
# LLVM's OpenMP runtime needs room for a file of its own before main() begins.
least=0
ldd "$batch" | grep -q libomp && least=1
for blocks in $(seq $least 2) 4; do
    # Through a pipe: of a file even the message would be cut off.
    (ulimit -f $blocks && exec "$batch" simulate --protocol interpiou --loss giou --cases 50 --steps 31 \
        --replace --threads 1 -o sized) 2>&1 > /dev/null | cat > err.txt
    status=${PIPESTATUS[0]}
    [[ $status -eq 0 ]] && break
    check "ulimit -f $blocks ends a simulation with 1, not $status" test $status -eq 1
    says "the file-size limit was reached"
    check "and leaves the earlier result" diff -r sized before
done
no_leftovers
# small KB COMMAND...: under ulimit -f; its messages go through a pipe.
small() {
    local limit=$1
    shift
    (ulimit -f "$limit" && exec "$batch" "$@") 2>&1 > /dev/null | cat > err.txt
    status=${PIPESTATUS[0]}
    check "$1 under ulimit -f $limit ends with 1, not $status" test "$status" -eq 1
    says "the file-size limit was reached"
    no_leftovers
}
# What fits is kept, as of a cancelled one.
small 4 simulate --protocol interpiou --loss giou ciou --cases 50 --steps 200 --threads 1 -o partly
says "what fits is kept in partly, up to step"
check "as a result" test -s partly/curves.csv -a -s partly/summary.json
check "which its recipe repeats" "$batch" simulate --recipe partly/recipe.json --threads 1 -o partly_again > out.txt 2> err.txt
check "to the byte" cmp partly/curves.csv partly_again/curves.csv
small 4 simulate --protocol interpiou --loss giou --cases 2000 --steps 3 --threads 1 --cases-out cases.npy -o beside
check "curves are kept where cases do not fit" test -s beside/recipe.json -a ! -e cases.npy
small 8 detect --loss l1 giou ciou --reference l1 --seeds 16 --steps 20 --test-images 2 \
    --train-images 2 --threads 1 -o found
says "what fits is kept in found: the first"
check "as an experiment" test -s found/runs.csv -a -s found/table.csv -a -s found/recipe.json
cat > study.json << 'END'
{"format": "iouscope-study", "version": 1, "losses": ["giou"], "protocols": ["diou"], "steps": [5, 400], "cases": 100}
END
small 8 sweep study.json --threads 1 -o study
says "cells that are there are kept; the same command goes on from here"
check "the cell that fits is there" test "$(ls study/cells/*/recipe.json | wc -l)" -eq 1
check "and the sweep goes on" "$batch" sweep study.json --threads 1 -o study > out.txt 2> err.txt
check "to its end" test "$(wc -l < study/index.csv)" -eq 3
small 3 simulate --protocol diou --loss iou --steps 200 --cases 350000 --record iou --threads 2 --shard 0/1 -o shard
says "parts that are there are kept; the same command goes on from here"
sharded=(simulate --protocol diou --loss iou --steps 80 --cases 700000 --threads 2 --record iou)
(ulimit -f 3 && exec "$batch" "${sharded[@]}" --shard 0/1 -o divided) > out.txt 2> err.txt
check "parts are as small as they must be" test $? -eq 0 -a "$(ls divided/*.iousum | wc -l)" -gt 1
echo earlier > pairs.csv
small 8 eval --loss giou --pairs many.csv -o pairs.csv
check "a table that does not fit leaves the earlier one" test "$(cat pairs.csv)" = earlier

# ---- numbers that are not finite ---------------------------------------------------------------
"$batch" simulate --protocol diou --loss giou iou --cases 200 --lr 1e9 --form log --steps 50 \
    --optimizer gd -o wild > /dev/null 2> err.txt
check "a rate that is far too large runs" test $? -eq 0
cells=$(grep '^giou,' wild/curves.csv | grep -oE '(nan|inf)' | wc -l)
says "giou: $cells of "
says "numbers are not finite, the first at step 1 ("
cat > wild.json << 'END'
{"format": "iouscope-study", "version": 1, "losses": ["giou", "iou"], "protocols": ["diou"],
 "rates": ["1e-3..1e9/2"], "optimizers": ["gd"], "forms": ["log"], "steps": 20, "cases": 100}
END
"$batch" sweep wild.json -o wild_study > /dev/null 2> err.txt
says "cells hold numbers that are not finite"
says "giou: "
printf '%s\n' pcx,pcy,pw,ph,tcx,tcy,tw,th 0,0,1,1,0.5,0,1,1 0,0,1,1,3,0,1,1 > apart.csv
"$batch" eval --loss iou_log --pairs apart.csv > out.txt 2> err.txt
says "iou_log: 1 of 2 numbers are not finite, the first at pair 1 (value)"
"$batch" surface --loss iou_log --target 0,0,1,1 --pred 0,0,1,1 --x cx=0:3 --y cy=0:3 --size 4 > out.txt 2> err.txt
says "boxes with a size: $(grep -c inf out.txt) of 16 numbers are not finite, the first at cx="
"$batch" surface --loss giou --target 0,0,1,1 --pred 0,0,1,1 --x w=-1:1 --y cy=0:3 --size 4 > out.txt 2> err.txt
check "a box without a size has no number, and none is missed" test ! -s err.txt

# ---- sizes -------------------------------------------------------------------------------------
# tiny STATUS COMMAND...
tiny() {
    local wanted=$1 status
    shift
    "$batch" "$@" > out.txt 2> err.txt
    status=$?
    check "$1 refuses a tiny size with $wanted, not $status" test $status -eq "$wanted"
    says "give a size of 0 or at least 1e-150"
}
tiny 2 surface --loss giou --target 0,0,1e-200,1 --pred 0,0,1,1 --x cx=0:1 --y cy=0:1 --size 2
printf '%s\n' pcx,pcy,pw,ph,tcx,tcy,tw,th 0,0,1,1,0,0,1e-151,1 > tiny.csv
tiny 3 eval --loss giou --pairs tiny.csv
printf '%s\n' l,t,r,b,score 0,0,1e-200,1,0.5 > tiny_found.csv
tiny 3 nms --boxes tiny_found.csv --method greedy
printf '%s\n' l,t,r,b 0,0,1e-200,1 > tiny_boxes.csv
tiny 3 assign --anchors retinanet --image 100x100 --truths tiny_boxes.csv
printf '%s\n' pcx,pcy,pw,ph,pa,tcx,tcy,tw,th,ta 0,0,1e-200,1,0,0,0,1,1,0 > tiny_rotated.csv
tiny 3 geometry rotated --pairs tiny_rotated.csv
tiny 2 run "${line/0,0,1,1/0,0,1,1e-200} steps=3 form=xyxy"
cat > tiny.json << 'END'
{"format": "iouscope-protocol", "version": 1, "cloud": "none", "notation": "cxcywh",
 "pairs": [{"start": [0, 0, 1, 1], "target": [0, 0, 1e-200, 1]}], "optimizer": "gd",
 "schedule": [{"until": 5, "rate": 0.1}], "steps": 5, "form": "xyxy", "losses": ["giou"]}
END
tiny 3 simulate --protocol tiny.json -o never

exit $((failures > 0))
