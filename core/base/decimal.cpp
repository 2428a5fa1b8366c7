// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/decimal.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace iou {

namespace {

template <class T, class... Format>
void append(std::string& text, T x, Format... how) {
    if (std::isnan(x))
        text += "nan";
    else if (std::isinf(x))
        text += x > 0 ? "inf" : "-inf";
    else {
        char buffer[64];
        text.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, x, how...).ptr);
    }
}

template <class T, class... Format>
std::string format(T x, Format... how) {
    std::string text;
    append(text, x, how...);
    return text;
}

}  // namespace

Result<double> parseNumber(std::string_view text) {
    double value = 0.0;
    const bool plus = text.starts_with('+') && !text.starts_with("+-");
    const std::string_view digits = plus ? text.substr(1) : text;
    const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (code == std::errc::result_out_of_range)
        return Error{phrase("\"%1\" is too large or too small for a number", text),
                     {},
                     phrase("give a magnitude between 1e-300 and 1e300")};
    if (code != std::errc() || end != digits.data() + digits.size() || digits.empty())
        return Error{phrase("\"%1\" is not a number", text),
                     {},
                     phrase("write a decimal number with a point, as 0.5 or 1e-3")};
    if (!std::isfinite(value))
        return Error{phrase("\"%1\" is not finite", text), {}, phrase("give a finite number")};
    return value;
}

std::string formatShortest(double x) { return format(x); }
std::string formatShortest(float x) { return format(x); }
void appendShortest(double x, std::string& text) { append(text, x); }
std::string formatFixed(double x, int decimals, bool with_plus) {
    if (!std::isfinite(x)) return format(x);
    // Rounding is that of the text, so the text tells what is zero.
    std::array<char, 400> digits{};  // the largest number has 309 of them before the point
    (void)std::snprintf(digits.data(), digits.size(), "%.*f", std::clamp(decimals, 0, 60),
                        std::abs(x));
    std::string text(digits.data());
    if (text.find_first_not_of("0.") == text.npos) return text;
    return (x < 0.0 ? "-" : with_plus ? "+" : "") + text;
}
std::string format17(double x) { return format(x, std::chars_format::general, 17); }
void append17(double x, std::string& text) { append(text, x, std::chars_format::general, 17); }

}  // namespace iou
