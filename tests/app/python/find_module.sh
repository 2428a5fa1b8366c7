# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced with the folder of the programs and a package that is needed: $python then runs with the
# built module. Skips where there is none.
folder=$(dirname "$1")/python
python=$(cat "$folder/interpreter" 2>/dev/null || echo python3)
export PYTHONPATH=$folder PYTHONDONTWRITEBYTECODE=1
if ! ls "$folder"/iouscope/_core*.so >/dev/null 2>&1; then
    echo "skipped: the Python module is not built (pybind11-dev, python3-dev)"
    exit 77
fi
if ! "$python" -c "import $2"; then
    echo "skipped: $python has no $2"
    exit 77
fi
