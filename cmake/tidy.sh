#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# clang-tidy as CMake calls it, for all but what Qt's tools have written. <quadmath.h> is g++'s.
for argument; do
    case $argument in
    *_autogen/mocs_compilation.cpp | */.rcc/*.cpp) exit 0 ;;
    --) break ;;
    esac
done
exec clang-tidy --quiet "--extra-arg=-idirafter$(g++ -print-file-name=include)" "$@"
