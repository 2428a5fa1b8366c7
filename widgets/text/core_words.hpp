// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <QString>

#include <string_view>

namespace iou {

/// A sentence or word of the registry in the interface's language, where
/// resources/i18n/core_texts.cpp lists it; otherwise unchanged.
QString coreText(std::string_view utf8);

/// Text of the core in the interface's language, numbers included, and the whole line of an error.
/// May be called from any thread.
QString localText(const Phrase& phrase);
QString localText(const Error& error);

/// The same in English, for files.
QString englishText(const Phrase& phrase);

/// UTF-8 of the core as a QString.
inline QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

}  // namespace iou
