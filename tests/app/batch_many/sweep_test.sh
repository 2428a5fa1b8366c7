# SPDX-License-Identifier: GPL-3.0-or-later
# Simulations in parts, merge and sweeps on the built program: bytes, kills, signals, refusals.
# $1: the folder of the programs. KILLS: how often a sweep is killed.
set -u
batch=$1/iouscope-batch
kills=${KILLS:-4}
unset IOUSCOPE_ISA SLURM_ARRAY_TASK_ID SLURM_PROCID SLURM_CPUS_PER_TASK OMPI_COMM_WORLD_RANK PMI_RANK
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
# check WHAT COMMAND...: the command succeeds; what the program prints is kept in out.txt and err.txt.
check() {
    local what=$1 status
    shift
    "$@" > new_out.txt 2> new_err.txt
    status=$?
    if [[ $1 == "$batch" ]]; then cp new_out.txt out.txt && cp new_err.txt err.txt; fi
    if [[ $status -eq 0 ]]; then ok "$what"; else fail "$what: $(cat new_err.txt)"; fi
}
# refused STATUS PATTERN ARGUMENT...: the status and a message that holds the pattern.
refused() {
    local status=$1 pattern=$2
    shift 2
    "$batch" "$@" > out.txt 2> err.txt
    local got=$?
    if [[ $got -eq $status ]] && grep -qF -- "$pattern" err.txt; then
        ok "refused: $*"
    else
        fail "$* gave status $got (wanted $status, \"$pattern\"): $(cat err.txt)"
    fi
}
no_leftovers() { check "nothing is left over in $1" test -z "$(find "$1" -name '.iouscope-*')"; }

# ---- a simulation in parts ---------------------------------------------------------------------
# Six super-blocks a loss, the last of them not whole.
run=(simulate --protocol interpiou --loss iou nwd:c=0.5 --steps 1 --record iou)
check "a run in one piece" "$batch" "${run[@]}" --threads 2 -o whole
isas=(baseline avx2 avx512)
for count in 1 2 7; do
    for ((i = count - 1; i >= 0; --i)); do
        IOUSCOPE_ISA=${isas[i % 3]} "$batch" "${run[@]}" --shard $i/$count --threads $((1 + i % 2)) \
            -o parts_$count > out.txt 2>&1 || fail "shard $i/$count: $(cat out.txt)"
    done
    check "$count shards are merged" "$batch" merge parts_$count -o merged_$count
    check "to the bytes of one run" cmp whole/curves.csv merged_$count/curves.csv
    check "and its recipe" cmp whole/recipe.json merged_$count/recipe.json
done
check "which runs again" "$batch" simulate --recipe merged_7/recipe.json -o again
check "to the same bytes" cmp whole/curves.csv again/curves.csv
seq 0 4 | xargs -P 2 -I{} "$batch" "${run[@]}" --shard {}/5 --threads 1 -o xargs > /dev/null
check "xargs -P starts shards" "$batch" merge xargs -o xargs_merged
check "with the same bytes" cmp whole/curves.csv xargs_merged/curves.csv
check "a shard that is done has nothing to do" "$batch" "${run[@]}" --shard 3/5 -o xargs
check "and says so" grep -q "2 of 2 super-blocks done, 2 of them before" out.txt
no_leftovers xargs

rm "$(find parts_7 -name 'part-*' | sort | sed -n 3p)"
refused 3 "super-blocks are missing; start again: --shard 2/7" merge parts_7 -o never
"$batch" "${run[@]}" --shard 2/7 -o parts_7 > out.txt
check "what is missing is computed again" "$batch" merge parts_7 -o merged_7
check "to the same bytes" cmp whole/curves.csv merged_7/curves.csv
cp -r parts_2 doubled
refused 3 "holds what" merge parts_2 doubled -o never
refused 1 "this is no folder" merge missing_folder -o never
part=$(find doubled -name 'part-*' | head -1)
printf '\001' | dd of="$part" bs=1 seek=300 conv=notrunc 2> /dev/null
refused 3 "$part: this part is damaged" merge doubled -o never
truncate -s -100 "$part"
refused 3 "$part: this part is damaged" merge doubled -o never
"$batch" "${run[@]}" --seed 3 --shard 0/2 -o seeded > out.txt
refused 3 "its seed is 3, not 0" merge parts_2 seeded -o never
refused 1 "was begun in 2 shards, not in 3" "${run[@]}" --shard 0/3 -o parts_2
refused 1 "holds parts of another simulation" "${run[@]}" --seed 3 --shard 0/2 -o parts_2
refused 2 "give 0/8 to 7/8" "${run[@]}" --shard 8/8 -o never
refused 2 "write I/N, or auto" "${run[@]}" --shard first -o never
refused 2 "excludes" "${run[@]}" --shard 0/2 --cases-out c.csv -o never
refused 2 "give mean=..., which freezes it, or run it whole" \
    simulate --protocol interpiou --loss wiou_v3 --shard 0/2 -o never
