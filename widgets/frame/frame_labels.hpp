// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace iou {

/// A label that wants to stand at a box; both in pixels of the view.
struct WantedLabel {
    QRectF box;
    QSizeF size;
    bool must = false;    ///< stands somewhere at the box even where it covers others
    bool around = false;  ///< belongs to the middle of the box: as near to it as there is room
};

/// Where each stands, in the order wanted: above the upper left corner, or beside another one, or
/// within; away from labels before it. Empty where it would cover one or leave the view.
std::vector<std::optional<QRectF>> placeLabels(const std::vector<WantedLabel>& labels,
                                               const QRectF& view);

}  // namespace iou
