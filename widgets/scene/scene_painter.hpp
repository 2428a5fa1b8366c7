// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scene/scene_drawing.hpp"

namespace iou {

/// Draws the whole scene into (0, 0, view). The same on screen and in files.
void paintScene(QPainter& painter, QSizeF view, const SceneSnapshot& scene, const Camera& camera,
                const Theme& theme, const SceneHighlights& highlights = {});

}  // namespace iou
