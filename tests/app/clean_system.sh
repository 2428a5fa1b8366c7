# SPDX-License-Identifier: GPL-3.0-or-later
# A Debian of this release with nothing but its base: the packages of a folder are installed there with
# what they depend on, used, and removed again.
#     clean_system.sh DEBS SOURCES [BASE]     BASE: a tree of debootstrap's, copied instead of made anew
# Status 77: skipped, with the reason.
set -eu
debs=$1 sources=$2 base=${3:-}
skip() {
    echo "skipped: $*"
    exit 77
}
failed() {
    echo "FAILED: $*"
    exit 1
}
((EUID == 0)) || skip "a clean system is made by root"
[[ -n $base ]] || command -v debootstrap >/dev/null || skip "debootstrap is not installed"
. /etc/os-release
mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' "Codename: $VERSION_CODENAME" \
    'Component: main' 2>/dev/null | head -n 1)
[[ -n $mirror ]] || skip "apt lists no archive of $VERSION_CODENAME"

root=$(mktemp -d)
leave() {
    mountpoint -q "$root/proc" && umount "$root/proc"
    rm -rf --one-file-system "$root"
}
trap leave EXIT
if [[ -n $base ]]; then
    cp -a "$base/." "$root"
else
    debootstrap --variant=minbase "$VERSION_CODENAME" "$root" "$mirror" >"$root.log" 2>&1 || {
        tail -n 3 "$root.log"
        rm -f "$root.log"
        skip "debootstrap cannot reach $mirror"
    }
    rm -f "$root.log"
