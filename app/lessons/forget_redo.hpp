// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUndoCommand>

namespace iou {

/// Pushing it takes what could be redone off the stack, and leaves nothing there.
class ForgetRedo : public QUndoCommand {
public:
    ForgetRedo() { setObsolete(true); }
};

}  // namespace iou
