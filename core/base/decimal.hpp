// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <string>
#include <string_view>

namespace iou {

/// Numbers in files and arguments, independent of the locale: one reader, one writer.

/// A finite decimal number, the whole of the text (no hex, no nan, no inf, no spaces).
Result<double> parseNumber(std::string_view text);
/// The shortest text that reads back to the same number; inf, -inf and nan spelled so.
std::string formatShortest(double x);
std::string formatShortest(float x);
void appendShortest(double x, std::string& text);
/// For reading, with so many digits after the point. A number that rounds to zero has no sign;
/// with_plus: larger ones have theirs too.
std::string formatFixed(double x, int decimals, bool with_plus = false);
/// 17 significant digits; inf, -inf and nan spelled so.
std::string format17(double x);
void append17(double x, std::string& text);

}  // namespace iou
