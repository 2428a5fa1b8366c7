# SPDX-License-Identifier: GPL-3.0-or-later
# The programs run on a processor without AVX (emulated), and print there what they print here.
# $1: the folder of the programs.
set -u
batch=$1/iouscope-batch
emulator=$(command -v qemu-x86_64 || command -v qemu-x86_64-static)
if [[ -z $emulator ]]; then
    echo "skipped: no qemu-x86_64 (package qemu-user)"
    exit 77
fi
unset IOUSCOPE_ISA
export LC_ALL=C.UTF-8
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
failures=0

# old COMMAND...: runs it on a Nehalem: SSE4.2 and no AVX.
old() { "$emulator" -cpu Nehalem "$@"; }

# same WHAT FILE FILE: both exist, hold something and are equal.
same() {
    if [[ -s $2 ]] && cmp "$2" "$3"; then
        echo "ok: $1"
    else
        echo "FAILED: $1"
        failures=$((failures + 1))
    fi
}

pairs=${IOUSCOPE_SOURCE:?}/tests/golden/pairs.csv

# evaluated PRECISION LOSS...: values and gradients, here and there.
evaluated() {
    local precision=$1 loss arguments=()
    shift
    for loss in "$@"; do arguments+=(--loss "$loss"); done
    arguments=(eval "${arguments[@]}" --gradient --pairs "$pairs" --precision "$precision")
    "$batch" "${arguments[@]}" >here.csv || failures=$((failures + 1))
    old "$batch" "${arguments[@]}" >old.csv || failures=$((failures + 1))
    same "$# losses in $precision" here.csv old.csv
}
mapfile -t all < <("$batch" losses --json | sed -n 's/^    "id": "\(.*\)",$/\1/p')
evaluated double "${all[@]}"
evaluated float "${all[@]}"

run=(run "iouscope-run pred=cxcywh:3,2,1,1.5 target=cxcywh:0,0,1,2 loss=ciou optimizer=adam schedule=0.02 form=cxcywh \
steps=200")
"$batch" "${run[@]}" >here.csv || failures=$((failures + 1))
old "$batch" "${run[@]}" >old.csv || failures=$((failures + 1))
same "a single run" here.csv old.csv

detect=(detect --loss ciou --seeds 1 --steps 60 --train-images 10 --test-images 10)
"$batch" "${detect[@]}" --output detector_here >/dev/null || failures=$((failures + 1))
old "$batch" "${detect[@]}" --output detector_old >/dev/null || failures=$((failures + 1))
same "runs of the detector" detector_here/runs.csv detector_old/runs.csv

simulate=(simulate --protocol interpiou --loss ciou --loss siou --loss wiou_v3 --cases 600
    --steps 40 --record all)
"$batch" "${simulate[@]}" -o here >/dev/null || failures=$((failures + 1))
old "$batch" "${simulate[@]}" --threads 1 -o old >/dev/null || failures=$((failures + 1))
same "curves of a simulation" here/curves.csv old/curves.csv
same "recipe of a simulation" here/recipe.json old/recipe.json
if ! grep -q '"isa": *"baseline"' old/summary.json; then
    echo "FAILED: the old processor was not given the baseline:"
    cat old/summary.json
    failures=$((failures + 1))
fi

# Asked for what it lacks, it says so and goes on with what it has.
IOUSCOPE_ISA=avx2 old "$batch" "${simulate[@]}" --threads 1 -o asked >/dev/null 2>asked.txt ||
    failures=$((failures + 1))
same "curves when avx2 is asked for" here/curves.csv asked/curves.csv
if ! grep -q avx2 asked.txt; then
    echo "FAILED: no word about the instruction set that is lacking"
    failures=$((failures + 1))
fi

echo "$failures failures"
((failures == 0))
