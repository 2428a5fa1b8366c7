// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rotated/rotated_lab.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/scene/scene_geometry.hpp"

class QPainter;

namespace iou {

/// Where descent moves the prediction, all to one scale: an arrow from its centre, arrows at its
/// edges for what grows and shrinks, an arc for the turning moment; and a key that says how much
/// that is. Nothing where the loss has no slope.
void paintRotatedArrows(QPainter& painter, const RotatedOutcome& outcome,
                        const SceneTransform& transform, QSizeF view, const Theme& theme);

}  // namespace iou
