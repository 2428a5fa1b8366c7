// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/plain_text.hpp"

#include <QTextDocument>

namespace iou {

QString plainTip(const QString& text) {
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text) : text;
}

QString plainEntry(const QString& text) {
    QString shown = text;
    return shown.replace(u'&', QStringLiteral("&&"));
}

}  // namespace iou
