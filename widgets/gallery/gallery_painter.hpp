// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gallery/figure.hpp"
#include "widgets/gallery/gallery_plot.hpp"

#include <QSize>
#include <QSizeF>

namespace iou {

/// Draws a figure of the gallery into (0, 0, size): its panels in a grid, each with its title. For
/// the window and for files; text stays text where the device keeps it.
void paintGalleryFigure(QCPPainter& painter, QSizeF size, const gallery::Figure& figure,
                        const Theme& theme, Say say);

/// A size at which every panel is readable, in logical pixels.
QSize galleryFigureSize(const gallery::Figure& figure);

}  // namespace iou
