// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/argument_values.hpp"

#include "core/base/decimal.hpp"

#include <cmath>

namespace iou {

Result<int> wholeNumber(std::string_view option, std::string_view text, int lo, int hi) {
    const auto x = parseNumber(text);
    if (x && *x == std::floor(*x) && *x >= lo && *x <= hi) return static_cast<int>(*x);
    return Error{phrase("\"%1\" is not a whole number in range", text), option,
                 phrase("give one from %1 to %2", lo, hi)};
}

Result<double> numberBetween(std::string_view option, std::string_view text, double lo, double hi) {
    const auto x = parseNumber(text);
    if (x && *x >= lo && *x <= hi) return *x;
    return Error{phrase("\"%1\" is not a number in range", text), option,
                 phrase("give one from %1 to %2", formatShortest(lo), formatShortest(hi))};
}

Result<Done> takeNumber(std::string_view option, std::string_view text, double lo, double hi,
                        double& out) {
    const auto number = numberBetween(option, text, lo, hi);
    if (!number) return number.error();
    out = *number;
    return Done{};
}

}  // namespace iou
