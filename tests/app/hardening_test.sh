# SPDX-License-Identifier: GPL-3.0-or-later
# What the programs are linked with and checked by (cmake/hardening.cmake). $1: the folder of the
# programs.
set -u
command -v readelf > /dev/null || { echo "binutils is not installed"; exit 77; }
failures=0
# has PROGRAM WHAT PATTERN: its readelf has a line of it.
has() {
    grep -qE "$3" <<< "$shown" || {
        echo "FAILED: $1 $2"
        failures=$((failures + 1))
    }
}
for name in iouscope iouscope-batch; do
    program=$1/$name
    [[ -e $program ]] || continue
    shown=$(readelf -hdlW "$program")
    has $name "cannot lie anywhere in memory (PIE)" 'FLAGS_1.*PIE'
    has $name "is not linked at the start (BIND_NOW)" 'FLAGS.*NOW'
    has $name "has links that stay writable (RELRO)" 'GNU_RELRO'
    has $name "could run its stack" 'GNU_STACK.* RW +0x'
    grep -q '^CMAKE_BUILD_TYPE:.*=Release$' "$1/../CMakeCache.txt" || continue
    shown=$(readelf --dyn-syms -W "$program")
    has $name "sees no overrun of the stack" ' __stack_chk_fail'
    has $name "checks no sizes (FORTIFY)" ' __[a-z]+_chk@'
    has $name "checks no index" '__glibcxx_assert_fail'
done
exit $((failures > 0))
