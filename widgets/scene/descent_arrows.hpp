// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/edge_shares.hpp"
#include "widgets/scene/scene_drawing.hpp"

namespace iou {

/// Where descent would move each edge of the prediction, as arrows at its edges, all to one scale;
/// beside each, what the terms of the loss add to it: one after the other along the arrow, and from
/// the edge the other way what works against it. What is longer than fits is cut, and marked so;
/// what is too short to be seen is an open head.
void paintDescentArrows(const SceneDrawing& d);

/// The scale these arrows have in a view that large.
ArrowScale descentScale(const SceneSnapshot& scene, QSizeF view);

/// Where the scale of the arrows stands, and which colour is which term; empty without arrows.
QRectF arrowKeyRect(const SceneSnapshot& scene, QSizeF view);
/// Paints it there; returns where.
QRectF paintArrowKey(const SceneDrawing& d);

}  // namespace iou
