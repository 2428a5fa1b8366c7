#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds and runs every test: ./test.sh [--long] [arguments of ctest]. --long adds the slow ones.
# The last line is "N passed, N failed"; the status is 0 when none failed.
# ./test.sh --release [NAME...] [--budget HOURS] [--list]: what a release has to pass.
set -u
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1
. cmake/setup.sh

if [[ ${1:-} == --release ]]; then
    shift
    [[ " $* " == *" --list "* ]] || ensure_packages build test release
    exec python3 tests/release/gate.py "$@"
fi
selection=(--label-exclude '^long$')
long=0
if [[ ${1:-} == --long ]]; then
    shift
    selection=() long=1
fi
passed=0 failed=0 skipped=0

# run_tests PRESET [TARGET...]: builds, runs, and adds to the counts.
run_tests() {
    local preset=$1 log=build/$1/tests.log total bad=0 left_out
    shift
    if ! build_preset "$preset" "$@"; then
        say "The build of $preset failed."
        failed=$((failed + 1))
        return
    fi
    say "$(clock) Running the tests of $preset"
    env LC_ALL=C.UTF-8 ctest --test-dir "build/$preset" --output-on-failure \
        -j "$((2 * $(nproc)))" "${selection[@]}" "${arguments[@]}" 2>&1 | tee "$log"
    # "97% tests passed, 3 tests failed out of 100"
    read -r bad total < <(sed -n 's/^[0-9]*% tests passed, \([0-9]*\) tests* failed out of \([0-9]*\)$/\1 \2/p' "$log")
    if [[ -z ${total:-} ]]; then
        grep -q 'No tests were found' "$log" || failed=$((failed + 1))
        return
    fi
    left_out=$(grep -c '(Skipped)$' "$log")
    failed=$((failed + bad)) skipped=$((skipped + left_out))
    passed=$((passed + total - bad - left_out))
}

ensure_packages build test
arguments=("$@")
run_tests release
# The window takes minutes to build with them; its short run is among the tests of release. Its 20,000
# sessions take hours: ./test.sh --release sessions.
((long)) && IOUSCOPE_EVENTS=${IOUSCOPE_EVENTS:-200000} IOUSCOPE_FUZZ=${IOUSCOPE_FUZZ:-2000} \
    run_tests asan-window
# One OpenMP thread: the runtime's own synchronisation is unknown to the sanitizer.
OMP_NUM_THREADS=1 run_tests tsan

((skipped)) && echo "$skipped skipped (the reasons are above)"
echo "$passed passed, $failed failed"
((failed == 0))
