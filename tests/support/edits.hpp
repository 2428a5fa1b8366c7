// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/model/explorer_model.hpp"

/// Edits of a document as a person makes them, each one undo step.
namespace iou {

inline void setLoss(ExplorerModel& model, const char* spec) {
    model.apply(QStringLiteral("Loss"), [&](Document& d) { d.run().loss = *Loss::parse(spec); });
}

inline void movePred(ExplorerModel& model, double cx) {
    model.apply(QStringLiteral("Move"), [&](Document& d) { d.explorer.scene.pred.cx = cx; });
}

}  // namespace iou
