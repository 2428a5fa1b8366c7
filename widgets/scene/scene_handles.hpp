// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scene/scene_placement.hpp"

#include <optional>

namespace iou {

/// Where the handle of the interpolation coefficient is drawn; nothing when it is not shown.
std::optional<QPointF> alphaHandlePoint(const SceneSnapshot& scene,
                                        const SceneTransform& transform);

/// The eight handles of the selected box and of the one under the pointer.
void paintHandles(const SceneDrawing& d);
/// The centres of both boxes.
void paintCentres(const SceneDrawing& d);
/// The texts at that handle: its value, and where it becomes feasible unless it always is.
std::vector<SceneTexts::Tag> alphaTags(const SceneSnapshot& scene, const SceneTransform& transform);
/// The handle of the coefficient, with its value and where it becomes feasible. tags: as
/// alphaTags() has them; places: as for tagRect().
void paintAlphaHandle(const SceneDrawing& d, const std::vector<SceneTexts::Tag>& tags,
                      const std::array<int, 2>& places);

}  // namespace iou
