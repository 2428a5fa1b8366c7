// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRgb>

#include <array>

class QCPColorGradient;

namespace iou {

/// Colour maps for surfaces. Sequential maps rise in lightness; the diverging one falls to both
/// sides of a light middle, for quantities with a sign.
enum class ColorMapId { viridis, cividis, diverging };
inline constexpr int color_map_count = 3;

inline constexpr int color_levels = 256;
using ColorTable = std::array<QRgb, color_levels>;

/// The map as 256 opaque colours, lowest value first.
const ColorTable& colorTable(ColorMapId id);

/// CIE L* of a colour (sRGB, D65), 0 to 100.
double lightness(QRgb color);

/// The same colours for a QCustomPlot colour scale.
QCPColorGradient colorGradient(ColorMapId id);

}  // namespace iou
