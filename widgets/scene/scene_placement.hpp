// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scene/scene_texts.hpp"

#include <array>
#include <vector>

namespace iou {

/// Where texts go, as values: a film can choose them for all its frames.
struct ScenePlacement {
    ViewCorner card = ViewCorner::top_left, legend = ViewCorner::top_right;
    ViewCorner key = ViewCorner::bottom_right;
    std::array<NamePlace, 2> names{NamePlace::above_left, NamePlace::below_right};
    std::array<int, 2> tags{};  ///< as for tagRect()
    friend bool operator==(const ScenePlacement&, const ScenePlacement&) = default;
};

/// Places for the texts at which they cover neither boxes nor handles nor each other, as far as
/// there is room. before: the places in the picture before this one; they are kept until something
/// gets in their way, so that nothing jumps to and fro. Null: the best places of this picture.
ScenePlacement placeTexts(const SceneTexts& texts, const ScenePlacement* before = nullptr);

/// One choice for all moments of a film, that covers least over all of them: nothing ever changes
/// sides.
ScenePlacement steadyPlacement(const std::vector<SceneTexts>& moments);

/// Whether a text there would cover a line of a box, another box or an arrow.
bool touchesLines(const SceneTexts& texts, const QRectF& text);

/// How much a place covers of what it should not; 0: nothing.
double coverage(const SceneTexts& texts, const ScenePlacement& placement);

}  // namespace iou
