// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explorer/explorer.hpp"

#include <span>
#include <string_view>

namespace iou {

/// What a figure can do without.
enum class FigureElement {
    arrows,
    card,
    captions,
    grid,
    intersection,
    enclosing,
    distance,
    interpolated,
    path,
    centres,
    field,
    isolines,
    best,
    color_bar,
    trail  ///< the boxes along the path
};
/// The command line's words, in the order of the elements: "arrows", "card", ...
std::span<const std::string_view> figureElementNames();

/// A bit per element.
using HiddenElements = unsigned;
constexpr HiddenElements bitOf(FigureElement element) { return 1U << static_cast<int>(element); }
constexpr bool isHidden(HiddenElements hidden, FigureElement element) {
    return (hidden & bitOf(element)) != 0U;
}

/// Switches off what the view of a session decides; the rest is left out as it is painted.
void hideElements(ExplorerView& view, HiddenElements hidden);

}  // namespace iou
