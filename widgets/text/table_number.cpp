// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/table_number.hpp"

#include "widgets/text/number_text.hpp"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace iou {

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
    // Below 1 the zeros after the point do not count, but they take room.
    const int decimals = std::clamp(digits - 1 - std::max(exponent, -1), 0, digits);
    return minus + QString::number(size, 'f', decimals).replace(u'.', point);
}

}  // namespace iou
