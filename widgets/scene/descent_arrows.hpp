// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/edge_shares.hpp"
#include "widgets/scene/scene_drawing.hpp"

#include <vector>

namespace iou {

/// Where descent would move each edge of the prediction, as arrows at its edges, all to one scale;
/// beside each, what the terms of the loss add to it: one after the other along the arrow, and from
/// the edge the other way what works against it. What is longer than fits is cut, and marked so;
/// what is too short to be seen is an open head.
void paintDescentArrows(const SceneDrawing& d);

/// The scale these arrows have in a view that large.
ArrowScale descentScale(const SceneSnapshot& scene, QSizeF view);

/// What the arrows take up, with the terms' parts beside them: a strip for each end of an edge that
/// has one. pred: in the view; half: of a strip's breadth.
std::vector<QRectF> arrowStrips(const SceneSnapshot& scene, QSizeF view, const QRectF& pred,
                                double half);

/// What the key takes up, which tells the scale of the arrows and which colour is which term; empty
/// without arrows, and where the view is smaller.
QSizeF arrowKeySize(const SceneSnapshot& scene, QSizeF view);
void paintArrowKey(const SceneDrawing& d, const QRectF& key);

}  // namespace iou
