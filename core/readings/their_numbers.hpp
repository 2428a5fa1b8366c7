// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/geometry/box_text.hpp"
#include "core/geometry/gradient_by.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Numbers as other code printed them: how many digits are to be believed.
namespace iou {

/// A number and its last printed digit.
struct Printed {
    double value = 0.0;       ///< may be nan or infinite
    double last_digit = 0.0;  ///< 1e-4 of "0.6350"; 0 of nan and inf
    int significant = 0;      ///< digits from the first that is not 0
    bool is_single = false;   ///< what a 32-bit float prints as
};

/// Reads a decimal number, nan or inf as programs print them ("NaN", "-inf", "Infinity").
Result<Printed> readPrinted(std::string_view text);

/// What the numbers of one program were printed from.
enum class Precision {
    decimals,  ///< rounded to the digits shown
    single,    ///< all digits of 32-bit floats
    full       ///< all digits of doubles
};
std::string_view precisionName(Precision precision);
/// What all of them together show: one number with the digits of a double is enough.
Precision precisionOf(std::span<const Printed> numbers);

/// How far a formula's number may be from a printed one. `size`: of the largest number that is
/// printed beside it, or 1 of a value; condition: how much larger the coordinates are than the
/// boxes, >= 1, which is what code in floating point loses.
double allowance(const Printed& printed, Precision precision, double size, double condition);

/// What other code printed for one pair.
struct TheirPair {
    Box<> pred, target;
    std::optional<Printed> value = {};
    std::optional<std::array<Printed, 4>> gradient = {};
};

/// What it printed for one or more pairs of one loss.
struct TheirNumbers {
    std::vector<TheirPair> pairs;
    GradientBy by = GradientBy::cxcywh;  ///< the variables the gradient is by, as stated
    int batch = 1;                       ///< pairs in the batch a mean was taken over, >= 1

    bool hasValue() const { return !pairs.empty() && pairs.front().value; }
    bool hasGradient() const { return !pairs.empty() && pairs.front().gradient; }
    Precision precision() const;
};

/// A printed gradient: four numbers, split by commas, blanks or as code prints them.
Result<std::array<Printed, 4>> readPrintedFour(std::string_view text);

/// A table, one pair in a line: eight numbers of the boxes in that notation, then the value, the
/// four partials, or both (9, 12 or 13 numbers), split by commas, blanks or tabs. A first line of
/// names, lines that begin with # and empty lines are passed over. All lines have as many numbers.
/// The error names the line.
Result<std::vector<TheirPair>> readTheirPairs(std::string_view text, BoxNotation notation);

}  // namespace iou
