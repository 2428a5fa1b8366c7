// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawing/theme.hpp"
#include "widgets/scene/scene_geometry.hpp"
#include "widgets/scene/scene_snapshot.hpp"

#include <QLineF>

#include <string_view>

class QPainter;

namespace iou {

/// Lights up in the scene what its hovered term is made of: distances, the enclosing box with its
/// sides and diagonal, overlap, sizes, corners, and so on; all of it, whatever else is shown.
/// Nothing without a term.
void paintTermGeometry(QPainter& painter, const SceneTransform& transform,
                       const SceneSnapshot& scene, const Theme& theme);

/// Whether a term has a geometry to light up. Every term of the registry has one.
bool hasGeometry(std::string_view term);

/// The diagonal of the enclosing box that runs the way the centres lie, in scene units.
QLineF enclosingDiagonal(const Box<>& a, const Box<>& b);

}  // namespace iou
