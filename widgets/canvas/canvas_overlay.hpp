// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/box_snap.hpp"
#include "widgets/drawing/theme.hpp"

#include <QString>

class QPainter;

namespace iou {

/// Lines the dragged box has snapped to, across both boxes and a little beyond.
void paintGuides(QPainter& painter, const SceneTransform& transform, const Box<>& pred,
                 const Box<>& target, const std::vector<SnapGuide>& guides, const Theme& theme);
/// What the box has snapped to, in words: "equal width, IoU = 0.5". Empty for plain alignment.
QString guideText(const std::vector<SnapGuide>& guides);

/// A number shown beside the pointer during a drag.
struct ReadoutField {
    QString name, value;
    bool is_typed = false;    ///< holds what was typed
    bool is_current = false;  ///< typing goes here
};
/// Numbers and a remark beside a point, inside the view.
void paintReadout(QPainter& painter, QSizeF view, QPointF at,
                  const std::vector<ReadoutField>& fields, const QString& remark,
                  const Theme& theme);

}  // namespace iou
