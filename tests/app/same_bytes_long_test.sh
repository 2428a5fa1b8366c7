# SPDX-License-Identifier: GPL-3.0-or-later
# The same sources make the same bytes at another path and with other times of files: what is embedded
# (icons, translations, lessons, presets, formulas), what moc writes, and a library. $1: the folder of
# the programs.
set -eu
build=$(dirname "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed() {
    echo "FAILED: $*"
    exit 1
}
window=$(sed -n 's/^BUILD_GUI:BOOL=//p' "$build/CMakeCache.txt")

# objects_of ROOT: the objects that are compared, by their names in the build
objects_of() {
    ninja -C "$1/build" -t targets all | sed -nE \
        -e 's#^((app/CMakeFiles/(terminal|iouscope_app_resources_[0-9]+)\.dir/[^:]*\.o)): .*#\1#p' \
        -e 's#^(widgets/CMakeFiles/[^:]*/mocs_compilation\.cpp\.o): .*#\1#p' \
        -e 's#^(core/CMakeFiles/core_objects\.dir/([^:]*/(presets|kept_files|formula_texts)|base/[a-z_]*)\.cpp\.o): .*#\1#p'
}
make_there() { # make_there ROOT DATE
    mkdir -p "$1"
    (cd "$IOUSCOPE_SOURCE" && cp -r CMakeLists.txt CHANGELOG.md LICENSE README.md app cmake core resources \
        widgets "$1")
    find "$1" -type f -exec touch -d "$2" {} +
    cmake -S "$1" -B "$1/build" -G Ninja -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_CXX_FLAGS_RELEASE="-O1 -DNDEBUG" -DIOUSCOPE_ALL_ISAS=OFF -DBUILD_TESTING=OFF \
        -DBUILD_PYTHON=OFF -DBUILD_GUI="${window:-OFF}" >"$folder/log" 2>&1 || failed "$(cat "$folder/log")"
    # shellcheck disable=SC2046
    ninja -C "$1/build" $(objects_of "$1") >"$folder/log" 2>&1 || failed "$(tail "$folder/log")"
}
one=$folder/one two=$folder/another/path/that/is/longer
make_there "$one" "2001-02-03 04:05:06"
make_there "$two" "2020-10-11 12:13:14"
count=0
for object in $(objects_of "$one"); do
    cmp "$one/build/$object" "$two/build/$object" || failed "$object differs"
    count=$((count + 1))
done
((count > 15)) || failed "only $count objects are compared"
echo "$count objects, the same bytes"
