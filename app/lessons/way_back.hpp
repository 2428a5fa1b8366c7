// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_json.hpp"

namespace iou {

class ExplorerModel;

/// Where a history stands, counted from its first step ever.
int placeIn(ExplorerModel& model);
/// Steps it has forgotten; places below that number are gone.
int forgottenIn(ExplorerModel& model);
/// What could be redone is gone.
void forgetRedo(ExplorerModel& model);
/// The document as it was at a place, with nothing to redo. Where it is gone, it is loaded from the
/// session as it was there or later; modified: it is not what its file holds.
void leadBackTo(int place, ExplorerModel& model, const Session& session, bool modified);

}  // namespace iou
