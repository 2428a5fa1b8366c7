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
if [[ -z ${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-} ]]; then
    picture=$root/build/iouscope-window.png
    say "There is no display: rendering the window to a picture instead."
    "$program" render "$@" --view window -o "$picture" || exit
    echo "$picture"
    exit 0
fi
exec "$program" "$@"
