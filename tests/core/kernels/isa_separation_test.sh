# SPDX-License-Identifier: GPL-3.0-or-later
# Code compiled for one instruction set must not be shared with another: the linker keeps one copy
# of every weak symbol, and that copy might need a processor one does not have. So every global
# symbol of a kernel object names its own lanes, Pack<8> or Pack<16>, or is its exported table; and
# nothing else names them.
# $1: the build folder.
set -u
export LC_ALL=C.UTF-8
objects=$1/core/CMakeFiles/core_objects.dir
if ! command -v nm >/dev/null; then
    echo "skipped: no nm (package binutils)"
    exit 77
fi
failures=0 checked=0

# symbols OBJECT: defined symbols others can see, demangled.
symbols() {
    nm --demangle --defined-only --extern-only "$1" | sed -E 's/^[0-9a-f]* +[A-Za-z] //'
}

# check ISA LANES: every symbol of every object of ISA.
check() {
    local isa=$1 lanes=$2 object stem foreign
    for object in "$objects"/core_objects/*_"$isa".cpp.o; do
        [[ -e $object ]] || continue
        stem=${object##*/} stem=${stem%.cpp.o}
        checked=$((checked + 1))
        foreign=$(symbols "$object" | grep -v -e "Pack<$lanes>" -e "Simd<$lanes>" \
            -e "^iou::kernels::$stem\$" -e '^DW\.ref\.')
        if [[ -n $foreign ]]; then
            echo "$stem defines symbols without its lanes:"
            printf '    %s\n' "${foreign:0:2000}"
            failures=$((failures + 1))
        fi
    done
}
check avx2 8
check avx512 16
if ((checked == 0)) && ! grep -q '^IOUSCOPE_ALL_ISAS:BOOL=OFF' "$1/CMakeCache.txt"; then
    echo "no kernels in $objects/core_objects"
    exit 1
fi
if ((checked == 0)); then
    echo "skipped: only the baseline is built (IOUSCOPE_ALL_ISAS=OFF)"
    exit 77
fi

# The rest of the core, the baseline kernels included, knows nothing of wide lanes.
while IFS= read -r object; do
    case $object in *_avx2.cpp.o | *_avx512.cpp.o) continue ;; esac
    if symbols "$object" | grep -e 'Pack<8>' -e 'Pack<16>' -e 'Simd<8>' -e 'Simd<16>'; then
        echo "$object names lanes that are not its own"
        failures=$((failures + 1))
    fi
done < <(find "$objects" -name '*.o')

# Wide registers appear only in the objects made for them.
while IFS= read -r object; do
    case $object in *_avx2.cpp.o | *_avx512.cpp.o) continue ;; esac
    if objdump --disassemble --no-show-raw-insn "$object" | grep -q -m1 '%[yz]mm'; then
        echo "$object uses registers wider than the baseline's"
        failures=$((failures + 1))
    fi
done < <(find "$objects" -name '*.o')

echo "$checked kernel objects checked, $failures failures"
((failures == 0))
