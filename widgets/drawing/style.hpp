// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/appearance.hpp"
#include "widgets/drawing/theme.hpp"

class QEvent;
class QWidget;

namespace iou {

/// Spacing on an 8 px grid (logical pixels).
namespace spacing {
inline constexpr int half = 4;
inline constexpr int unit = 8;
inline constexpr int wide = 16;
}  // namespace spacing

/// The theme in force; where a palette is light in a dark theme or dark in a light one, the usual
/// theme of that kind.
const Theme& themeOf(const QPalette& palette);
const Theme& themeOf(const QWidget& widget);

/// Sets style, palette, style sheet and font of the application. `system` follows the desktop's
/// palette as it was at the first call.
void applyTheme(ThemeChoice choice);
/// While on, applyTheme() gives the projector's theme whatever is chosen.
void setProjectorTheme(bool on);

/// Whether an event changes the colours, the fonts or the number format of a widget.
bool changesLook(const QEvent& event);

}  // namespace iou