fi
echo "deb $mirror $VERSION_CODENAME main" >"$root/etc/apt/sources.list"
cp /etc/resolv.conf /etc/hosts "$root/etc/"
inside() { # inside PROGRAM...: as root there, with nothing of this system's environment
    chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root TMPDIR=/tmp LC_ALL=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=/run/user "$@"
}
logged() { inside "$@" >"$root/tmp/log" 2>&1 || { tail -n 20 "$root/tmp/log"; failed "$*"; }; }
mkdir "$root/debs"
install -d -m 700 "$root/run/user"
cp "$debs"/*.deb "$root/debs"
logged apt-get -q update
packages=$(cd "$debs" && for deb in *.deb; do echo "${deb%%_*}"; done)
has() { grep -qx "$1" <<<"$packages"; }

# ---- each package alone, with what it depends on and nothing that is recommended ----------------------
# What is left behind would serve the next one: it goes again, with what came along.
use() { # use PACKAGE FUNCTION
    has "$1" || return 0
    logged apt-get -q -y install --no-install-recommends "/debs/$(basename "$root/debs/$1"_*.deb)"
    "$2"
    logged apt-get -q -y purge --auto-remove "$1"
    echo "ok: $1 in a clean $PRETTY_NAME"
}

use_batch() {
    printf 'pcx,pcy,pw,ph,tcx,tcy,tw,th\n1.5,1.25,2,1,1,1,1,2\n' >"$root/tmp/pairs.csv"
    inside iouscope-batch --version | grep -q "^numerics" || failed "--version"
    value=$(inside iouscope-batch eval --loss giou --pairs /tmp/pairs.csv | tail -n 1)
    [[ $value == *0.91666666666666* ]] || failed "GIoU is $value"
    inside iouscope-batch simulate --protocol interpiou --cases 1000 --loss giou ciou -o /tmp/sim >/dev/null
    test "$(wc -l <"$root/tmp/sim/curves.csv")" -gt 400 || failed "no curves"
    gzip -dc "$root/usr/share/man/man1/iouscope-batch.1.gz" | grep -q "SH COMMANDS" || failed "no page"
    bash -n "$root/usr/share/bash-completion/completions/iouscope-batch"
}
use_window() {
    inside iouscope render --view window -o /tmp/window.png || failed "no picture of the window"
    size=$(od -An -j16 -N8 --endian=big -tu4 "$root/tmp/window.png")
    [[ $size == *1280*720* ]] || failed "the picture is $size"
    inside iouscope render --view dashboard -o /tmp/figure.pdf || failed "no PDF"
    inside iouscope animate --duration 0.2 -o /tmp/run.html || failed "no page that plays"
    # Libraries that write films are recommended: without them it says so.
    status=0
    said=$(inside iouscope animate --duration 0.2 -o /tmp/run.mp4 2>&1) || status=$?
    ((status == 2)) && [[ $said == *FFmpeg* ]] || failed "a film without libraries: $status, $said"
    # The window itself stays open, and has nothing to complain of.
    status=0
    inside timeout 5 iouscope >"$root/tmp/said" 2>&1 || status=$?
    ((status == 124)) || failed "the window ends with $status: $(cat "$root/tmp/said")"
    # The platform without a screen knows no sizes, and says so.
    if grep -v "propagateSizeHints" "$root/tmp/said"; then failed "the window says this"; fi
    # Plugins for displays are loaded by name too.
    for plugin in "$root"/usr/lib/*/qt6/plugins/platforms/libqxcb.so; do
        lacking=$(inside ldd "${plugin#"$root"}" | grep "not found" || true)
        test -z "$lacking" || failed "for X11 there lacks $lacking"
    done
    test -n "$(find "$root"/usr/lib/*/qt6/plugins/iconengines -name '*svg*')" || failed "no icon"
    if ldd "$root/usr/bin/iouscope" | grep -q "not found"; then
        echo "(libraries of this system differ)"
    fi
}
use_python() {
    inside python3 -c 'import iouscope as iou
value, gradient = iou.evaluate("giou", [0.5, 0.75, 2.5, 1.75], [0.5, 0, 1.5, 2])
assert abs(value - 11 / 12) < 1e-12, value
assert "interpiou" in iou.protocols()' || failed "import iouscope"
}
use_dev() {
    logged apt-get -q -y install --no-install-recommends cmake make
    mkdir -p "$root/tmp/user"
    awk '/^```cpp$/ { n++; if (n == 1) on = 1; next } /^```$/ { on = 0 } on' "$sources/core/README.md" \
        >"$root/tmp/user/main.cpp"
    cat >"$root/tmp/user/CMakeLists.txt" <<'CMAKE'
cmake_minimum_required(VERSION 3.25)
project(user LANGUAGES CXX)
find_package(iouscope 1.0 REQUIRED)
add_executable(user main.cpp)
target_link_libraries(user PRIVATE iouscope::core)
CMAKE
    logged cmake -S /tmp/user -B /tmp/user/build
    logged cmake --build /tmp/user/build
    inside /tmp/user/build/user | grep -q "by cx" || failed "the program of core/README.md"
    logged apt-get -q -y purge cmake make
}
use iouscope-batch use_batch
use iouscope use_window
use python3-iouscope use_python
use libiouscope-dev use_dev
left=$(find "$root" -xdev -iname '*iouscope*' -not -path "$root/debs/*" -not -path "$root/tmp/*" \
    -not -path "$root/root/*" -not -path "$root/var/log/*")
test -z "$left" || failed "left behind: $left"

# ---- all of them, as a person installs them -----------------------------------------------------------
logged sh -c 'apt-get -q -y install /debs/*.deb man-db'
for program in iouscope iouscope-batch; do
    has $program || continue
    inside man -w $program | grep -q "/$program.1.gz" || failed "man $program"
done
if has iouscope; then
    inside iouscope animate --duration 0.2 --size 320x240 -o /tmp/run.mp4 || failed "no film"
    test "$(head -c 8 "$root/tmp/run.mp4" | tail -c 4)" = ftyp || failed "no MP4"
    inside iouscope render --view window -o /tmp/again.png || failed "no picture with fonts"
fi
echo "ok: all of them together"
