// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/number_text.hpp"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

/// As the locale writes it; 1.23e-05 becomes 1.23e−5, 1e+06 1e6.
QString forReading(QString digits) {
    static const QRegularExpression up(QStringLiteral("e\\+0*")), down(QStringLiteral("e-0*"));
    digits.replace(up, QStringLiteral("e")).replace(down, QStringLiteral("e-"));
    return digits.replace(u'.', QLocale().decimalPoint()).replace(u'-', u'−');
}

}  // namespace

QString numberText(double x, int digits) {
    if (std::isnan(x)) return QCoreApplication::translate("NumberText", "undefined");
    if (std::isinf(x)) return x > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    // Only the decimal point is localised: some locales write such long exponents that no digits
    // fit.
    const QString shown = QString::number(x, 'g', digits);
    if (shown == QStringLiteral("-0")) return QStringLiteral("0");
    return forReading(shown);
}

QString tableNumber(double x, int digits) {
    if (!std::isfinite(x)) return numberText(x, digits);
    if (x == 0.0) return QStringLiteral("0");
    const QString point = QLocale().decimalPoint();
    const QString minus = x < 0.0 ? QStringLiteral("−") : QString();
    const double size = std::abs(x);
    const int exponent = static_cast<int>(std::floor(std::log10(size)));
    if (exponent < -2 || exponent >= 6) {
        return minus + forReading(QString::number(size, 'e', std::max(0, digits - 2)));
    }
    // Below 1 the zeros after the point are not significant, but they take room.
    const int decimals =
        std::max(-exponent, std::clamp(digits - 1 - std::max(exponent, -1), 0, digits));
    return minus + QString::number(size, 'f', decimals).replace(u'.', point);
}

QString fittingNumber(const QString& usual, double x, const QFontMetrics& metrics, int room) {
    constexpr int most = 5;
    QString shown = usual;
    if (std::isnan(x) && metrics.horizontalAdvance(shown) > room) return QStringLiteral("NaN");
    for (int digits = most; digits >= 1 && metrics.horizontalAdvance(shown) > room; --digits) {
        const QString shorter = tableNumber(x, digits);
        if (metrics.horizontalAdvance(shorter) < metrics.horizontalAdvance(shown)) shown = shorter;
    }
    return shown;
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
