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

cat >pairs.csv <<'CSV'
pair,pcx,pcy,pw,ph,tcx,tcy,tw,th
0,1.5,1.25,2,1,1,1,1,2
1,10,10,3,3,10,10,3,3
2,-4,7,0.5,6,3,2,2,1
3,100.25,40.5,30,20,101,39,33,18
4,0.5,0.5,1,1,1.5,0.5,1,1
CSV

losses=()
for loss in iou giou diou ciou siou efficient_iou focal_eiou wiou_v3 piou interp_iou extended_iou \
    nwd mpdiou shape_iou inner_ciou smooth_l1 ciou_legacy_sim; do
    losses+=(--loss "$loss")
done
for precision in double float; do
    for extra in "" --gradient; do
        arguments=(eval "${losses[@]}" --pairs pairs.csv --precision "$precision" $extra)
        "$batch" "${arguments[@]}" >here.csv || failures=$((failures + 1))
        old "$batch" "${arguments[@]}" >old.csv || failures=$((failures + 1))
        same "eval in $precision $extra" here.csv old.csv
    done
done

simulate=(simulate --protocol interpiou --loss ciou --loss siou --loss wiou_v3 --cases 600
    --steps 40 --record all)
"$batch" "${simulate[@]}" -o here || failures=$((failures + 1))
old "$batch" "${simulate[@]}" --threads 1 -o old || failures=$((failures + 1))
same "curves of a simulation" here/curves.csv old/curves.csv
same "recipe of a simulation" here/recipe.json old/recipe.json
if ! grep -q '"isa": *"baseline"' old/summary.json; then
    echo "FAILED: the old processor was not given the baseline:"
    cat old/summary.json
    failures=$((failures + 1))
fi

# Asked for what it lacks, it says so and goes on with what it has.
IOUSCOPE_ISA=avx2 old "$batch" "${simulate[@]}" --threads 1 -o asked 2>asked.txt ||
    failures=$((failures + 1))
same "curves when avx2 is asked for" here/curves.csv asked/curves.csv
if ! grep -q avx2 asked.txt; then
    echo "FAILED: no word about the instruction set that is lacking"
    failures=$((failures + 1))
fi

echo "$failures failures"
((failures == 0))
