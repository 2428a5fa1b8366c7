// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gallery/figure.hpp"
#include "widgets/gallery/gallery_plot.hpp"

namespace iou {

/// Draws boxes, paths and points of a figure into a part of the picture, undistorted, y downwards.
void paintGalleryScene(QCPPainter& painter, const QRectF& place, const gallery::ScenePanel& scene,
                       const Theme& theme, Say say);

}  // namespace iou
