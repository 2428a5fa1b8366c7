// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPen>
#include <QRectF>

#include <vector>

class QPainter;

namespace iou {

enum class HatchWay { rising, falling };

/// Fills rectangles with slanted lines that run on from one to its neighbour. Lines alone, cut by
/// arithmetic: the same on screen and in every format. spacing: between lines, > 0.
void paintHatch(QPainter& painter, const std::vector<QRectF>& cells, const QPen& pen,
                double spacing, HatchWay way);

}  // namespace iou
