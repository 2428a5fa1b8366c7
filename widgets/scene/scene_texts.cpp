// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scene/scene_texts.hpp"

#include "core/geometry/box_between.hpp"
#include "widgets/scene/descent_arrows.hpp"
#include "widgets/scene/scene_captions.hpp"
#include "widgets/scene/scene_card.hpp"
#include "widgets/scene/scene_handles.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr double kNameGap = 7.0;       ///< between a box and its name
constexpr double kTagStep = 16.0;      ///< from a place of a number to the next one further away
constexpr double kKeyRim = 8.0;        ///< of the arrows' key from the sides and the upper edge
constexpr double kLegendShare = 0.12;  ///< of the view, that a legend takes at most

/// The upper left corner of a name. both: around the two boxes; arrow_half: as in SceneTexts.
QPointF nameCorner(const QRectF& box, const QRectF& both, QSizeF size, NamePlace place,
                   double arrow_half) {
    const double middle = box.center().x();
    // Clear of the arrow that starts at the middle of the edge.
    const double left = std::min(box.left(), middle - arrow_half - size.width());
    const double right = std::max(box.right() - size.width(), middle + arrow_half);
    const double above = box.top() - size.height() - kNameGap, below = box.bottom() + kNameGap;
    // Numbers at the centre are wider than a tiny box.
    const double tiny = std::max(0.0, 2.0 * size.height() - std::max(box.width(), box.height()));
    const double beside =
        std::min(box.top() + kNameGap, box.center().y() - arrow_half - size.height());
    switch (place) {
    case NamePlace::above_left: return {left, above};
    case NamePlace::above_right: return {right, above};
    case NamePlace::below_right: return {right, below};
    case NamePlace::below_left: return {left, below};
    case NamePlace::right_of: return {box.right() + kNameGap + tiny, beside};
    case NamePlace::left_of: return {box.left() - size.width() - kNameGap - tiny, beside};
    case NamePlace::inside_top: return box.topLeft() + QPointF(kNameGap, kNameGap);
    case NamePlace::inside_bottom:
        return box.bottomRight() - QPointF(size.width() + kNameGap, size.height() + kNameGap);
    case NamePlace::above_both: return {left, both.top() - size.height() - kNameGap};
    case NamePlace::below_both: return {right, both.bottom() + kNameGap};
    case NamePlace::right_of_both: return {both.right() + kNameGap, box.top()};
    case NamePlace::left_of_both:
        return {both.left() - size.width() - kNameGap, box.bottom() - size.height()};
    }
    return {};
}

QRectF inCorner(QSizeF view, QSizeF size, ViewCorner corner, double rim, double foot) {
    const int index = static_cast<int>(corner);
    const double x = index % 2 == 0 ? rim : view.width() - rim - size.width();
    const double y = index / 2 == 0 ? rim : view.height() - foot - size.height();
    return size.isEmpty() ? QRectF() : QRectF({x, y}, size);
}

}  // namespace

SceneTexts sceneTexts(QSizeF view, const SceneSnapshot& scene, const SceneTransform& transform,
                      double line_scale) {
    SceneTexts texts;
    texts.view = view;
    texts.arrow_half *= line_scale;
    const SceneCard card(scene, view);
    texts.margin = card.rect().left();
    if (scene.view.hud) texts.card = card.rect().size();
    if (!scene.compared.empty()) {
        const QSizeF legend = runLegendSize(scene.compared);
        // Where it would cover the scene, the names at the boxes have to do.
        if (legend.width() * legend.height() <= kLegendShare * view.width() * view.height())
            texts.legend = legend;
    }
    if (scene.view.arrows) texts.key = arrowKeySize(scene, view);
    if (!scene.captions) texts.key_foot = 4.0;
    lookThrough(transform, scene, texts);
    for (const Which which : {Which::pred, Which::target}) {
        const auto i = static_cast<std::size_t>(which);
        const bool seen =
            QRectF({}, view).intersects(texts.boxes[i].adjusted(-1.0, -1.0, 1.0, 1.0));
        if (const QString name = sceneName(scene, which); scene.captions && seen && !name.isEmpty())
            texts.names[i] = nameSize(name);
    }
    return texts;
}

void lookThrough(const SceneTransform& transform, const SceneSnapshot& scene, SceneTexts& texts) {
    texts.boxes = {transform.toView(scene.pred), transform.toView(scene.target)};
    texts.outlines.clear();
    const auto outline = [&](const Box<>& box) { texts.outlines.push_back(transform.toView(box)); };
    for (const ShownRun& other : scene.compared)
        if (!other.active) outline(other.now);
    if (scene.view.enclosing) outline(enclosingBox(scene.pred, scene.target));
    if (scene.view.interpolated) outline(interpolatedBox(scene.pred, scene.target, scene.alpha));
    if (scene.anchor) outline(*scene.anchor);
    if (scene.view.path && scene.path && scene.path->steps() > 0) {
        if (scene.playhead > 0 || scene.between > 0.0) outline(scene.path->box(0));
        if (!scene.reveals) outline(scene.path->box(scene.path->steps()));
    }
    if (scene.view.arrows)
        texts.arrows = arrowStrips(scene, texts.view, texts.boxes[0], texts.arrow_half);
    if (scene.view.interpolated) texts.tags = alphaTags(scene, transform);
}

QRectF cardRect(const SceneTexts& texts, ViewCorner corner) {
    return inCorner(texts.view, texts.card, corner, texts.margin, texts.margin);
}

QRectF legendRect(const SceneTexts& texts, ViewCorner corner) {
    return inCorner(texts.view, texts.legend, corner, texts.margin, texts.margin);
}

QRectF keyRect(const SceneTexts& texts, ViewCorner corner) {
    return inCorner(texts.view, texts.key, corner, kKeyRim, texts.key_foot);
}

QRectF nameRect(const SceneTexts& texts, std::size_t which, NamePlace place) {
    const QSizeF size = texts.names[which];
    if (size.isEmpty()) return {};
    QRectF text({}, size);
    text.moveTopLeft(nameCorner(texts.boxes[which], texts.boxes[0] | texts.boxes[1], size, place,
                                texts.arrow_half));
    text.moveLeft(std::max(0.0, std::min(text.left(), texts.view.width() - size.width())));
    text.moveTop(std::max(0.0, std::min(text.top(), texts.view.height() - size.height())));
    return text;
}

QRectF tagRect(const SceneTexts::Tag& tag, int place) {
    const QPointF offset = place % 2 == 1 ? -tag.offset : tag.offset;
    QRectF area({}, tag.size);
    // As far along the offset as the text needs to clear the line at any angle; turning with the
    // line it does not jump.
    const double length = std::max(1e-9, std::hypot(offset.x(), offset.y()));
    const QPointF along = offset / length;
    const double reach =
        0.5 * (std::abs(along.x()) * area.width() + std::abs(along.y()) * area.height());
    const double further = place / 2 * kTagStep;
    area.moveCenter(tag.at + along * (0.5 * length + reach + further));
    return area;
}

}  // namespace iou
