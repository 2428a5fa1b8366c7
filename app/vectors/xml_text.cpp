// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vectors/xml_text.hpp"

namespace iou {

QByteArray xmlText(const QString& text) {
    QString clean;
    clean.reserve(text.size());
    for (const uint code : text.toUcs4()) {  // halves of a pair alone have become U+FFFD
        const bool control = code < 0x20 && code != '\t' && code != '\n' && code != '\r';
        clean += QChar::fromUcs4(control || code == 0xfffe || code == 0xffff ? 0xfffd : code);
    }
    return clean.toHtmlEscaped().toUtf8();
}

}  // namespace iou
