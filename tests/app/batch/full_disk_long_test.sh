# SPDX-License-Identifier: GPL-3.0-or-later
# Every command on file systems that are really full after so many pages, and on one that is
# read-only (as root); elsewhere under file-size limits. $1: the folder of the programs.
set -u
exec python3 "$IOUSCOPE_SOURCE/tests/support/full_disk.py" "$1"
