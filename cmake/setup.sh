# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by run.sh and test.sh; sourced from the root of the tree. Talks on stderr only.

say() { printf '%s\n' "$*" >&2; }

# listed_packages SECTION...: the names below "# [SECTION]" in packages.txt.
listed_packages() {
    local wanted=" $* " section="" line
    while IFS= read -r line; do
        case $line in
        "# ["*"]") section=${line#"# ["} section=${section%"]"} ;;
        "" | "#"*) ;;
        *) [[ $wanted == *" $section "* ]] && printf '%s\n' "$line" ;;
        esac
    done <packages.txt
    return 0
}

# missing_packages SECTION...: those of them that are not installed.
missing_packages() {
    local package state
    listed_packages "$@" | while IFS= read -r package; do
        state=$(dpkg-query -W -f '${db:Status-Status} ' "$package" 2>/dev/null)
        [[ " $state" == *" installed "* ]] || printf '%s\n' "$package"
    done
}

# ensure_packages SECTION...: installs what is missing, or says how to and stops.
ensure_packages() {
    if ! command -v dpkg-query >/dev/null; then
        say "This is no Debian system; install what packages.txt lists by hand. Going on."
        return 0
    fi
    local missing root=()
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]})) || return 0
    if ((EUID != 0)); then
        if command -v sudo >/dev/null && { [[ -t 0 && -t 2 ]] || sudo -n true 2>/dev/null; }; then
            root=(sudo)
        else
            say "Packages are missing. As root, run this and start again:"
            say "    apt-get install --no-install-recommends ${missing[*]}"
            exit 1
        fi
    fi
    local log=build/packages.log
    mkdir -p build
    say "Installing ${#missing[@]} packages, which takes some minutes (${log} has what apt says): ${missing[*]}"
    if ! { "${root[@]}" apt-get -q update &&
        "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
            apt-get -q -y install --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
        tail -n 15 "$log" >&2
        say "Could not install them. As root, run this and start again:"
        say "    apt-get install --no-install-recommends ${missing[*]}"
        exit 1
    fi
    # What was configured without them is configured anew.
    rm -f build/*/build.ninja
}

# passed_on WHAT: what a build says, but of its "[done/all] step" lines one a minute, also while a
# long step says nothing: "3:00 Building release: 120 of 402, last simulator.cpp.o".
passed_on() {
    local interval=${build_line_every_s:-60} line="" part="" step="" next=$SECONDS
    while true; do
        if [[ -n $step ]] && ((SECONDS >= next)); then
            say "$(clock) Building $1: ${step%%]*}, last ${step##*[/ ]}"
            next=$((SECONDS + interval))
        fi
        if IFS= read -r -t 1 line; then
            line=$part$line part=""
        elif (($? > 128)); then # nothing within a second, or half a line
            part+=$line
            continue
        elif [[ -n $part$line ]]; then
            line=$part$line part=""
        else
            return 0
        fi
        if [[ $line == "["*/*"] "* ]]; then
            step=${line#"["}
            step=${step/"/"/ of }
        else
            say "$line"
        fi
    done
}

# clock: minutes and seconds since the script began.
clock() { printf '%d:%02d' $((SECONDS / 60)) $((SECONDS % 60)); }

# build_preset PRESET [TARGET...]: configures once, builds what changed. Status of the build.
build_preset() {
    local preset=$1 folder=build/$1 log
    shift
    local cache=$folder/CMakeCache.txt targets=()
    (($#)) && targets=(--target "$@")
    log=$folder/configure.log
    mkdir -p "$folder"
    # A moved or half-configured tree starts afresh.
    if [[ ! -f $folder/build.ninja ]] || ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" "$cache"; then
        say "$(clock) Configuring and building $preset; the first time takes some minutes"
        if ! env LC_ALL=C.UTF-8 cmake --preset "$preset" --fresh >"$log" 2>&1; then
            cat "$log" >&2
            return 1
        fi
    fi
    local build=(env LC_ALL=C.UTF-8 NINJA_STATUS="[%f/%t] "
        cmake --build --preset "$preset" "${targets[@]}")
    if [[ -t 2 ]]; then
        "${build[@]}" >&2
        return
    fi
    # Nobody sees a line that is written over: one a minute instead.
    "${build[@]}" 2>&1 | passed_on "$preset"
    return "${PIPESTATUS[0]}"
}
