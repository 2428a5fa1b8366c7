// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <string_view>

namespace iou {

/// The words as pdflatex sets them, signs as mathematics. A sign it has none for is added to
/// `unknown` and left out.
QByteArray texWords(const QString& words, QString& unknown);

/// A text as comments of a TeX file, line by line between two marks; and out of such a file again,
/// empty where there is none.
QByteArray texComments(std::string_view text);
QString textOfTexComments(std::string_view bytes);

}  // namespace iou
