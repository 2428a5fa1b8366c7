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
/// must keep to checkBox(); the error names the number that is wrong.
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

/// The least width or height above 0. Coordinates go up to 1e150 (in the pairs of `eval`), and what
/// losses divide by is a size: of these two the quotient is 1e300, which a double still holds with
/// room for a sum of them. Smaller sizes would give infinities.
inline constexpr double least_size = 1e-150;
/// Whether a width or height is one that losses are sound for: 0, or least_size and more.
constexpr bool isBoxSize(double size) { return size == 0.0 || size >= least_size; }
/// What is wrong with one that is above 0 and below least_size. name: "w = 1e-200".
Error tooSmall(const Phrase& name);
/// The rule every reader applies: finite, |x| <= 1e9, w and h 0 or at least least_size.
Result<Done> checkBox(const Box<>& box);

}  // namespace iou
