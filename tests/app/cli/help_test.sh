# SPDX-License-Identifier: GPL-3.0-or-later
# The help of every command. $1: the folder of the programs.
exec python3 "$(dirname "$0")/help_pages.py" "$1"
