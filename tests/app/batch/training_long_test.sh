# SPDX-License-Identifier: GPL-3.0-or-later
# torchvision's detectors, trained for some steps with exported losses: at every step the loss of
# every pair of boxes and its slopes are the core's. $1: the folder of the programs.
set -u
export LC_ALL=C.UTF-8 OMP_NUM_THREADS=1
python=python3
for candidate in python3 /usr/bin/python3; do
    if "$candidate" -c "import torch, torchvision" 2> /dev/null; then
        python=$candidate
        break
    fi
done
exec "$python" "$IOUSCOPE_SOURCE/tests/app/batch/training_steps.py" "$1/iouscope-batch" \
    "$IOUSCOPE_SOURCE/resources/training"
