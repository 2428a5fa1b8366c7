// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/core_words.hpp"

#include <QCoreApplication>
#include <QLocale>

#include <string>

namespace iou {

QString coreText(std::string_view utf8) {
    if (utf8.empty()) return {};
    return QCoreApplication::translate("core", std::string(utf8).c_str());
}

QString localText(const Phrase& phrase) {
    static const Language language{
        [](const char* pattern) {
            return QCoreApplication::translate("core", pattern).toStdString();
        },
        [](const std::string& digits) {
            QString shown = QString::fromStdString(digits).replace(u'-', u'−');
            return shown.replace(QStringLiteral("."), QLocale().decimalPoint()).toStdString();
        }};
    return text(phrase.text(language));
}

QString englishText(const Phrase& phrase) { return text(phrase.text()); }

QString localText(const Error& error) { return localText(error.line()); }

}  // namespace iou
