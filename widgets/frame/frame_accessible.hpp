// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace iou {

class FrameCanvas;

/// Makes the boxes of every frame its children for screen readers, with name, value and actions.
void installFrameAccess();
/// Tells screen readers that another box is selected or has moved.
void announceFrame(FrameCanvas& canvas);

}  // namespace iou
