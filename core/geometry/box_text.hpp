// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/geometry/box.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace iou {

/// How four typed numbers are meant. Said by the user, never guessed.
enum class BoxNotation { cxcywh, xyxy, xywh };
inline constexpr int box_notation_count = 3;
std::string_view notationName(BoxNotation notation);
/// "cx, cy, w, h" and so on, for labels.
std::string_view notationFields(BoxNotation notation);
Result<BoxNotation> parseNotation(std::string_view name);

/// Without the brackets and the name that code prints around numbers: "tensor([[1., 2.]],
/// dtype=float64)" gives "1., 2.". A bracket without its partner stays.
std::string_view bareNumbers(std::string_view text);
/// Four numbers, split by commas, blanks, tabs or semicolons, also as code prints them. The box
/// must be finite, within 1e9 and of size >= 0; the error names the number that is wrong.
Result<Box<>> parseBox(std::string_view text, BoxNotation notation);
/// Eight numbers as the texts of two boxes, four numbers each; none of another count.
std::optional<std::array<std::string, 2>> pairOfBoxes(std::string_view text);
/// Four numbers written so, of any size; names are for messages.
Result<std::array<double, 4>> parseFour(std::string_view text, const std::array<Phrase, 4>& names);
/// parseBox of numbers already read.
Result<Box<>> boxFromNumbers(const std::array<double, 4>& numbers, BoxNotation notation);
/// The four numbers of a box in a notation; boxFromNumbers reads them back.
std::array<double, 4> boxNumbers(const Box<>& box, BoxNotation notation);
std::string formatBox(const Box<>& box, BoxNotation notation);
/// The rule every reader applies: finite, |x| <= 1e9, w and h >= 0.
Result<Done> checkBox(const Box<>& box);

}  // namespace iou
