// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/box_text.hpp"

#include "core/io/numbers.hpp"

#include <cmath>

namespace iou {

namespace {

constexpr double coordinate_limit = 1e9;
constexpr std::string_view notation_names[] = {"cxcywh", "xyxy", "xywh"};
constexpr std::string_view fields[] = {"cx, cy, w, h", "left, top, right, bottom",
                                       "left, top, w, h"};
/// What the four numbers are called in messages.
constexpr std::array<std::string_view, 4> parts[] = {
    {"cx", "cy", "w", "h"}, {"left", "top", "right", "bottom"}, {"left", "top", "w", "h"}};

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// Without one pair of brackets around it. A bracket without its partner stays, and is refused as
/// part of a number.
std::string_view unbracketed(std::string_view text) {
    text = trimmed(text);
    for (const std::string_view pair : {"[]", "()", "{}"})
        if (text.size() >= 2 && text.front() == pair[0] && text.back() == pair[1])
            return trimmed(text.substr(1, text.size() - 2));
    return text;
}

std::string listed(const std::array<std::string_view, 4>& names) {
    std::string text;
    for (const std::string_view name : names)
        text += (text.empty() ? "" : ", ") + std::string(name);
    return text;
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

std::string_view notationName(BoxNotation notation) {
    return notation_names[static_cast<std::size_t>(notation)];
}

std::string_view notationFields(BoxNotation notation) {
    return fields[static_cast<std::size_t>(notation)];
}

Result<BoxNotation> parseNotation(std::string_view name) {
    for (std::size_t i = 0; i < std::size(notation_names); ++i)
        if (notation_names[i] == name) return static_cast<BoxNotation>(i);
    return Error{"no box notation \"" + std::string(name) + "\"", "",
                 "choose cxcywh, xyxy or xywh"};
}

Result<std::array<double, 4>> parseFour(std::string_view text,
                                        const std::array<std::string_view, 4>& names) {
    constexpr std::string_view separators = ",; \t\r\n";
    std::string_view rest = unbracketed(text);
    std::array<double, 4> x{};
    std::size_t count = 0;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(separators), rest.size());
        if (count < 4) {
            const std::string where =
                "number " + std::to_string(count + 1) + " (" + std::string(names[count]) + ")";
            if (end == 0) return Error{"is missing", where, "write four numbers"};
            const auto number = parseNumber(rest.substr(0, end));
            if (!number) return Error{number.error().what, where, number.error().remedy};
            x[count] = *number;
        }
        ++count;
        // One comma or semicolon, with blanks around it, separates as blanks alone do.
        rest = trimmed(rest.substr(end));
        if (rest.empty() || (rest.front() != ',' && rest.front() != ';')) continue;
        rest = trimmed(rest.substr(1));
        if (rest.empty())
            return Error{"nothing follows the last separator", "", "write " + listed(names)};
    }
    if (count != 4)
        return Error{"four numbers are needed, found " + std::to_string(count), "",
                     "write " + listed(names)};
    return x;
}

Result<Box<>> parseBox(std::string_view text, BoxNotation notation) {
    const auto x = parseFour(text, parts[static_cast<std::size_t>(notation)]);
    if (!x) return x.error();
    return boxFromNumbers(*x, notation);
}

Result<Box<>> boxFromNumbers(const std::array<double, 4>& x, BoxNotation notation) {
    const auto& part = parts[static_cast<std::size_t>(notation)];
    if (notation == BoxNotation::xyxy)
        for (std::size_t i = 0; i < 2; ++i)
            if (x[i + 2] < x[i])
                return Error{std::string(part[i + 2]) + " is less than " + std::string(part[i]), "",
                             "give " + std::string(part[i]) + " <= " + std::string(part[i + 2])};
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

Result<Done> checkBox(const Box<>& box) {
    const double values[] = {box.cx, box.cy, box.w, box.h};
    for (std::size_t i = 0; i < 4; ++i) {
        const std::string shown = std::string(parts[0][i]) + " = " + formatShortest(values[i]);
        if (!std::isfinite(values[i])) return Error{shown + " is not finite", "", "give a number"};
        if (std::fabs(values[i]) > coordinate_limit)
            return Error{shown + " is out of range", "", "give a magnitude of at most 1e9"};
        if (i >= 2 && values[i] < 0.0)
            return Error{shown + " is negative", "", "give a size of 0 or more"};
    }
    return Done{};
}

}  // namespace iou
