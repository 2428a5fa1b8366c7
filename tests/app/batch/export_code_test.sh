# SPDX-License-Identifier: GPL-3.0-or-later
# Losses as code: every built-in formula and the formulas of own_formulas.txt, as NumPy, C++, LaTeX
# and text, run and compared with reference numbers. $1: the folder of the programs.
set -u
here=$IOUSCOPE_SOURCE/tests/app/batch
export LC_ALL=C.UTF-8
failures=0

refused() {
    local pattern=$1
    shift
    if "$1/iouscope-batch" export "${@:2}" > /dev/null 2> "$err"; then
        echo "FAILED: not refused: ${*:2}"
        failures=$((failures + 1))
    elif ! grep -qF -- "$pattern" "$err"; then
        echo "FAILED: ${*:2}: $(cat "$err")"
        failures=$((failures + 1))
    fi
}
err=$(mktemp) || exit 1
trap 'rm -f "$err"' EXIT
refused "is no formula" "$1" --loss iou_legacy_sim --to pytorch
refused "loss.siou.angle_cost" "$1" --loss '=iou + loss.siou.angle_cost' --to numpy
refused "holds one loss, not 2" "$1" --loss iou giou --to formula
refused "pytorch" "$1" --loss iou --to cobol
refused "--to is required" "$1" --loss iou
refused "no name" "$1" --loss '=1 - uio' --to latex

python=python3
for candidate in python3 /usr/bin/python3; do
    if "$candidate" -c "import numpy" 2> /dev/null; then
        python=$candidate
        break
    fi
done
skipped=0
for target in numpy cpp latex formula; do
    "$python" "$here/export_code.py" "$1/iouscope-batch" "$IOUSCOPE_SOURCE/tests/golden" \
        "$here/own_formulas.txt" "$target"
    status=$?
    if [[ $status -eq 77 ]]; then
        skipped=1
    elif [[ $status -ne 0 ]]; then
        failures=$((failures + 1))
    fi
done

# What lies in resources/training is what the program writes.
written=$("$1/iouscope-batch" export --to pytorch 2> /dev/null)
if [[ "$written" != "$(cat "$IOUSCOPE_SOURCE/resources/training/torch_losses.py")" ]]; then
    echo "FAILED: resources/training/torch_losses.py is another than iouscope-batch export --to pytorch"
    failures=$((failures + 1))
fi
[[ $failures -gt 0 ]] && exit 1
[[ $skipped -eq 1 ]] && exit 77
exit 0