sed 's/"numerics": [0-9]*/"numerics": 1/' parts_2/shards.json > shards.json && mv shards.json parts_2/
refused 3 "was computed with numerics 1" merge parts_2 -o never
check "nothing was written for what was refused" test ! -e never

# ---- whose shard it is ------------------------------------------------------------------------
auto() { # auto SHARD VARIABLE=VALUE...
    local shard=$1
    shift
    env "$@" "$batch" "${run[@]}" --cases 1000 --shard auto -o "auto_$RANDOM$RANDOM" > out.txt 2> err.txt
    check "--shard auto is $shard for $*" grep -q "shard $shard[: ]" err.txt
}
auto 0/1 NOTHING=1
auto 3/8 SLURM_ARRAY_TASK_ID=3 SLURM_ARRAY_TASK_MIN=0 SLURM_ARRAY_TASK_MAX=7 SLURM_ARRAY_TASK_COUNT=8
auto 1/4 SLURM_PROCID=1 SLURM_NTASKS=4
auto 2/4 OMPI_COMM_WORLD_RANK=2 OMPI_COMM_WORLD_SIZE=4
auto 1/2 PMI_RANK=1 PMI_SIZE=2
SLURM_PROCID=4 SLURM_NTASKS=4 refused 2 "SLURM_NTASKS" "${run[@]}" --shard auto -o never
if [[ $(nproc) -gt 1 ]]; then
    SLURM_CPUS_PER_TASK=1 "$batch" "${run[@]}" --cases 9 -o granted > /dev/null
    check "threads are as Slurm grants them" grep -q '"threads": 1' granted/summary.json
    taskset -c 0 "$batch" "${run[@]}" --cases 9 -o bound > /dev/null
    check "or as the process is bound" grep -q '"threads": 1' bound/summary.json
fi

# ---- stopping and going on ---------------------------------------------------------------------
long=(simulate --protocol interpiou --loss giou --steps 3000 --record iou --shard 0/1)
for signal in TERM USR1 INT HUP; do
    "$batch" "${long[@]}" -o "stopped_$signal" > out.txt 2> err.txt &
    job=$!
    for _ in {1..200}; do [[ -e stopped_$signal/shards.json ]] && break; sleep 0.02; done
    sleep 0.3
    kill -$signal $job
    wait $job
    check "SIG$signal ends with 130" test $? -eq 130
    check "and says how to go on" grep -q "the same command goes on" err.txt
    no_leftovers stopped_$signal
done
"$batch" "${long[@]}" --time-limit 0.3 -o limited > out.txt 2> err.txt
check "a time limit ends with 130" test $? -eq 130

# ---- studies -----------------------------------------------------------------------------------
cat > study.json << 'END'
{"format": "iouscope-study", "version": 1,
 "losses": ["giou", "interp_iou:alpha=0.6..0.9/4", "wiou_v3", "my.loss:k=1..2", "l1@5,ciou"],
 "protocols": ["interpiou", "mine.json"], "rates": ["0.005..0.02/3"],
 "steps": 20, "cases": 300, "seeds": "0..1", "record": "iou,aei,l1"}
END
printf 'iouscope-loss 1\ntitle Mine\nparam k = 1 in [0, 10]\n1 - iou + k*rho2/c2\n' > my.loss
sed 's/^  "radius": [0-9.]*/  "radius": 0.25/; s/^  "id": "[a-z_]*",//' \
    "$IOUSCOPE_SOURCE/resources/presets/interpiou.json" > mine.json
