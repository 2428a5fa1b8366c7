// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QImage;

namespace iou {

/// How colours are seen: usually, or without the cones for long, middle or short waves.
enum class ColorVision { usual, protanopia, deuteranopia, tritanopia };

/// A colour as it is seen so. Machado, Oliveira & Fernandes 2009, "A physiologically-based model
/// for simulation of color vision deficiency", severity 1: a matrix on linear RGB.
QColor seenBy(ColorVision vision, const QColor& color);
/// The same for every pixel of an image of 32 bits.
void simulate(ColorVision vision, QImage& image);

/// From now on every window of the program is drawn as it is seen so; pictures, films and the
/// clipboard are not.
void previewColorVision(ColorVision vision);
ColorVision previewedColorVision();

}  // namespace iou
