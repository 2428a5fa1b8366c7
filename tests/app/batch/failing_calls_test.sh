# SPDX-License-Identifier: GPL-3.0-or-later
# Some allocations and calls on files of some commands fail, one after the other (all of them, of all
# commands: failing_calls_long_test.sh). $1: the folder of the programs.
set -u
library=$1/../tests/libfailing_calls.so
[[ -e $library ]] || { echo "$library is not built"; exit 77; }
exec python3 "$IOUSCOPE_SOURCE/tests/support/failing_calls.py" "$1" "$library" --points 16 \
    --commands eval,surface,run,simulate,merge,pairs
