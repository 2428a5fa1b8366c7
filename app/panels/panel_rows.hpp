// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/locks.hpp"
#include "widgets/model/explorer_model.hpp"

#include <vector>

class QWidget;

namespace iou {

class FrameImages;
class LaneActions;
class TextFiles;

/// Stacks of tabs beside the scene, and the row under it.
enum class PanelPlace { upper_left, lower_left, upper_right, lower_right, bottom };

/// What the content of a panel or the middle of a workspace is made from.
struct PanelParts {
    ExplorerModel& model;
    LaneActions& lanes;
    FrameImages& images;  ///< that labs show behind their boxes
    QWidget* parent;
    TextFiles* texts = nullptr;  ///< that a panel reads; null: none
};

/// One panel of the window.
struct PanelRow {
    const char* id;     ///< object name of the dock; sessions, settings and lessons keep it
    const char* title;  ///< translated in the context "Panels"
    PanelPlace place;
    int tab;  ///< order within the place; 0 is in front, and one panel of each place has it
    QWidget* (*make)(const PanelParts&);
    bool is_control = false;      ///< a lesson's question does not cover it: nothing is read off it
    bool Locks::*lock = nullptr;  ///< the part whose lock disables it
    const char* lab = nullptr;    ///< id of the workspace it belongs to; null: the explorer's
};

/// The panels, in the order of the menu View and its keys. A new panel is a new row. Those of a lab
/// are there only while it fills the middle.
const std::vector<PanelRow>& panelRows();

}  // namespace iou
