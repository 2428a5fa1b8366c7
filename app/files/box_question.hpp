// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box_text.hpp"
#include "widgets/controls/notice_bar.hpp"
#include "widgets/scene/scene_geometry.hpp"

#include <string>
#include <vector>

namespace iou {

class ExplorerModel;

/// One box or two, each from four numbers as parseBox() takes them.
Result<std::vector<Box<>>> readBoxes(const std::vector<std::string>& numbers, BoxNotation notation);

/// Asks what bare numbers mean, four for a box or eight for both: one button per notation, labelled
/// with what each number would be. The scene previews the box of the button that has the pointer or
/// the focus. Nothing is preselected. The answer is one undo step.
class BoxQuestion : public Notice {
    Q_OBJECT
public:
    /// which: the box suggested for the first four numbers.
    BoxQuestion(ExplorerModel& model, const std::vector<std::string>& numbers, Which which);
};

}  // namespace iou
