# SPDX-License-Identifier: GPL-3.0-or-later
# The list of the core's words for translation is the registry's. $1: the folder of the programs.
if ! command -v python3 >/dev/null; then
    echo "skipped: no python3"
    exit 77
fi
exec python3 "${IOUSCOPE_SOURCE:?}/tests/tools/core_texts.py" --check --batch "$1/iouscope-batch"
