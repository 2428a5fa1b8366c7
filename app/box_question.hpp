// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/notice_bar.hpp"
#include "core/io/box_text.hpp"
#include "widgets/scene_geometry.hpp"

#include <string>

namespace iou {

class ExplorerModel;

/// Asks what four numbers mean that came without saying so: one button per notation, with what each
/// number would be; the box under the pointer or the focus shows in the scene. Nothing is chosen
/// beforehand. The answer is one undo step.
class BoxQuestion : public Notice {
    Q_OBJECT
public:
    /// numbers: as parseBox() takes them. which: the box that is offered first to take them.
    BoxQuestion(ExplorerModel& model, const std::string& numbers, Which which);
};

}  // namespace iou
