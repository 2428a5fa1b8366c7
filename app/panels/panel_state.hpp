// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace iou {

/// Whether QMainWindow::restoreState(state, version) can read a state, and lays the window out so
/// that the panels can be found again. States come with sessions of strangers, and Qt follows what
/// is written in them without a check: places beyond the window's four sides, counts without end,
/// lists in lists.
bool isSoundState(const QByteArray& state, int version);

}  // namespace iou
