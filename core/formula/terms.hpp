// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/term_parts.hpp"

namespace iou {

/// What a named term is to its loss.
enum class TermRole {
    quantity,  ///< geometry or an intermediate value
    weight,    ///< a factor on the loss, often detached
    factor,    ///< what a weight multiplies: a factor of a product, or a summand of one
    part,      ///< a summand of the loss
    product    ///< a summand made of weights and factors
};

/// The summands of a loss add up to it.
constexpr bool isSummand(TermRole role) {
    return role == TermRole::part || role == TermRole::product;
}
/// A loss's gradient flows through its sources alone, and through each of them once: its parts, and
/// the weights and factors of its products (the product rule). What is detached carries none.
constexpr bool isSource(TermRole role) {
    return role == TermRole::part || role == TermRole::weight || role == TermRole::factor;
}

/// A named quantity of a formula. id is unique and is a CSV column and a CLI word.
struct TermInfo {
    const char* id;
    const char* symbol;
    const char* sentence;
    unsigned shows = 0;  ///< what it measures of the boxes (shows::...): lights up in the scene
    TermRole role = TermRole::quantity;
};

/// The vocabulary losses share; a loss keeps its private terms in its own header.
namespace terms {
inline constexpr TermInfo offset_x{"offset_x", "Δx", "Horizontal distance of the centres.",
                                   shows::offset_x};
inline constexpr TermInfo offset_y{"offset_y", "Δy", "Vertical distance of the centres.",
                                   shows::offset_y};
inline constexpr TermInfo intersection{"intersection", "I", "Area the boxes share.",
                                       shows::shared_area};
inline constexpr TermInfo union_area{"union_area", "U", "Area covered by either box.",
                                     shows::union_outline};
inline constexpr TermInfo iou{"iou", "IoU", "Intersection over union.", shows::overlap};
inline constexpr TermInfo enclosing_width{
    "enclosing_width", "c_w", "Width of the smallest box around both.", shows::enclosing_width};
inline constexpr TermInfo enclosing_height{
    "enclosing_height", "c_h", "Height of the smallest box around both.", shows::enclosing_height};
inline constexpr TermInfo enclosing_area{
    "enclosing_area", "C", "Area of the smallest box around both.", shows::enclosing_box};
inline constexpr TermInfo enclosing_diagonal2{"enclosing_diagonal2", "c²",
                                              "Squared diagonal of the smallest box around both.",
                                              shows::diagonal};
inline constexpr TermInfo center_distance2{"center_distance2", "ρ²",
                                           "Squared distance of the centres.", shows::center_line};
inline constexpr TermInfo iou_loss{"iou_loss", "1−IoU", "The plain overlap loss.", shows::overlap,
                                   TermRole::part};
inline constexpr TermInfo distance_penalty{"distance_penalty", "ρ²/c²",
                                           "Distance of the centres against the diagonal.",
                                           shows::distance, TermRole::part};

/// A part where it stands in a product.
template <const TermInfo& part>
inline constexpr TermInfo as_factor{part.id, part.symbol, part.sentence, part.shows,
                                    TermRole::factor};
}  // namespace terms

/// The sink that drops every name; it compiles away.
struct NoTerms {
    template <class T>
    constexpr const T& operator()(const TermInfo&, const T& x) const {
        return x;
    }
};

}  // namespace iou
