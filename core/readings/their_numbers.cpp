// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readings/their_numbers.hpp"

#include "core/base/decimal.hpp"
#include "core/base/trimmed.hpp"
#include "core/base/words.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace iou {

namespace {

/// More digits than a 32-bit float prints: a double.
constexpr int kDoubleDigits = 10;
/// Fewer digits are a rounded print.
constexpr int kSingleDigits = 6;
/// Roundings that code in floating point makes on the way to a loss, in units of its precision.
constexpr double kRoundings = 48.0;
constexpr double kSingleRoundings = 4.0;

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), lowerLetter);
    return out;
}

/// Digits after the point, less the exponent; and those from the first that is not 0.
void countDigits(std::string_view text, Printed& out) {
    const std::size_t e = text.find_first_of("eE");
    const std::string_view mantissa = text.substr(0, e);
    int exponent = 0;
    if (e != std::string_view::npos) {
        const auto read = parseNumber(text.substr(e + 1));
        exponent = read ? static_cast<int>(*read) : 0;
    }
    const std::size_t point = mantissa.find('.');
    const int decimals =
        point == std::string_view::npos ? 0 : static_cast<int>(mantissa.size() - point - 1);
    bool started = false;
    for (const char c : mantissa) {
        started = started || (c >= '1' && c <= '9');
        if (started && c >= '0' && c <= '9') ++out.significant;
    }
    out.last_digit = std::pow(10.0, exponent - decimals);
}

constexpr std::size_t kMaxPairs = 1'000;

std::vector<std::string_view> fieldsOf(std::string_view line) {
    constexpr std::string_view separators = ",; \t\r()[]{}";
    std::vector<std::string_view> out;
    while (true) {
        const std::size_t first = line.find_first_not_of(separators);
        if (first == std::string_view::npos) return out;
        line = line.substr(first);
        const std::size_t end = std::min(line.find_first_of(separators), line.size());
        out.push_back(line.substr(0, end));
        line = line.substr(end);
    }
}

Result<TheirPair> pairFrom(const std::vector<std::string_view>& fields, BoxNotation notation) {
    std::array<std::array<double, 4>, 2> boxes{};
    for (std::size_t i = 0; i < 8; ++i) {
        const auto number = parseNumber(fields[i]);
        if (!number) return number.error().at(phrase("number %1", i + 1));
        boxes[i / 4][i % 4] = *number;
    }
    TheirPair pair;
    const auto pred = boxFromNumbers(boxes[0], notation);
    if (!pred) return pred.error().within(phrase("prediction"));
    const auto target = boxFromNumbers(boxes[1], notation);
    if (!target) return target.error().within(phrase("ground truth"));
    pair.pred = *pred;
    pair.target = *target;
    std::vector<Printed> printed;
    for (std::size_t i = 8; i < fields.size(); ++i) {
        const auto number = readPrinted(fields[i]);
        if (!number) return number.error().at(phrase("number %1", i + 1));
        printed.push_back(*number);
    }
    if (printed.size() != 4) pair.value = printed.front();
    if (printed.size() >= 4) {
        const std::size_t first = printed.size() - 4;
        pair.gradient = {
            {printed[first], printed[first + 1], printed[first + 2], printed[first + 3]}};
    }
    return pair;
}

}  // namespace

Result<Printed> readPrinted(std::string_view text) {
    text = trimmed(text);
    const std::string word = lower(text);
    Printed out;
    if (word == "nan" || word == "-nan" || word == "+nan") {
        out.value = std::numeric_limits<double>::quiet_NaN();
        return out;
    }
    for (const std::string_view name : {"inf", "infinity"})
        if (word == name || word == "+" + std::string(name) || word == "-" + std::string(name)) {
            out.value = std::numeric_limits<double>::infinity() * (word[0] == '-' ? -1.0 : 1.0);
            return out;
        }
    const auto read = parseNumber(text);
    if (!read) return read.error();
    out.value = *read;
    countDigits(text, out);
    const auto single = static_cast<float>(out.value);
    if (static_cast<double>(single) == out.value) {
        out.is_single = true;
    } else if (out.significant >= kSingleDigits && out.significant < kDoubleDigits) {
        const auto shortest = parseNumber(formatShortest(single));
        out.is_single = shortest && *shortest == out.value;
    }
    return out;
}

