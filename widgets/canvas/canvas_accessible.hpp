// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace iou {

class BoxCanvas;
class ExplorerModel;

/// Makes the canvas's items known to screen readers: boxes, edges and the coefficient are children
/// of the canvas with name, value and the actions increase and decrease; the one Tab has reached
/// has the focus, and its value is announced when it changes.
void announceItems(BoxCanvas& canvas, ExplorerModel& model);

}  // namespace iou
