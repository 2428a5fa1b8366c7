# SPDX-License-Identifier: GPL-3.0-or-later
# What is installed works alone: the programs with their pages and completions, what a desktop reads,
# the module for Python, and the core in a project of ten lines that knows no Qt, in a program and in a
# shared library. $1: the folder of the programs.
set -eu
build=$(dirname "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
prefix=$folder/prefix
cmake --install "$build" --prefix "$prefix" >"$folder/install.log"
failed() {
    echo "FAILED: $*"
    exit 1
}

"$prefix/bin/iouscope-batch" --version
test -s "$prefix/share/iouscope/presets/interpiou.json"
test -s "$prefix/share/iouscope/python/iouscope_loss.py"
for file in LICENSE CHANGELOG.md README.md; do
    test -s "$prefix/share/doc/iouscope/$file" || failed "$file is not installed"
done

# ---- manual pages and completions: every option of every command ------------------------------
for program in iouscope iouscope-batch; do
    test -x "$prefix/bin/$program" || continue
    page=$(gzip -dc "$prefix/share/man/man1/$program.1.gz")
    if command -v man >/dev/null; then
        said=$(man --warnings -E UTF-8 -l -Tutf8 -Z "$prefix/share/man/man1/$program.1.gz" 2>&1 >/dev/null)
        test -z "$said" || failed "man says of $program: $said"
    fi
    help=$("$prefix/bin/$program" --help)
    for option in $(grep -oE '^ +(-[a-z],)?--[a-z-]+' <<<"$help" | grep -oE -- '--[a-z-]+'); do
        grep -qF -- "${option//-/\\-}" <<<"$page" || failed "$program.1 does not know $option"
    done
    bash -n "$prefix/share/bash-completion/completions/$program"
done
# completed WORD...: what bash offers for the last of them
completed() {
    bash -c '. "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); compopt() { :; }
        _iouscope_batch; printf "%s\n" "${COMPREPLY[@]}"' \
        "$prefix/share/bash-completion/completions/iouscope-batch" "$@"
}
test "$(completed iouscope-batch simul)" = simulate || failed "simul is not completed"
completed iouscope-batch eval --loss ci | grep -qx ciou || failed "--loss ci is not completed"
test "$(completed iouscope-batch eval --grad)" = --gradient || failed "--grad is not completed"
test "$(completed iouscope-batch eval --loss giou --precision f)" = float || failed "--precision f"
completed iouscope-batch geometry t | grep -qx torus || failed "geometry t is not completed"
completed iouscope-batch geometry torus --pa | grep -qx -- --pairs || failed "geometry torus --pa"

# ---- the desktop: one id ----------------------------------------------------------------------
if test -x "$prefix/bin/iouscope"; then
    id=io.github.iouscope
    share=$prefix/share
    for file in "applications/$id.desktop" "metainfo/$id.metainfo.xml" "mime/packages/$id.xml" \
        "icons/hicolor/scalable/apps/$id.svg" \
        "icons/hicolor/scalable/mimetypes/application-x-iouscope-session.svg"; do
        test -s "$share/$file" || failed "$file is not installed"
    done
    grep -qx "Icon=$id" "$share/applications/$id.desktop" || failed "the desktop file's icon"
    grep -q "<id>$id</id>" "$share/metainfo/$id.metainfo.xml" || failed "the metainfo's id"
    if command -v desktop-file-validate >/dev/null; then
        desktop-file-validate "$share/applications/$id.desktop"
    fi
    if command -v appstreamcli >/dev/null; then
        appstreamcli validate --no-net "$share/metainfo/$id.metainfo.xml"
    fi
    if command -v update-mime-database >/dev/null; then
        update-mime-database "$share/mime"
        test -s "$share/mime/application/x-iouscope-session.xml" || failed "the type of sessions"
    fi
fi

# ---- Python -----------------------------------------------------------------------------------
module=$(find "$prefix" -name '_core*.so' | head -n 1)
if test -n "$module"; then
    python=$(cat "$build/python/interpreter")
    if "$python" -c 'import numpy' 2>/dev/null; then
        PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=$(dirname "$(dirname "$module")") "$python" -c '
import iouscope
assert abs(iouscope.evaluate("iou", [0, 0, 2, 2], [1, 1, 3, 3])[0] - 6 / 7) < 1e-15'
    fi
fi

# ---- the core ---------------------------------------------------------------------------------
# Each header stands alone, and leads to headers that are there.
(cd "$prefix/include" && find iouscope -name '*.hpp' | sed 's/.*/#include <&>/') >"$folder/all.cpp"
test "$(wc -l <"$folder/all.cpp")" -gt 35 || failed "headers are missing"
g++ -std=c++20 -fsyntax-only -I"$prefix/include" -isystem /usr/include/eigen3 "$folder/all.cpp"

mkdir "$folder/user"
cat >"$folder/user/CMakeLists.txt" <<'CMAKE'
cmake_minimum_required(VERSION 3.25)
project(user LANGUAGES CXX)
find_package(iouscope 1.0 REQUIRED)
add_executable(user main.cpp)
target_link_libraries(user PRIVATE iouscope::core)
add_library(inside SHARED inside.cpp)
target_link_libraries(inside PRIVATE iouscope::core)
add_executable(host host.cpp)
target_link_libraries(host PRIVATE inside)
CMAKE
# A loss, a simulation and a session: in a program, and in a shared library of another that knows
# nothing of the core.
cat >"$folder/user/work.hpp" <<'CPP'
#include <iouscope/eval/evaluate.hpp>
#include <iouscope/session/session_json.hpp>
#include <iouscope/simulate/simulator.hpp>

#include <cmath>
#include <cstdio>

/// 0 where all is as it should be. spec: GIoU, by its name or as a formula.
static int work(const char* spec) {
    const double pred[] = {1.5, 1.25, 2.0, 1.0}, target[] = {1.0, 1.0, 1.0, 2.0};
    const auto loss = iou::Loss::parse(spec);
    double value = 0.0;
    if (!loss || !iou::evaluate<double>(*loss, {pred, 1}, {target, 1}, {}, {&value, 1})) return 1;
    const auto protocol = iou::findProtocol("interpiou");
    if (!protocol) return 2;
    iou::SimulationRecipe recipe;
    recipe.protocol = *protocol;
    recipe.losses = {*loss};
    recipe.cases = 100;
    const auto result = iou::simulate(recipe, {}, nullptr);
    const auto session = iou::readSession(R"({"format": "iouscope-session", "version": 1,
        "scene": {"pred": [1.25, 1, 2, 1], "target": [1, 1, 1, 2]}})", "session");
    if (!session || session->document.explorer.scene.pred.cx != 1.25) return 3;
    std::printf("giou %.6f, %td steps\n", value, result.losses[0].rows.rows() - 1);
    return std::abs(value - 11.0 / 12.0) < 1e-12 && result.losses[0].rows.rows() == 201 ? 0 : 4;
}
CPP
cat >"$folder/user/main.cpp" <<'CPP'
#include "work.hpp"
int main() { return work("giou"); }
CPP
cat >"$folder/user/inside.cpp" <<'CPP'
#include "work.hpp"
int inside() { return work("=1 - iou + (area_c - union)/area_c"); }
CPP
cat >"$folder/user/host.cpp" <<'CPP'
int inside();
int main() { return inside(); }
CPP
# The programs of the core's page.
awk -v folder="$folder/user" '/^```cpp$/ { file = folder "/page_" ++n ".cpp"; next }
    /^```$/ { file = "" } file { print > file }' "$IOUSCOPE_SOURCE/core/README.md"
cat >>"$folder/user/CMakeLists.txt" <<'CMAKE'
file(GLOB pages page_*.cpp)
foreach(page IN LISTS pages)
    get_filename_component(name ${page} NAME_WE)
    add_executable(${name} ${page})
    target_link_libraries(${name} PRIVATE iouscope::core)
endforeach()
CMAKE
cmake -S "$folder/user" -B "$folder/user/build" -G Ninja -DCMAKE_PREFIX_PATH="$prefix" \
    -DCMAKE_BUILD_TYPE=Debug >"$folder/configure.log" || {
    cat "$folder/configure.log"
    exit 1
}
cmake --build "$folder/user/build"
"$folder/user/build/user"
"$folder/user/build/host"
for page in 1 2 3 4; do
    "$folder/user/build/page_$page" >"$folder/page.txt" || failed "program $page of the core's page"
done
# A program and a shared library alone, which leave nothing open and bring no Qt along.
for made in user libinside.so; do
    if ldd -r "$folder/user/build/$made" 2>&1 | grep -iE "qt|undefined symbol|not found"; then
        failed "$made needs this"
    fi
done
