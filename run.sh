#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds iouscope and starts it: ./run.sh [SESSION] or any other arguments of iouscope.
set -u
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd) || exit 1
here=$PWD
cd "$root" || exit 1
. cmake/setup.sh

ensure_packages build
build_preset release iouscope iouscope-batch || exit 1
cd "$here" || exit 1
program=$root/build/release/bin/iouscope

case ${1:-} in
render | animate | gallery | --help | -h | --version) exec "$program" "$@" ;;
esac

# render_instead WHY [ARGUMENT...]
render_instead() {
    local picture=$root/build/iouscope-window.png
    say "$1: rendering the window to a picture instead."
    shift
    env -u DISPLAY -u WAYLAND_DISPLAY QT_QPA_PLATFORM=offscreen \
        "$program" render "$@" --view window -o "$picture" || exit
    echo "$picture"
    exit 0
}

if [[ -z ${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-} ]]; then
    render_instead "There is no display" "$@"
fi
messages=$root/build/iouscope-messages.log
exec 3>&1
"$program" "$@" 2>&1 >&3 3>&- | tee "$messages" >&2
status=${PIPESTATUS[0]}
# Qt gives up on a display that does not answer.
if ((status == 134)) && grep -qi "could not connect to display\|platform plugin could be" "$messages"; then
    render_instead "The display ${DISPLAY:-$WAYLAND_DISPLAY} does not answer" "$@"
fi
exit "$status"
