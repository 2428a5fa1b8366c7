// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace iou {

/// Qt takes a tip for HTML where it looks like it, and "&" in a menu or on a button for the mark of
/// a key. Names that come with a file go through these, as they stand there letter by letter.

/// For a tip: unchanged, or HTML that shows it.
QString plainTip(const QString& text);
/// For the text of an action, a button or a tab.
QString plainEntry(const QString& text);

}  // namespace iou
