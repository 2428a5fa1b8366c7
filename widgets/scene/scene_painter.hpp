// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scene/scene_placement.hpp"

namespace iou {

/// Boxes of a run that stay behind it, at most.
inline constexpr int trail_boxes = 9;
/// Over a picture under the boxes: arrows, areas and numbers are finer than in a lab of boxes.
inline constexpr double scene_veil = 0.55;

/// Draws the whole scene into (0, 0, view). The same on screen and in files. placement: where texts
/// go; null: the best places of this picture alone.
void paintScene(QPainter& painter, QSizeF view, const SceneSnapshot& scene, const Camera& camera,
                const Theme& theme, const SceneHighlights& highlights = {},
                const ScenePlacement* placement = nullptr);

}  // namespace iou
