// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace iou {

/// Small signs drawn with lines, in the text colour of the palette, sharp at any scale.
enum class Glyph {
    play,
    pause,
    first,
    last,
    back,
    forward,
    loop,
    stop,
    field,
    isolines,
    logarithm,
    relief,
    profile,
    settings,
    fit,
    reset,
    info,
    new_file,
    open,
    save,
    undo,
    redo,
    arrows,
    grid,
    swap,
    paste,
    theme,
    plus,
    minus,
    duplicate,
    up,
    down,
    pin,
    locked,
    unlocked,
    search,
    close
};

/// An icon that is painted anew for every size and follows the theme.
QIcon glyphIcon(Glyph glyph);

}  // namespace iou
