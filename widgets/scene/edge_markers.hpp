// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scene/scene_drawing.hpp"

#include <QString>

#include <optional>
#include <vector>

namespace iou {

/// Marks at the edge of the view a box that is off-screen, all of it or most of its outline.
struct EdgeMarker {
    QPointF at;   ///< of its tip, beside the edge of the view
    QPointF way;  ///< of length 1, towards the box
    QRectF text;  ///< empty without words
    QString words;
    QColor color;
};

/// The point where a box is pointed to from the middle of the view; empty for one that can be seen.
std::optional<QLineF> wayOffScreen(QSizeF view, const QRectF& box);
/// With name and size for prediction and target, without words for the boxes of other runs.
/// numbers: the card that they keep clear of.
std::vector<EdgeMarker> edgeMarkers(const SceneDrawing& d, const QRectF& numbers);
void paintEdgeMarkers(const SceneDrawing& d, const std::vector<EdgeMarker>& markers);

}  // namespace iou
