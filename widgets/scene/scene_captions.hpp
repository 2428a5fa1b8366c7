// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scene/scene_drawing.hpp"
#include "widgets/scene/scene_placement.hpp"

namespace iou {

/// "prediction", "ground truth", or what a figure calls them; empty: no name.
QString sceneName(const SceneSnapshot& scene, Which which);
/// What a name takes up.
QSizeF nameSize(const QString& name);

/// The names of the boxes that can be seen. Returns what they, numbers, cards and arrows take up.
std::vector<QRectF> paintCaptions(const SceneDrawing& d, const SceneTexts& texts,
                                  const ScenePlacement& placement);

/// Text that stays readable over lines, in the painter's font.
void paintName(const SceneDrawing& d, const QRectF& area, const QString& text,
               const QColor& colour);

/// What the badge says: "1.8 × larger than both"; empty where the box is not.
QString growthText(const SceneSnapshot& scene);
/// Says so in the prediction, while a run has made it larger than it was at first and than the
/// ground truth.
void paintGrowthBadge(const SceneDrawing& drawing);

}  // namespace iou
