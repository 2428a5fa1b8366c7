// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/box_text.hpp"

#include "core/base/decimal.hpp"
#include "core/base/trimmed.hpp"
#include "core/base/words.hpp"
#include "core/geometry/box_size.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace iou {

namespace {

constexpr double kCoordinateLimit = 1e9;
constexpr EnumWords<BoxNotation, box_notation_count> kNotationWords{"cxcywh", "xyxy", "xywh"};
constexpr std::string_view kFields[] = {"cx, cy, w, h", "left, top, right, bottom",
                                        "left, top, w, h"};
/// What the four numbers are called in messages.
const std::array<Phrase, 4>& partsOf(BoxNotation notation) {
    using namespace std::string_view_literals;
    static const std::array<Phrase, 4> all[] = {
        {"cx"sv, "cy"sv, "w"sv, "h"sv},
        {phrase("left"), phrase("top"), phrase("right"), phrase("bottom")},
        {phrase("left"), phrase("top"), "w"sv, "h"sv}};
    return all[static_cast<std::size_t>(notation)];
}

/// What stands inside of tensor(..., grad_fn=<...>) or array(..., dtype=float32); else the text.
std::string_view withoutCall(std::string_view text) {
    const auto open = std::find_if_not(text.begin(), text.end(), [](char c) {
        return std::isalpha(static_cast<unsigned char>(c)) || c == '.';
    });
    if (open == text.begin() || open == text.end() || *open != '(' || text.back() != ')')
        return text;
    text = text.substr(static_cast<std::size_t>(open - text.begin()) + 1);
    text.remove_suffix(1);
    if (const std::size_t named = text.find('='); named != std::string_view::npos)
        text = text.substr(0, text.rfind(',', named));
    return trimmed(text);
}

Phrase listed(const std::array<Phrase, 4>& names) {
    return phrase("write %1, %2, %3, %4", names[0], names[1], names[2], names[3]);
}

Box<> boxFrom(const std::array<double, 4>& x, BoxNotation notation) {
    switch (notation) {
    case BoxNotation::xyxy:
        return {(x[0] + x[2]) * 0.5, (x[1] + x[3]) * 0.5, x[2] - x[0], x[3] - x[1]};
    case BoxNotation::xywh: return {x[0] + x[2] * 0.5, x[1] + x[3] * 0.5, x[2], x[3]};
    case BoxNotation::cxcywh: break;
    }
    return {x[0], x[1], x[2], x[3]};
}

}  // namespace

std::string_view notationName(BoxNotation notation) { return kNotationWords.of(notation); }

std::string_view notationFields(BoxNotation notation) {
    return kFields[static_cast<std::size_t>(notation)];
}

Result<BoxNotation> parseNotation(std::string_view name) {
    return kNotationWords.parse(name, phrase("no box notation \"%1\"", name));
}

std::string_view bareNumbers(std::string_view text) {
    text = withoutCall(trimmed(text));
    const auto wrapped = [&](char open, char close) {
        return text.size() >= 2 && text.front() == open && text.back() == close;
    };
    while (wrapped('[', ']') || wrapped('(', ')') || wrapped('{', '}'))
        text = withoutCall(trimmed(text.substr(1, text.size() - 2)));
    return text;
}

Result<std::array<double, 4>> parseFour(std::string_view text, const std::array<Phrase, 4>& names) {
    constexpr std::string_view separators = ",; \t\r\n";
    std::string_view rest = bareNumbers(text);
    std::array<double, 4> x{};
    std::size_t count = 0;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(separators), rest.size());
        if (count < 4) {
            const Phrase where = phrase("number %1 (%2)", count + 1, names[count]);
            if (end == 0) return Error{phrase("is missing"), where, phrase("write four numbers")};
            const auto number = parseNumber(rest.substr(0, end));
            if (!number) return number.error().at(where);
            x[count] = *number;
        }
        ++count;
        // One comma or semicolon, with blanks around it, separates as blanks alone do.
        rest = trimmed(rest.substr(end));
        if (rest.empty() || (rest.front() != ',' && rest.front() != ';')) continue;
        rest = trimmed(rest.substr(1));
        if (rest.empty())
            return Error{phrase("nothing follows the last separator"), {}, listed(names)};
    }
    if (count != 4)
        return Error{phrase("four numbers are needed, found %1", count), {}, listed(names)};
    return x;
}

std::optional<std::array<std::string, 2>> pairOfBoxes(std::string_view text) {
    std::array<std::string, 2> boxes;
    std::size_t count = 0;
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t begin = rest.find_first_not_of("[](){},; \t\r\n");
        if (begin == std::string_view::npos) break;
        rest.remove_prefix(begin);
        const std::size_t end = std::min(rest.find_first_of("[](){},; \t\r\n"), rest.size());
        if (count == 8 || !parseNumber(rest.substr(0, end))) return {};
        std::string& box = boxes[count++ / 4];
        box += (box.empty() ? "" : ", ") + std::string(rest.substr(0, end));
        rest.remove_prefix(end);
    }
    if (count != 8) return {};
    return boxes;
}

Result<Box<>> parseBox(std::string_view text, BoxNotation notation) {
    const auto x = parseFour(text, partsOf(notation));
    if (!x) return x.error();
    return boxFromNumbers(*x, notation);
}

Result<Box<>> boxFromNumbers(const std::array<double, 4>& x, BoxNotation notation) {
    const auto& part = partsOf(notation);
    if (notation == BoxNotation::xyxy)
        for (std::size_t i = 0; i < 2; ++i)
            if (x[i + 2] < x[i])
                return Error{phrase("%1 is less than %2", part[i + 2], part[i]),
                             {},
                             phrase("give %1 <= %2", part[i], part[i + 2])};
    const Box<> box = boxFrom(x, notation);
    if (const auto fine = checkBox(box); !fine) return fine.error();
    return box;
}

std::array<double, 4> boxNumbers(const Box<>& box, BoxNotation notation) {
    switch (notation) {
    case BoxNotation::xyxy: return {box.left(), box.top(), box.right(), box.bottom()};
    case BoxNotation::xywh: return {box.left(), box.top(), box.w, box.h};
    case BoxNotation::cxcywh: break;
    }
    return {box.cx, box.cy, box.w, box.h};
}

std::string formatBox(const Box<>& box, BoxNotation notation) {
    std::string text;
    for (const double v : boxNumbers(box, notation))
        text += (text.empty() ? "" : ", ") + formatShortest(v);
    return text;
}

Error tooSmall(const Phrase& name) {
    return {phrase("%1 is too small", name), {}, phrase("give a size of 0 or at least 1e-150")};
}

Result<Done> checkBox(const Box<>& box) {
    const double values[] = {box.cx, box.cy, box.w, box.h};
    for (std::size_t i = 0; i < 4; ++i) {
        if (std::fabs(values[i]) <= kCoordinateLimit && (i < 2 || isBoxSize(values[i]))) continue;
        const Phrase shown =
            phrase("%1 = %2", partsOf(BoxNotation::cxcywh)[i], formatShortest(values[i]));
        if (!std::isfinite(values[i]))
            return Error{phrase("%1 is not finite", shown), {}, phrase("give a number")};
        if (std::fabs(values[i]) > kCoordinateLimit)
            return Error{
                phrase("%1 is out of range", shown), {}, phrase("give a magnitude of at most 1e9")};
        if (values[i] < 0.0)
            return Error{phrase("%1 is negative", shown), {}, phrase("give a size of 0 or more")};
        return tooSmall(shown);
    }
    return Done{};
}

}  // namespace iou
