// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace iou {

/// Texts in the bytes of films: the comment, where encoders put the session. All of them walk the
/// parts of the file by their sizes, touch nothing between, and give an empty text for a file that
/// has none or is cut.

/// Of the ISO family: MP4 and QuickTime; and whether a file is one of these.
bool isQuickTime(std::string_view bytes);
QString quickTimeComment(std::string_view bytes);
/// Of Matroska's family: WebM.
QString matroskaComment(std::string_view bytes);
/// The comment extensions of a GIF.
QString gifComment(std::string_view bytes);
/// The text of a PNG or APNG under a key.
QString pngText(std::string_view bytes, std::string_view key);

}  // namespace iou
