// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scene/scene_geometry.hpp"

namespace iou {

/// What a camera with a will of its own shows of a lane: both boxes and the whole run. Of a run
/// that goes many times as far as its boxes lie apart, and of one with no numbers, only where it
/// starts and where it is. bounds: of the run.
Box<> sceneContent(const Box<>& shown, const Box<>& target, const Box<>& start,
                   const Box<>& bounds);
/// The same without a run.
Box<> sceneContent(const Box<>& shown, const Box<>& target);

/// Whether all of the content is in the view.
bool holds(const Camera& camera, const Box<>& content, QSizeF view);
/// Whether a camera may stay where it is: all of the content is in the view, and not too small.
bool showsWell(const Camera& camera, const Box<>& content, QSizeF view);

}  // namespace iou
