// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/document.hpp"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QPen>

#include <array>

class QEvent;

class QWidget;

namespace iou {

/// Spacing on an 8 px grid (logical pixels).
namespace spacing {
inline constexpr int half = 4;
inline constexpr int unit = 8;
inline constexpr int wide = 16;
}  // namespace spacing

/// Every colour of the window and of its pictures. Three instances: light, dark, and one for
/// projectors: black on white, thick lines.
struct Theme {
    bool dark;
    double line_scale = 1.0;  ///< factor on the width of every line that means something
    QColor window;            ///< around the panels
    QColor panel;             ///< inside a panel
    QColor base;              ///< canvas, plots, entry fields
    QColor alternate;         ///< every other table row
    QColor text, muted;
    QColor border;
    QColor accent;  ///< selection, playhead, focus
    QColor on_accent;
    QColor warning;

    QColor pred, target, interpolated;  ///< boxes: Okabe-Ito vermillion, blue, green
    QColor intersection;                ///< fill, with alpha
    QColor enclosing;                   ///< dotted outline
    QColor arrow;                       ///< descent direction
    QColor ghost;                       ///< box under the pointer elsewhere
    QColor path;                        ///< centres of a run
    QColor grid, grid_major;
    QColor undefined;  ///< where a loss has no value: no colour of a map

    /// Curves, in this order; each also has its own dash pattern.
    std::array<QColor, 10> series;

    QPalette palette() const;
    static const Theme& light();
    static const Theme& darkTheme();
    static const Theme& projector();
};

/// The theme a palette was made from, by its lightness.
const Theme& themeOf(const QPalette& palette);
const Theme& themeOf(const QWidget& widget);

/// Sets style, palette, style sheet and font of the application. `system` follows the desktop's
/// palette as it was at the first call.
void applyTheme(ThemeChoice choice);
/// While on, applyTheme() gives the projector's theme whatever is chosen.
void setProjectorTheme(bool on);

/// Whether colours, fonts or number formats of a widget have become others.
bool changesLook(const QEvent& event);

/// Interface scale: every font grows by it; 1 is the usual size. Takes effect with applyTheme.
inline constexpr double least_scale = 0.7, greatest_scale = 2.5;
void setInterfaceScale(double factor);
double interfaceScale();

/// The named font with figures of equal width. points <= 0: the application's size.
QFont uiFont(double points = 0.0);

/// Gives a widget a font that keeps following the interface scale.
void setUiFont(QWidget& widget, double points, QFont::Weight weight = QFont::Normal);

/// While one lives, uiFont() gives this thread the fonts of pictures: measured in 1/96 inch and
/// unhinted, whatever the screen and the interface scale, so that a picture is the same everywhere.
class PictureFonts {
public:
    PictureFonts();
    ~PictureFonts();
    PictureFonts(const PictureFonts&) = delete;
    PictureFonts& operator=(const PictureFonts&) = delete;

private:
    bool m_before;
};
/// The font that stands in when the named one is not installed; empty when it is.
QString substituteFont();

/// Dash pattern of the i-th curve: colour never stands alone.
Qt::PenStyle seriesDash(std::size_t index);
/// Pen of the i-th curve. Colours repeat before dashes do: 40 curves differ in one of them. width:
/// in logical pixels, to be multiplied by line_scale.
QPen seriesPen(const Theme& theme, std::size_t index, double width = 2.0);

/// A colour with another opacity, 0 to 1.
QColor withAlpha(QColor colour, double alpha);

}  // namespace iou
