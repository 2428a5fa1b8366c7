// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/way_back.hpp"

#include "widgets/model/explorer_model.hpp"
#include "widgets/model/lab_edit.hpp"
#include "widgets/model/undo_room.hpp"

#include <QUndoCommand>

namespace iou {

namespace {

/// Pushing it takes what could be redone off the stack, and leaves nothing there.
class ForgetRedo : public QUndoCommand {
public:
    ForgetRedo() { setObsolete(true); }
};

}  // namespace

int placeIn(ExplorerModel& model) { return sharedOf<UndoRoom>(model.history()).place(); }

int forgottenIn(ExplorerModel& model) { return sharedOf<UndoRoom>(model.history()).forgotten(); }

void forgetRedo(ExplorerModel& model) { model.undoStack().push(new ForgetRedo); }

void leadBackTo(int place, ExplorerModel& model, const Session& session, bool modified) {
    const int index = place - forgottenIn(model);
    if (index >= 0) {
        model.undoStack().setIndex(index);
        return forgetRedo(model);
    }
    model.load(session.document, session.playhead, session.camera, session.lane_views);
    if (modified) model.undoStack().resetClean();
}

}  // namespace iou