std::string_view precisionName(Precision precision) {
    static constexpr EnumWords<Precision, 3> words{"decimals", "single", "full"};
    return words.of(precision);
}

Precision precisionOf(std::span<const Printed> numbers) {
    int most = 0;
    bool single = true;
    for (const Printed& x : numbers) {
        most = std::max(most, x.significant);
        single = single && (x.is_single || !std::isfinite(x.value));
    }
    if (most >= kDoubleDigits) return single ? Precision::single : Precision::full;
    return single && most >= kSingleDigits + 1 ? Precision::single : Precision::decimals;
}

double allowance(const Printed& printed, Precision precision, double size, double condition) {
    switch (precision) {
    case Precision::full:
        return kRoundings * std::numeric_limits<double>::epsilon() * size * condition;
    case Precision::single:
        return kSingleRoundings * std::numeric_limits<float>::epsilon() * size * condition;
    case Precision::decimals: break;
    }
    // A little over half a digit: the code itself may have run in 32 bits.
    return 0.51 * printed.last_digit +
           kSingleRoundings * std::numeric_limits<float>::epsilon() * size;
}

Precision TheirNumbers::precision() const {
    std::vector<Printed> all;
    for (const TheirPair& pair : pairs) {
        if (pair.value) all.push_back(*pair.value);
        if (pair.gradient) all.insert(all.end(), pair.gradient->begin(), pair.gradient->end());
    }
    return precisionOf(all);
}

Result<std::array<Printed, 4>> readPrintedFour(std::string_view text) {
    const auto fields = fieldsOf(bareNumbers(text));
    if (fields.size() != 4)
        return Error{phrase("four numbers are needed, found %1", fields.size()),
                     {},
                     phrase("write the four partials")};
    std::array<Printed, 4> out;
    for (std::size_t i = 0; i < 4; ++i) {
        const auto number = readPrinted(fields[i]);
        if (!number) return number.error().at(phrase("number %1", i + 1));
        out[i] = *number;
    }
    return out;
}

Result<std::vector<TheirPair>> readTheirPairs(std::string_view text, BoxNotation notation) {
    std::vector<TheirPair> pairs;
    std::size_t count = 0;
    for (int line = 1; !text.empty(); ++line) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view row = trimmed(text.substr(0, end));
        text = text.substr(std::min(end + 1, text.size()));
        if (row.empty() || row.front() == '#') continue;
        const auto fields = fieldsOf(row);
        const Phrase here = phrase("line %1", line);
        if (pairs.empty() && count == 0 && !fields.empty() && !readPrinted(fields.front())) {
            count = fields.size();  // names
            continue;
        }
        if (fields.size() != 9 && fields.size() != 12 && fields.size() != 13)
            return Error{phrase("%1 numbers", fields.size()), here,
                         phrase("write the eight numbers of both boxes, then the value, the four "
                                "partials, or both")};
        if (!pairs.empty() && fields.size() != count)
            return Error{phrase("%1 numbers, where the line before has %2", fields.size(), count),
                         here, phrase("give all pairs the same numbers")};
        count = fields.size();
        const auto pair = pairFrom(fields, notation);
        if (!pair) return pair.error().within(here);
        if (pairs.size() == kMaxPairs)
            return Error{phrase("more than %1 pairs", kMaxPairs), here, phrase("give fewer pairs")};
        pairs.push_back(*pair);
    }
    if (pairs.empty())
        return Error{phrase("no pair"), {}, phrase("write a pair and its numbers in each line")};
    return pairs;
}

}  // namespace iou
