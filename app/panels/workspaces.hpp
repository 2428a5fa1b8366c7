// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/panel_rows.hpp"
#include "core/session/document.hpp"
#include "widgets/frame/lab_steps.hpp"

#include <memory>

namespace iou {

/// Ids of panels in one place; the first is in front.
using PanelStack = std::vector<const char*>;
/// Stacks one below the other.
using PanelColumn = std::vector<PanelStack>;

/// The panels arranged for one kind of work; all others are hidden, but for the row at the bottom.
struct WorkspaceRow {
    const char* id;
    const char* title;  ///< translated in the context "Workspaces", as is the tip
    const char* tip;
    PanelColumn left, right;   ///< both empty: every panel in its usual place
    double right_share = 0.0;  ///< of the window's width
    /// Fills the middle of the window: a widget that is a LabCentre too. Null: the explorer.
    QWidget* (*middle)(const PanelParts&) = nullptr;
    double left_share = 0.0;                     ///< 0: as the panels are wide
    double left_upper = 0.4, right_upper = 0.4;  ///< height of the upper of two stacks
    /// The lab step by step, for films; null: it has no steps. Needs no window, on any thread.
    std::unique_ptr<LabSteps> (*steps)(const Document&, FrameImages&) = nullptr;
};

/// The workspaces, in the order of the menu. A new one is a new row.
const std::vector<WorkspaceRow>& workspaceRows();
/// The one with that id and a middle of its own; null where there is none.
const WorkspaceRow* findLab(const std::vector<WorkspaceRow>& rows, std::string_view id);

}  // namespace iou
