# SPDX-License-Identifier: GPL-3.0-or-later
# iouscope.torch: gradients, what is refused, check() on formulas written independently, and the
# examples of its page. $1: the folder of the programs.
set -eu
here=$(dirname "$0")
. "$here/find_module.sh" "$1" torch
"$python" "$here/torch_checks.py"
"$python" "$here/run_page.py" "$IOUSCOPE_SOURCE/app/python/README.md" --torch
