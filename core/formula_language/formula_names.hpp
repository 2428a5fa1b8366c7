// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

/// The words of the language, each with a sentence: what the checker knows, an editor completes
/// and colours, and suggestions are taken from.
namespace iou::own {

/// A number of one box.
enum class Member { cx, cy, w, h, l, t, r, b, area };
/// What two boxes have together.
enum class Quantity {
    dx,
    dy,
    iw,
    ih,
    inter,
    union_area,
    iou,
    iou_loss,
    cw,
    ch,
    area_c,
    c2,
    rho2,
    aspect_v
};
inline constexpr int quantity_count = 14;
/// Functions of numbers.
enum class Function {
    minimum,
    maximum,
    clamp,
    abs,
    sign,
    relu,
    sqrt,
    pow,
    exp,
    expm1,
    log,
    log1p,
    sin,
    cos,
    asin,
    acos,
    atan,
    atan2,
    tanh,
    sigmoid,
    square,
    where,
    detach,
    gain
};
/// Functions that make boxes.
enum class BoxFunction { box, edges, interp, mix, scaled, enclosing, overlap };

enum class WordKind {
    keyword,       ///< of the grammar
    number,        ///< a number of one box, or pi
    quantity,      ///< a number of two boxes; may be called
    box,           ///< pred, target
    function,      ///< makes a number
    box_function,  ///< makes a box
    losses         ///< loss
};

struct Word {
    std::string_view name;
    WordKind kind;
    int which;  ///< Member (+ 16 for the target's; pi: -1), Quantity, Function, BoxFunction
    /// Types of the arguments: n number, b box, c condition, x number or box; * repeats the last.
    std::string_view arguments;
    const char* sentence;
};

std::span<const Word> words();
/// Null: no word of the language.
const Word* findWord(std::string_view name);
/// A number of a box by its member's name ("cx"); null: none.
const Word* findMember(std::string_view name);

inline constexpr std::size_t shown_name = 60;  ///< characters of a name a message shows

}  // namespace iou::own
