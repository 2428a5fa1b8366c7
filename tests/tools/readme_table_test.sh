# SPDX-License-Identifier: GPL-3.0-or-later
# README's table of losses is the registry's. $1: the folder of the programs.
if ! command -v python3 >/dev/null; then
    echo "skipped: no python3"
    exit 77
fi
exec python3 "${IOUSCOPE_SOURCE:?}/tests/tools/readme_table.py" --check --batch "$1/iouscope-batch"
