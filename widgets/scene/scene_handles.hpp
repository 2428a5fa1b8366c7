// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scene/scene_drawing.hpp"

#include <optional>

namespace iou {

/// Where the handle of the interpolation coefficient is drawn; nothing when it is not shown.
std::optional<QPointF> alphaHandlePoint(const SceneSnapshot& scene,
                                        const SceneTransform& transform);

/// The eight handles of the selected box and of the one under the pointer.
void paintHandles(const SceneDrawing& d);
/// The centres of both boxes.
void paintCentres(const SceneDrawing& d);
/// The handle of the coefficient, with its value and where it becomes feasible.
void paintAlphaHandle(const SceneDrawing& d);

}  // namespace iou
