// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/workspaces.hpp"

#include "widgets/average_precision/ap_centre.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace iou {

namespace {

QWidget* makeApCentre(const PanelParts& parts) {
    return new ApCentre(parts.model.history(), parts.images, parts.parent);
}

}  // namespace

const std::vector<WorkspaceRow>& workspaceRows() {
    static const std::vector<WorkspaceRow> rows{
        {"explore",
         QT_TRANSLATE_NOOP("Workspaces", "&Explore"),
         QT_TRANSLATE_NOOP("Workspaces", "All panels in their usual places"),
         {},
         {}},
        {"compare",
         QT_TRANSLATE_NOOP("Workspaces", "&Compare"),
         QT_TRANSLATE_NOOP("Workspaces", "Lanes, their table and their curves"),
         {{"lanes", "loss", "run"}, {"explain", "gradients", "terms", "boxes"}},
         {{"compare", "losses"}, {"curves", "surface"}},
         0.4},
        {"batch",
         QT_TRANSLATE_NOOP("Workspaces", "&Batch"),
         QT_TRANSLATE_NOOP("Workspaces", "Simulations of many starts beside the scene"),
         {},
         {{"batch"}},
         0.55},
        {"ap",
         QT_TRANSLATE_NOOP("Workspaces", "&Average precision"),
         QT_TRANSLATE_NOOP("Workspaces",
                           "What AP makes of truths and detections that one can draw"),
         {{"ap_numbers"}},
         {{"ap_curves"}, {"ap_detections", "ap_truths"}},
         0.33,
         makeApCentre,
         0.21},
    };
    return rows;
}

const WorkspaceRow* findLab(const std::vector<WorkspaceRow>& rows, std::string_view id) {
    const auto found = std::find_if(rows.begin(), rows.end(), [id](const WorkspaceRow& row) {
        return row.middle && row.id == id;
    });
    return found == rows.end() ? nullptr : &*found;
}

}  // namespace iou