cells=$((9 * 2 * 3 * 2))
check "--expand lists the cells" "$batch" sweep study.json --expand
check "all of them" test "$(wc -l < out.txt)" -eq $((cells + 1))
check "with their parameters" grep -q "^[0-9a-f]\{16\},interp_iou,0.7,,interpiou,adam,0.0125,xyxy,20,300,1$" out.txt
check "and own losses by their titles" grep -q "^[0-9a-f]\{16\},own_mine,,2,interpiou,adam,0.005," out.txt
check "a study runs" "$batch" sweep study.json --threads 2 -o one
check "its table has a row for each cell" test "$(wc -l < one/index.csv)" -eq $((cells + 1))
check "in order" cmp <(cut -d, -f1 one/index.csv) <("$batch" sweep study.json --expand | cut -d, -f1)
for i in 2 0 1; do "$batch" sweep study.json --shard $i/3 --threads 1 -o three > /dev/null & done
wait
check "three at once" "$batch" merge three -o three
check "give the same table" cmp one/index.csv three/index.csv
check "and cells" diff -rq -x summary.json one/cells three/cells
cell=$(ls one/cells | head -1)
check "a cell is a simulation of its own" "$batch" simulate --recipe "one/cells/$cell/recipe.json" -o alone
check "in every byte" cmp "one/cells/$cell/curves.csv" alone/curves.csv

for ((k = 0; k < kills; ++k)); do
    "$batch" sweep study.json --threads 2 -o killed > /dev/null 2>&1 &
    job=$!
    sleep "0.$(printf %03d $((RANDOM % 250)))"
    kill -9 $job 2> /dev/null
    wait $job 2> /dev/null
done
check "after $kills kills it goes on" "$batch" sweep study.json -o killed
check "to the same table" cmp one/index.csv killed/index.csv
check "and cells" diff -rq -x summary.json one/cells killed/cells
no_leftovers killed

"$batch" sweep study.json --shard 0/3 -o part > /dev/null
check "--status" "$batch" sweep study.json --status part
check "counts" grep -q "^$cells cells: $((cells / 3)) done, $((cells - cells / 3)) missing" out.txt
check "names what to start again" grep -q -- "sweep study.json --shard 1/3 -o part" out.txt
refused 3 "cells are missing, the first is" merge part -o never
sed 's/0..1/0..2/' study.json > other.json
refused 1 "holds another study; name another folder, or go on with the study.json that is in it" \
    sweep other.json -o part
check "and no word of going on" test -z "$(grep "goes on from here" err.txt)"
sed 's/0..1/0..99999/' study.json > other.json
refused 3 "5400000 cells, more than 1000000" sweep other.json -o never
sed 's/giou/goiu/' study.json > other.json
refused 3 "other.json: losses: " sweep other.json -o never
sed 's/mine/yours/' study.json > other.json
refused 3 "yours.json" sweep other.json -o never
refused 2 "STUDY is required" sweep -o never
refused 2 "--output is required" sweep study.json
for blocks in 1 2 3; do
    (ulimit -f $blocks && exec "$batch" sweep study.json --threads 1 -o full > out.txt 2> err.txt)
    check "a full disk ends with 1" test $? -eq 1
    no_leftovers full
done
check "and goes on later" "$batch" sweep study.json -o full
check "to the same table" cmp one/index.csv full/index.csv

# A cell of more than ten million cases is shared by all shards.
sed 's/^  "points": [0-9]*/  "points": 31000/' mine.json > large.json
cat > large_study.json << 'END'
{"format": "iouscope-study", "version": 1, "losses": ["iou"], "protocols": ["large.json"], "steps": 1,
 "record": "iou"}
END
"$batch" simulate --protocol large.json --loss iou --steps 1 --record iou -o large_whole > /dev/null
for i in 0 1; do "$batch" sweep large_study.json --shard $i/2 -o large > /dev/null; done
check "a large cell" "$batch" merge large -o large
check "has the bytes of one run" cmp large_whole/curves.csv "large/cells/$(ls large/cells)/curves.csv"

# ---- other numerics ----------------------------------------------------------------------------
check "--version names the numerics" grep -q "^numerics [0-9]*$" <("$batch" --version)
sed 's/"numerics": [0-9]*/"numerics": 99/' again/recipe.json > newer.json
check "a recipe of other numerics runs" "$batch" simulate --recipe newer.json --threads 2 -o newer
check "with a note" grep -q "newer.json: written with numerics 99, computed with numerics" err.txt
line="pred=cxcywh:0,0,1,1 target=cxcywh:0.1,0,1,1 loss=iou optimizer=gd schedule=0.01 steps=5 form=xyxy"
"$batch" run "iouscope-run core=9.9.9 $line" > out.txt 2> err.txt
check "so does a line" grep -q "the recipe: written with numerics 1," err.txt
"$batch" run "iouscope-run $line" > out.txt 2> err.txt
check "nothing is said about one typed by hand" test ! -s err.txt
"$batch" run "$(head -1 out.txt | sed 's/^# recipe //')" > again.txt 2> err.txt
check "nor of one of this program" test ! -s err.txt -a -s again.txt

echo "$failures failures"
exit $((failures > 0))
