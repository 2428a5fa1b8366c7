# SPDX-License-Identifier: GPL-3.0-or-later
# Every call on a file of every command fails once, then each and all behind it as on a full and on a
# read-only disk; so does every allocation of some commands, and 300 of each of the others (POINTS; 0:
# every one). $1: the folder of the programs.
set -u
library=$1/../tests/libfailing_calls.so
[[ -e $library ]] || { echo "$library is not built"; exit 77; }
tool=("$IOUSCOPE_SOURCE/tests/support/failing_calls.py" "$1" "$library")
failed=0
python3 "${tool[@]}" --kinds files || failed=1
python3 "${tool[@]}" --kinds memory --points "${POINTS:-300}" || failed=1
python3 "${tool[@]}" --kinds memory --commands eval,simulate || failed=1
exit $failed
