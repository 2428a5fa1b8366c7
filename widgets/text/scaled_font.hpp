// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

#include <algorithm>

namespace iou {

/// Pixels that the fonts of a picture have at least, on this thread; set by PictureFonts.
inline thread_local int least_font_pixels = 1;

/// The same font, `factor` (at most 1) times as large, whether its size is in points (on screens)
/// or in pixels (in pictures).
inline QFont scaledFont(QFont font, double factor) {
    if (const int pixels = font.pixelSize(); pixels > 0)
        font.setPixelSize(
            std::max(std::min(pixels, least_font_pixels), static_cast<int>(pixels * factor)));
    else
        font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

}  // namespace iou
