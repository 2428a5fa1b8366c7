# SPDX-License-Identifier: GPL-3.0-or-later
# import iouscope: against the reference numbers and against iouscope-batch, and every example of its
# page that needs no torch. $1: the folder of the programs.
set -eu
here=$(dirname "$0")
. "$here/find_module.sh" "$1" numpy
"$python" "$here/module_checks.py" "$1"
"$python" "$here/run_page.py" "$IOUSCOPE_SOURCE/app/python/README.md"
