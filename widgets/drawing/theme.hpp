// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QPen>

#include <array>

namespace iou {

/// Every colour of the window and of its pictures. Instances: light, dark, one for projectors
/// (black on white, thick lines), and those of pictures whose ground shows through.
struct Theme {
    bool dark;
    double line_scale = 1.0;  ///< multiplies the width of every line that carries meaning
    QColor window;            ///< around the panels
    QColor panel;             ///< inside a panel
    QColor base;              ///< canvas, plots, entry fields
    QColor alternate;         ///< every other table row
    QColor text, muted;
    QColor border;
    QColor accent;  ///< selection, playhead, focus
    QColor on_accent;
    QColor warning;
    QColor button;
    QColor bevel_light, bevel_midlight, bevel_dark, bevel_shadow;  ///< edges Fusion draws

    QColor pred, target, interpolated;  ///< boxes: Okabe-Ito vermillion, blue, green
    QColor intersection;                ///< fill, with alpha
    QColor enclosing;                   ///< dotted outline
    QColor arrow;                       ///< descent direction
    QColor ghost;                       ///< box under the pointer elsewhere
    QColor anchor;                      ///< what a code is relative to
    QColor path;                        ///< centres of a run
    QColor grid, grid_major;
    QColor undefined;  ///< where a loss has no value: no colour of a map
    QColor patch;      ///< behind words in a picture, so that they are read over lines
    QColor card;       ///< behind groups of numbers

    QColor map_light, map_dark;    ///< strokes on the colours of a map, and the halo around them
    QColor map_path;               ///< a run on them
    QColor pointer, pointer_ring;  ///< around the mouse while presenting
    QColor blank;                  ///< the screen of a presentation that pauses

    /// Curves, in this order; each also has its own dash pattern.
    std::array<QColor, 10> series;

    /// The terms a gradient flows through, by their hue (core/explain/term_sources).
    std::array<QColor, 6> terms;
    const QColor& term(int hue) const {
        return hue >= 0 && hue < 6 ? terms[static_cast<std::size_t>(hue)] : interpolated;
    }

    QPalette palette() const;
    static const Theme& light();
    static const Theme& darkTheme();
    static const Theme& projector();
    /// Without a ground: grid, borders and patches are faint ink that shows on white as on black.
    static const Theme& seeThrough();       ///< and so is every word
    static const Theme& seeThroughLight();  ///< on light slides
    static const Theme& seeThroughDark();   ///< on dark ones
};

/// Dash pattern of the i-th curve: colour never stands alone.
Qt::PenStyle seriesDash(std::size_t index);
/// Pen of the i-th curve. Colours repeat before dashes do: 40 curves differ in one of them. width:
/// in logical pixels, to be multiplied by line_scale.
QPen seriesPen(const Theme& theme, std::size_t index, double width = 2.0);

/// A colour with another opacity, 0 to 1.
QColor withAlpha(QColor colour, double alpha);

}  // namespace iou
