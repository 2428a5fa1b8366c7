// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/citation.hpp"

namespace iou {

struct TermInfo;

/// What an entry is: a loss is descended; a metric is ascended; a direction is a loss whose
/// published step is not the gradient of its value.
enum class Kind { loss, metric, direction };

/// Where an entry stands in menus and tables.
enum class Family {
    norm,
    overlap,
    geometric,
    focusing,
    penalty,
    interpolation,
    extended,
    gaussian,
    extras,
    legacy,
    own  ///< made by the user
};

/// Laws a formula claims; nothing is checked against a law it does not claim.
enum Law : unsigned {
    translation = 1,  ///< both boxes moved together: same value
    scale = 2,        ///< both boxes scaled by a power of two: same value
    swap_axes = 4,    ///< x and y exchanged: same value
    mirror = 8,       ///< both boxes mirrored: same value
    identity = 16,    ///< loss(box, box) = LossInfo::value_at_match
    all_laws = 31
};

/// Where a loss that looks at a box between the prediction and the target puts it: 0 on the
/// prediction, 1 on the target.
struct Coefficient {
    const TermInfo* term = nullptr;   ///< has its value at a pair; null: the loss has no such box
    const char* parameter = nullptr;  ///< sets it; null: the loss computes it from the boxes
};

/// A family of published variants: one formula, one header.
struct LossInfo {
    Family family;
    int year;
    const char* source;                     ///< authors, paper, equations
    const Citation* publication = nullptr;  ///< where it was published; null: in no paper
    const char* formula;                    ///< in the symbols of the terms
    const char* pathology;                  ///< what goes wrong, and where
    unsigned laws = all_laws;
    double value_at_match = 0.0;
    Coefficient coefficient = {};
};

/// A number a user can set, a member of the loss's Params.
template <class Params>
struct Parameter {
    const char* name;  ///< CLI word
    const char* symbol;
    double Params::*member;
    double lo, hi;  ///< closed range
    const char* sentence;
};

/// A registry id: the formula with a named set of parameters.
template <class Params>
struct Variant {
    const char* id;
    const char* name;
    const char* sentence;  ///< what distinguishes it within the family; may be empty
    Params params{};
    Kind kind = Kind::loss;
};

/// The losses of one header, as the registry takes them in.
template <class... Losses>
struct LossList {};

/// A published step of its own, by centre and size, pointing where the box moves.
template <class T>
struct Step {
    T cx, cy, w, h;
};

}  // namespace iou
