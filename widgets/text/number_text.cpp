// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/number_text.hpp"

#include <QCoreApplication>

#include <cmath>
#include <string>

namespace iou {

QString numberText(double x, int digits) {
    if (std::isnan(x)) return QCoreApplication::translate("NumberText", "undefined");
    if (std::isinf(x)) return x > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    // Only the point is the locale's: some write exponents so long that no digits are left.
    QString shown = QString::number(x, 'g', digits);
    if (shown == QStringLiteral("-0")) return QStringLiteral("0");
    return shown.replace(u'.', QLocale().decimalPoint()).replace(u'-', u'−');
}

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

std::optional<double> numberFromText(const QString& text, QLocale locale) {
    locale.setNumberOptions(QLocale::RejectGroupSeparator);
    bool ok = false;
    double x = locale.toDouble(text.trimmed(), &ok);
    if (!ok) x = QLocale::c().toDouble(text.trimmed(), &ok);
    if (!ok || !std::isfinite(x)) return {};
    return x;
}

}  // namespace iou
