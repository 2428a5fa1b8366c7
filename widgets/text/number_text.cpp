// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/number_text.hpp"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace iou {

QString numberText(double x, int digits) {
    if (std::isnan(x)) return QCoreApplication::translate("NumberText", "undefined");
    if (std::isinf(x)) return x > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    // Only the decimal point is localised: some locales write such long exponents that no digits
    // fit.
    QString shown = QString::number(x, 'g', digits);
    if (shown == QStringLiteral("-0")) return QStringLiteral("0");
    return shown.replace(u'.', QLocale().decimalPoint()).replace(u'-', u'−');
}

QString tableNumber(double x, int digits) {
    if (!std::isfinite(x)) return numberText(x, digits);
    if (x == 0.0) return QStringLiteral("0");
    const QString point = QLocale().decimalPoint();
    const QString minus = x < 0.0 ? QStringLiteral("−") : QString();
    const double size = std::abs(x);
    const int exponent = static_cast<int>(std::floor(std::log10(size)));
    if (exponent < -2 || exponent >= 6) {
        // 1.23e-05 -> 1.23e−5
        static const QRegularExpression zeros(QStringLiteral("e([+-])0*"));
        QString shown = QString::number(size, 'e', digits - 2).replace(u'.', point);
        const bool small = exponent < 0;
        return minus + shown.replace(zeros, small ? QStringLiteral("e−") : QStringLiteral("e"));
    }
    // Below 1 the zeros after the point are not significant, but they take room.
    const int decimals = std::clamp(digits - 1 - std::max(exponent, -1), 0, digits);
    return minus + QString::number(size, 'f', decimals).replace(u'.', point);
}

std::optional<double> numberFromText(const QString& text, QLocale locale) {
    locale.setNumberOptions(QLocale::RejectGroupSeparator);
    bool ok = false;
    double x = locale.toDouble(text.trimmed(), &ok);
    if (!ok) x = QLocale::c().toDouble(text.trimmed(), &ok);
    if (!ok || !std::isfinite(x)) return {};
    return x;
}

}  // namespace iou
