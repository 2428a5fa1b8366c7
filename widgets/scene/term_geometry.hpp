// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/covered_cells.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/scene/scene_geometry.hpp"
#include "widgets/snapshot/scene_snapshot.hpp"

#include <QLineF>

class QPainter;

namespace iou {

/// Lights up in the scene what the term that is pointed at measures (TermInfo::shows): distances,
/// the enclosing box with its sides and diagonal, overlap, sizes, corners, and so on; all of it,
/// whatever else is shown. Nothing without a term.
void paintTermGeometry(QPainter& painter, const SceneTransform& transform,
                       const SceneSnapshot& scene, const Theme& theme);

/// Hatches an area of two boxes in a colour: shared, covered or left over. Every second hue falls
/// where the others rise, so that colour does not stand alone.
void hatchCells(QPainter& painter, const SceneTransform& transform, const Box<>& a, const Box<>& b,
                Covered how, const QColor& colour, int hue, double line_scale);

/// The diagonal of the enclosing box that runs the way the centres lie, in scene units.
QLineF enclosingDiagonal(const Box<>& a, const Box<>& b);

}  // namespace iou
