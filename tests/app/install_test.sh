# SPDX-License-Identifier: GPL-3.0-or-later
# What is installed works alone: the command line, and the core in a project that knows no Qt.
# $1: the folder of the programs.
set -eu
build=$(dirname "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cmake --install "$build" --prefix "$folder/prefix" >"$folder/install.log"

"$folder/prefix/bin/iouscope-batch" --version
test -s "$folder/prefix/share/iouscope/presets/interpiou.json"
test -s "$folder/prefix/share/iouscope/python/iouscope_loss.py"

# Its headers lead to headers that are there, and none to the JSON library.
include=$folder/prefix/include/iouscope
if grep -rn nlohmann "$include"; then
    echo "FAILED: an installed header needs the JSON library"
    exit 1
fi
missing=$(grep -rhoE '#include "core/[^"]+"' "$include" | sort -u | cut -d'"' -f2 |
    while IFS= read -r header; do test -e "$include/$header" || echo "$header"; done)
if [ -n "$missing" ]; then
    echo "FAILED: included by installed headers, not installed: $missing"
    exit 1
fi

mkdir "$folder/user"
cat >"$folder/user/CMakeLists.txt" <<'CMAKE'
cmake_minimum_required(VERSION 3.25)
project(user LANGUAGES CXX)
find_package(iouscope 0.1 REQUIRED)
add_executable(user main.cpp)
target_link_libraries(user PRIVATE iouscope::core)
CMAKE
cat >"$folder/user/main.cpp" <<'CPP'
#include "core/registry/registry.hpp"
#include "core/simulate/simulator.hpp"

#include <cmath>
#include <cstdio>

int main() {
    const auto loss = iou::Loss::parse("giou");
    if (!loss) return 1;
    const double value = loss->value({1.5, 1.25, 2.0, 1.0}, {1.0, 1.0, 1.0, 2.0});
    auto protocol = iou::findProtocol("interpiou");
    if (!protocol) return 1;
    iou::SimulationRecipe recipe;
    recipe.protocol = *protocol;
    recipe.losses = {*loss};
    recipe.cases = 100;
    const auto result = iou::simulate(recipe, {}, nullptr);
    std::printf("giou %.6f, %td steps\n", value, result.losses[0].rows.rows() - 1);
    return std::abs(value - 11.0 / 12.0) < 1e-12 ? 0 : 1;
}
CPP
cmake -S "$folder/user" -B "$folder/user/build" -G Ninja -DCMAKE_PREFIX_PATH="$folder/prefix" \
    -DCMAKE_BUILD_TYPE=Debug >"$folder/configure.log" || {
    cat "$folder/configure.log"
    exit 1
}
cmake --build "$folder/user/build"
"$folder/user/build/user"
if ldd "$folder/user/build/user" | grep -i qt; then
    echo "FAILED: the core brings Qt along"
    exit 1
fi
