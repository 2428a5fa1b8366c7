// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scene/scene_drawing.hpp"

namespace iou {

/// What the badge says: "1.8 × larger than both"; empty where the box is not.
QString growthText(const SceneSnapshot& scene);
/// Says so in the prediction, while a run has made it larger than it was at first and than the
/// ground truth.
void paintGrowthBadge(const SceneDrawing& drawing);

}  // namespace iou
