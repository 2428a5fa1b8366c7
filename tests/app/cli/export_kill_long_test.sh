#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The same as export_kill_test.sh, 200 times per writer.
KILLS=200 exec bash "$(dirname "${BASH_SOURCE[0]}")/export_kill_test.sh" "$@"
