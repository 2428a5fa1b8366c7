// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/figure_elements.hpp"

#include <array>
#include <initializer_list>
#include <utility>

namespace iou {

namespace {

constexpr std::array<std::string_view, 15> kElementNames{
    "arrows",    "card",     "captions",     "grid",      "intersection",
    "enclosing", "distance", "interpolated", "path",      "centres",
    "field",     "isolines", "best",         "color-bar", "trail"};

}  // namespace

std::span<const std::string_view> figureElementNames() { return kElementNames; }

void hideElements(ExplorerView& view, HiddenElements hidden) {
    using enum FigureElement;
    CanvasView& canvas = view.canvas;
    const std::initializer_list<std::pair<FigureElement, bool*>> switches{
        {arrows, &canvas.arrows},
        {card, &canvas.hud},
        {grid, &canvas.grid},
        {intersection, &canvas.intersection},
        {enclosing, &canvas.enclosing},
        {distance, &canvas.distance},
        {interpolated, &canvas.interpolated},
        {path, &canvas.path},
        {trail, &canvas.trail},
        {field, &view.surface.field},
        {isolines, &view.surface.isolines}};
    for (const auto& [element, shown] : switches)
        if (isHidden(hidden, element)) *shown = false;
}

}  // namespace iou
