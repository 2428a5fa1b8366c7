#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# ./run.sh and cmake/setup.sh, with stand-ins for the program, dpkg-query and apt-get.
set -eu
source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
fail() { printf '%s\n' "$1" >&2; cat "$root/said" >&2; exit 1; }
says() { grep -qF -- "$1" "$root/said" || fail "not said: $1"; }

# A tree that is built: the program reaches the display :1 alone.
mkdir -p "$root/tree/cmake" "$root/tree/build/release/bin" "$root/bin"
cp "$source_dir/run.sh" "$root/tree/"
cp "$source_dir/cmake/setup.sh" "$root/tree/cmake/setup.sh"
printf 'ensure_packages() { :; }\nbuild_preset() { :; }\n' >>"$root/tree/cmake/setup.sh"
cat >"$root/tree/build/release/bin/iouscope" <<'PROGRAM'
#!/bin/bash
if [[ $1 == render ]]; then
    echo "picture: $*" >&2
elif [[ ${DISPLAY:-} == :1 ]]; then
    echo "window: $*" >&2
    exit 3
else
    echo "qt.qpa.xcb: could not connect to display $DISPLAY" >&2
    kill -ABRT $$
fi
PROGRAM
chmod +x "$root/tree/build/release/bin/iouscope"
start() { env -u WAYLAND_DISPLAY -u QT_QPA_PLATFORM "$@" >"$root/out" 2>"$root/said"; }

status=0
start DISPLAY=:1 "$root/tree/run.sh" a.iouscope || status=$?
((status == 3)) || fail "the status is the program's, not $status"
says "window: a.iouscope"
start -u DISPLAY "$root/tree/run.sh" a.iouscope || fail "no display: status $?"
says "There is no display"
says "picture: render a.iouscope --view window"
start DISPLAY=:77 "$root/tree/run.sh" a.iouscope || fail "a stale display: status $?"
says "The display :77 does not answer"
says "picture: render a.iouscope --view window"
grep -qxF "$root/tree/build/iouscope-window.png" "$root/out" || fail "the picture is not named"

# Packages: what apt says goes to a file, and is shown where it fails.
cat >"$root/bin/dpkg-query" <<'PROGRAM'
#!/bin/bash
exit 1
PROGRAM
cat >"$root/bin/apt-get" <<'PROGRAM'
#!/bin/bash
for i in {1..500}; do echo "line $i of apt"; done
[[ $* != *fails* ]]
PROGRAM
printf '#!/bin/bash\nexec "$@"\n' >"$root/bin/sudo"
chmod +x "$root"/bin/*
install_list() {
    (cd "$root/tree" && printf '# [build]\n%s\n' "$1" >packages.txt && PATH=$root/bin:$PATH \
        bash -c '. "$0" && ensure_packages build' "$source_dir/cmake/setup.sh" >"$root/said" 2>&1)
}
install_list works || fail "installing failed"
(($(wc -l <"$root/said") < 5)) || fail "apt is loud"
says "build/packages.log"
(($(wc -l <"$root/tree/build/packages.log") == 1000)) || fail "the log lacks lines"
if install_list fails; then fail "a failure passes"; fi
says "line 500 of apt"
says "apt-get install --no-install-recommends fails"

# A build: a line of its own now and then, also while nothing is said, and what is no step at once.
(cd "$root/tree" && . "$source_dir/cmake/setup.sh" && build_line_every_s=1 &&
    { printf '[%d/402] Building CXX object core/x.dir/simulate/s.cpp.o\n' 1 2 3 4 5
        sleep 2.2
        printf 'a warning\n[40'
        sleep 1.2
        printf '/402] Linking CXX executable bin/iouscope\nwithout an end'; } |
    passed_on release) >"$root/said" 2>&1
says "Building release: 1 of 402, last s.cpp.o"
says "Building release: 5 of 402, last s.cpp.o"
grep -qx "a warning" "$root/said" || fail "a warning is not passed on"
grep -qx "without an end" "$root/said" || fail "the last line is lost"
lines=$(grep -c "Building release" "$root/said")
((lines >= 3 && lines <= 5)) || fail "$lines lines in three seconds"
