// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scene/scene_drawing.hpp"

#include <QRectF>
#include <QSizeF>

#include <array>
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
    inside_bottom,
    above_both,  ///< outside of the other box, too
    below_both,
    right_of_both,
    left_of_both
};
inline constexpr int name_place_count = 12;

inline constexpr int tag_place_count = 8;

/// What the texts of one picture of a scene have to keep clear of, and how large they are; all in
/// the view's pixels.
struct SceneTexts {
    QSizeF view;
    QSizeF card;                   ///< of the numbers; empty: there are none
    QSizeF legend;                 ///< of the runs; empty: there is none
    QSizeF key;                    ///< of the arrows; empty: there is none
    double margin = 12.0;          ///< of card and legend from the edges of the view
    double key_foot = 22.0;        ///< of the key from the lower edge: above the ruler
    double arrow_half = 10.0;      ///< of the strip an arrow takes up beside its edge
    std::array<QRectF, 2> boxes;   ///< prediction, target
    std::array<QSizeF, 2> names;   ///< empty: boxes have no names
    std::vector<QRectF> outlines;  ///< of whatever else has one: other runs' boxes, dashed ones
    std::vector<QRectF> arrows;
    /// A number beside the line between the centres.
    struct Tag {
        QPointF at, offset;
        QSizeF size;
    };
    std::vector<Tag> tags;  ///< at most two
    QRectF note;            ///< further words, which stay where they are; empty: there are none
};

/// The texts of a scene as paintScene() draws it. line_scale: of the theme, whose arrows are as
/// much wider.
SceneTexts sceneTexts(QSizeF view, const SceneSnapshot& scene, const SceneTransform& transform,
                      double line_scale = 1.0);
/// The same texts where another camera has what they keep clear of.
void lookThrough(const SceneTransform& transform, const SceneSnapshot& scene, SceneTexts& texts);

/// Where a text stands in a corner; empty where there is none.
QRectF cardRect(const SceneTexts& texts, ViewCorner corner);
QRectF legendRect(const SceneTexts& texts, ViewCorner corner);
QRectF keyRect(const SceneTexts& texts, ViewCorner corner);
/// which: 0 the prediction, 1 the target.
QRectF nameRect(const SceneTexts& texts, std::size_t which, NamePlace place);
/// place: below tag_place_count; the odd ones are on the other side of the line, each pair further
/// from it.
QRectF tagRect(const SceneTexts::Tag& tag, int place);

}  // namespace iou
