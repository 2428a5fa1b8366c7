// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scene_geometry.hpp"
#include "widgets/theme.hpp"

#include <string_view>

class QPainter;

namespace iou {

/// Draws over the scene what a term measures where the scene has no line of its own for it: the
/// legs of the angle, diagonals for the aspect, the sizes, distances of edges and corners, the
/// areas of the extended intersection. Nothing for other terms.
void paintTermGeometry(QPainter& painter, const SceneTransform& transform, const Box<>& pred,
                       const Box<>& target, std::string_view term, const Theme& theme);

}  // namespace iou
