// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>
#include <QLocale>
#include <QString>

#include <optional>

namespace iou {

/// A number for reading, in significant digits, with the locale's decimal point and a true minus
/// sign; "∞", "−∞" and "undefined" for what is not finite.
QString numberText(double x, int digits = 5);

/// A number for columns and readouts that change under the eye: it keeps its width, about `digits`
/// significant digits, as 0.1234, 12.34 or, below 0.01 and from 1e6, 1.23e−3. Otherwise as
/// numberText().
QString tableNumber(double x, int digits = 4);

/// A number's text where it fits into so many pixels, else in as many digits as fit; never fewer
/// than one, and never a text without its end: "undefined" becomes NaN.
QString fittingNumber(const QString& usual, double x, const QFontMetrics& metrics, int room);

/// A typed number: with the decimal point of the locale (the default one unless given), else as in
/// files. Group separators are refused, so that "1.500" never means 1500.
std::optional<double> numberFromText(const QString& text, QLocale locale = {});

}  // namespace iou
