// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scene/scene_drawing.hpp"

namespace iou {

/// Where descent would move each edge of the prediction, as arrows at its edges.
void paintDescentArrows(const SceneDrawing& d);

}  // namespace iou
