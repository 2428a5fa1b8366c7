// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/phrase.hpp"
#include "widgets/drawing/theme.hpp"

#include <QString>

class QCPPainter;
class QCustomPlot;
class QRectF;

namespace iou {

/// How the words of a figure are written: localText in the window, englishText in files.
using Say = QString (*)(const Phrase&);

/// Of curves and paths, in logical pixels.
inline constexpr double gallery_line_width = 1.8;

/// Gives a plot the look of the gallery.
void prepareGalleryPlot(QCustomPlot& plot, const Theme& theme);
/// Paints a plot into a part of the picture.
void paintGalleryPlot(QCPPainter& painter, const QRectF& place, QCustomPlot& plot);

}  // namespace iou
