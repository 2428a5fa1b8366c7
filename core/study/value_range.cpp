// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/value_range.hpp"

#include "core/base/decimal.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace iou {

namespace {

constexpr std::string_view kDots = "..";
constexpr std::string_view kLog = "log";
constexpr int kDigitsOfRange = 12;

/// Where a range stands in a text.
struct FoundRange {
    std::size_t begin, dots, end;
};

std::optional<FoundRange> firstRange(std::string_view text) {
    for (std::size_t dots = text.find(kDots); dots != text.npos;
         dots = text.find(kDots, dots + kDots.size())) {
        const std::size_t equals = text.rfind('=', dots);
        const std::size_t begin = equals == text.npos ? 0 : equals + 1;
        if (!parseNumber(text.substr(begin, dots - begin))) continue;  // as in ../my.loss
        return FoundRange{begin, dots, std::min(text.find_first_of(",@", dots), text.size())};
    }
    return std::nullopt;
}

/// Shortest, but whole numbers without an exponent: seeds and counts are read without one.
std::string shortText(double x) {
    constexpr double most_exact = 9007199254740992.0;  // 2^53
    return x == std::floor(x) && std::abs(x) <= most_exact ? formatFixed(x, 0) : formatShortest(x);
}

/// As short as what a person would type.
std::string roundedText(double x) {
    char digits[40];
    const auto [end, code] = std::to_chars(digits, digits + sizeof digits, x,
                                           std::chars_format::general, kDigitsOfRange);
    if (code != std::errc()) return shortText(x);
    const auto rounded = parseNumber({digits, end});
    return shortText(rounded ? *rounded : x);
}

/// The ends of a range and how many numbers lie in it.
struct Span {
    double lo, hi, count;
    bool logarithmic;

    std::string at(double i) const {
        if (i == 0.0) return shortText(lo);
        if (i == count - 1.0) return shortText(hi);
        const double share = i / (count - 1.0);
        if (!logarithmic) return roundedText(lo + (hi - lo) * share);
        return roundedText(std::exp(std::log(lo) + (std::log(hi) - std::log(lo)) * share));
    }
};

Result<Span> parseSpan(std::string_view text, std::size_t dots) {
    const Error wrong{phrase("\"%1\" is no range", text),
                      {},
                      phrase("write lo..hi/how many, lo..hi/how manylog, or 0..9")};
    const std::size_t slash = std::min(text.find('/', dots), text.size());
    const auto lo = parseNumber(text.substr(0, dots));
    const auto hi = parseNumber(text.substr(dots + kDots.size(), slash - dots - kDots.size()));
    if (!lo || !hi || !(*lo < *hi)) return wrong;
    if (slash == text.size()) {
        if (*lo != std::floor(*lo) || *hi != std::floor(*hi)) return wrong;
        return Span{*lo, *hi, *hi - *lo + 1.0, false};
    }
    std::string_view count_text = text.substr(slash + 1);
    const bool logarithmic = count_text.ends_with(kLog);
    if (logarithmic) count_text.remove_suffix(kLog.size());
    const auto count = parseNumber(count_text);
    if (!count || *count < 2.0 || *count != std::floor(*count)) return wrong;
    if (logarithmic && *lo <= 0.0) return wrong;
    return Span{*lo, *hi, *count, logarithmic};
}

}  // namespace

Result<std::vector<std::string>> expandRanges(std::string_view text, std::size_t most) {
    const auto found = firstRange(text);
    if (!found) return std::vector<std::string>{std::string(text)};
    const auto span =
        parseSpan(text.substr(found->begin, found->end - found->begin), found->dots - found->begin);
    if (!span) return span.error();
    // What follows has ranges of its own.
    const auto rest = expandRanges(text.substr(found->end), most);
    if (!rest) return rest;
    if (span->count * static_cast<double>(rest->size()) > static_cast<double>(most))
        return Error{
            phrase("\"%1\" stands for more than %2", text, most), {}, phrase("give fewer")};
    std::vector<std::string> out;
    for (double i = 0.0; i < span->count; i += 1.0)
        for (const std::string& end : *rest)
            out.push_back(std::string(text.substr(0, found->begin)) + span->at(i) + end);
    return out;
}

}  // namespace iou
