// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scene/scene_drawing.hpp"

namespace iou {

/// The names of the two boxes, at outer corners so that they do not collide. numbers: the card they
/// keep clear of; empty: there is none.
void paintCaptions(const SceneDrawing& d, const QRectF& numbers);

/// Text beside a point, in the painter's font, readable over lines.
void paintTag(const SceneDrawing& d, QPointF at, QPointF offset, const QString& text,
              const QColor& colour);

}  // namespace iou
