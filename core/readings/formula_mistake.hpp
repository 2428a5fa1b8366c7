// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/phrase.hpp"
#include "core/registry/term_edits.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace iou {

/// Where public code adds an epsilon.
enum class EpsilonPlace {
    none,
    divisors,          ///< every divisor but an angle's
    overlap_divisor,   ///< the union
    union_diagonal,    ///< union and diagonal or enclosing area, not alpha's divisor
    diagonal,          ///< diagonal or enclosing area alone
    heights,           ///< both heights, where areas and the aspect are made of them
    divisors_heights,  ///< every divisor and both heights
    union_diagonal_heights,
    union_diagonal_aspect,  ///< union, diagonal and the heights of the aspect alone
    aspect_heights,         ///< the heights of the aspect alone
    divisors_sizes,         ///< every divisor, both widths and heights
    both_areas,             ///< (I + eps)/(U + eps)
    iou,                    ///< inside logarithms and powers: IoU + eps
    squares,                ///< union, diagonal, and c_w^2 + eps, c_h^2 + eps
    squares_union_twice,    ///< the same, the union once more where it divides
    offsets                 ///< the distances of the centres
};
inline constexpr int epsilon_place_count = 16;
std::string_view epsilonPlaceId(EpsilonPlace place);
/// "in every divisor"; empty of none.
Phrase epsilonPlaceWords(EpsilonPlace place);

/// The epsilons public code adds.
inline constexpr std::array searched_epsilons{1e-7,  1e-6,  1e-9,  1e-8, 1e-5, 1e-4,
                                              1e-10, 1e-12, 1e-16, 1e-3, 1e-2};

/// What else becomes of the overlap or of a term.
enum class Change {
    none,
    focaler,      ///< IoU becomes clamp((IoU - a)/(b - a), 0, 1) in the overlap part
    inner,        ///< the overlap part is that of both boxes scaled by a
    iou_floor,    ///< IoU is at least a
    aspect_scale  ///< v is multiplied by a
};
inline constexpr int change_count = 5;
/// The 4/pi^2 of v, where code has it twice: inside the square too.
inline constexpr double twice_scaled = 4.0 / (3.14159265358979323846 * 3.14159265358979323846);
std::string_view changeId(Change change);

/// A formula with another epsilon and one more change.
struct FormulaMistake {
    EpsilonPlace place = EpsilonPlace::none;
    double epsilon = 0.0;
    Change change = Change::none;
    double a = 0.0, b = 0.0;

    friend bool operator==(const FormulaMistake&, const FormulaMistake&) = default;
};
/// "ε = 1e-07 in every divisor, Focaler with d = 0, u = 0.95"; empty of none.
Phrase mistakeWords(const FormulaMistake& mistake);

/// The edits that bring it about at a pair, and what is added to every divisor besides.
struct MistakeEdits {
    std::vector<TermEdit> edits;
    double in_divisors = 0.0;
};
/// by_target: partials of the edits are by the second box.
MistakeEdits editsOf(const FormulaMistake& mistake, const Box<>& pred, const Box<>& target,
                     bool by_target);

}  // namespace iou
