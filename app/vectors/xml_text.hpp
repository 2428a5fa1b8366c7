// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace iou {

/// A text inside of XML or an attribute of it, as UTF-8: escaped, and U+FFFD for every character
/// that XML 1.0 forbids even when it is escaped.
QByteArray xmlText(const QString& text);

}  // namespace iou
