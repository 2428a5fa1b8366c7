// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>

namespace iou {

/// The words of the page's script, and those that stand in the page itself, as HTML; in the
/// language of the interface.
QJsonObject pageWords();
QHash<QByteArray, QByteArray> pageStaticWords();

}  // namespace iou
