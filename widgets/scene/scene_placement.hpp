// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scene/scene_drawing.hpp"

#include <QRectF>
#include <QSizeF>

#include <array>
#include <optional>
#include <vector>

namespace iou {

/// Corner of a view.
enum class ViewCorner { top_left, top_right, bottom_left, bottom_right };
inline constexpr int view_corner_count = 4;

/// Where the name of a box stands beside it.
enum class NamePlace {
    above_left,
    above_right,
    below_right,
    below_left,
    right_of,
    left_of,
    inside_top,
    inside_bottom
};
inline constexpr int name_place_count = 8;

/// What the texts of one picture of a scene have to keep clear of, and how large they are; all in
/// the view's pixels.
struct SceneTexts {
    QSizeF view;
    QSizeF card;                     ///< of the numbers; empty: there are none
    QSizeF legend;                   ///< of the runs; empty: there is none
    double margin = 12.0;            ///< of both from the edges of the view
    double arrow_half = 10.0;        ///< of the strip an arrow takes up beside its edge
    std::array<QRectF, 2> boxes;     ///< prediction, target
    std::array<QSizeF, 2> names;     ///< empty: boxes have no names
    std::vector<QRectF> in_the_way;  ///< such as other boxes and arrows
    QRectF key;                      ///< of the arrows, which stays where it is; empty: none
    /// A number beside the line between the centres.
    struct Tag {
        QPointF at, offset;
        QSizeF size;
    };
    std::vector<Tag> tags;
};

/// Where they go, as values: a film can choose them for all its frames.
struct ScenePlacement {
    ViewCorner card = ViewCorner::top_left, legend = ViewCorner::top_right;
    std::array<NamePlace, 2> names{NamePlace::above_left, NamePlace::below_right};
    bool tags_swapped = false;  ///< on the other side of the line
    friend bool operator==(const ScenePlacement&, const ScenePlacement&) = default;
};

/// The texts of a scene as paintScene() draws it. line_scale: of the theme, whose arrows are as
/// much wider.
SceneTexts sceneTexts(QSizeF view, const SceneSnapshot& scene, const SceneTransform& transform,
                      double line_scale = 1.0);

/// Places for the texts at which they cover neither boxes nor handles nor each other, as far as
/// there is room. before: the places in the picture before this one; they are kept until something
/// gets in their way, so that nothing jumps to and fro. Null: the best places of this picture.
ScenePlacement placeTexts(const SceneTexts& texts, const ScenePlacement* before = nullptr);

/// One choice for all moments of a film, that covers least over all of them: nothing ever changes
/// sides.
ScenePlacement steadyPlacement(const std::vector<SceneTexts>& moments);

QRectF cardRect(const SceneTexts& texts, ViewCorner corner);
QRectF legendRect(const SceneTexts& texts, ViewCorner corner);
/// which: 0 the prediction, 1 the target.
QRectF nameRect(const SceneTexts& texts, std::size_t which, NamePlace place);
QRectF tagRect(const SceneTexts::Tag& tag, bool swapped);

/// Whether a text there would cover a line of a box, another box or an arrow.
bool touchesLines(const SceneTexts& texts, const QRectF& text);

/// How much a place covers of what it should not; 0: nothing.
double coverage(const SceneTexts& texts, const ScenePlacement& placement);

}  // namespace iou
