// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <QLocale>
#include <QString>

#include <optional>
#include <string_view>

namespace iou {

/// A number for reading, in significant digits, with the locale's decimal point and a true minus
/// sign; "∞", "−∞" and "undefined" for what is not finite.
QString numberText(double x, int digits = 5);

/// A typed number: with the decimal point of the locale (the default one unless given), else as in
/// files. Group separators are refused, so that "1.500" never means 1500.
std::optional<double> numberFromText(const QString& text, QLocale locale = {});

/// A sentence or word of the registry in the interface's language, where
/// resources/i18n/core_texts.cpp lists it; else as it is.
QString coreText(std::string_view utf8);

/// Words of the core in the interface's language, with their numbers as it writes them; and the
/// whole line of an error. From any thread.
QString localText(const Phrase& phrase);
QString localText(const Error& error);

/// The same in English, for files.
QString englishText(const Phrase& phrase);

/// UTF-8 of the core as a QString.
inline QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

}  // namespace iou
