// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace iou {

class ExplorerModel;

/// Shows the sweep of a window: a new one begins with the batch's setup, one that was open before
/// stands as it was left. taken: called when a simulation of it has become the batch's.
void openSweep(QWidget& window, ExplorerModel& model, const std::function<void()>& taken);

}  // namespace iou
