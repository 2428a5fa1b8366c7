// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scene/scene_texts.hpp"

#include <vector>

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

/// The camera of pictures that nobody turns: fitted to the content of a motion; where card, legend
/// or key would hide lines at one of these moments of it, as much further away and as far aside as
/// gives each a corner of its own. line_scale: as in sceneTexts().
Camera roomyCamera(const Box<>& content, QSizeF view, const std::vector<SceneSnapshot>& moments,
                   double line_scale);

}  // namespace iou
