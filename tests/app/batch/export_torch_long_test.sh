# SPDX-License-Identifier: GPL-3.0-or-later
# Losses as PyTorch code: every built-in formula and the formulas of own_formulas.txt, in double,
# values to 1e-12 and gradients to 1e-8. $1: the folder of the programs.
set -u
here=$IOUSCOPE_SOURCE/tests/app/batch
export LC_ALL=C.UTF-8
python=python3
for candidate in python3 /usr/bin/python3; do
    if "$candidate" -c "import torch" 2> /dev/null; then
        python=$candidate
        break
    fi
done
exec "$python" "$here/export_code.py" "$1/iouscope-batch" "$IOUSCOPE_SOURCE/tests/golden" \
    "$here/own_formulas.txt" pytorch
