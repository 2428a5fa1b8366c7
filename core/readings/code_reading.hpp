// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/readings/box_reading.hpp"
#include "core/readings/formula_mistake.hpp"
#include "core/readings/their_numbers.hpp"
#include "core/registry/loss.hpp"

#include <optional>
#include <string>
#include <vector>

namespace iou {

/// What the number is made of a loss L.
enum class ValueSign {
    loss,            ///< L
    negative,        ///< -L
    metric,          ///< 1 - L
    negative_metric  ///< L - 1
};
inline constexpr int value_sign_count = 4;
std::string_view valueSignId(ValueSign sign);

/// A summand of the loss counted otherwise.
struct TermChange {
    const TermInfo* term;
    double coefficient = 1.0;
    bool held = false;  ///< without gradient
    friend bool operator==(const TermChange&, const TermChange&) = default;
};

/// How other code may have come to its numbers: formula x parameters x reading x mistake.
struct CodeReading {
    Loss loss;
    BoxReading boxes = BoxReading::as_given;
    FormulaMistake mistake = {};
    Reading::Slope slope = Reading::Slope::published;
    std::vector<const TermInfo*> held = {};  ///< quantities without gradient besides
    std::vector<TermChange> parts = {};
    ValueSign sign = ValueSign::loss;
    bool clamped = false;          ///< the metric 1 - L to -1..1
    double factor = 1.0;           ///< of value and gradient
    double gradient_factor = 1.0;  ///< of the gradient besides: a mean the value does not show
    GradientBy by = GradientBy::cxcywh;
    std::optional<Loss> second = {};  ///< added to it
    double second_weight = 0.0;
};

/// The value, and the gradient by the reading's variables, that such code prints.
Gradient numbersOf(const CodeReading& reading, const Box<>& pred, const Box<>& target);

/// A formula's numbers at a pair before its parts are counted: gradients are by (cx, cy, w, h) of
/// the box that was given.
struct Pieces {
    Gradient whole;
    std::vector<TermValue> parts;  ///< its summands, as far as they are named
};
Pieces piecesOf(const CodeReading& reading, const Box<>& pred, const Box<>& target);

/// "DIoU · ε = 1e-07 in every divisor · gradient by the edges", the gradient's variables where
/// `with_variables`.
Phrase readingWords(const CodeReading& reading, bool with_variables);

}  // namespace iou
