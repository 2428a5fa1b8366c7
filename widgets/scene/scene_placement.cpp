// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scene/scene_placement.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/scene/descent_arrows.hpp"
#include "widgets/scene/scene_captions.hpp"
#include "widgets/scene/scene_card.hpp"
#include "widgets/scene/scene_handles.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace iou {

namespace {

constexpr double kNameGap = 7.0;      ///< between a box and its name
constexpr double kArrowReach = 86.0;  ///< of the longest arrow from its edge
constexpr double kHandleHalf = 7.0;
constexpr double kRoom = 40.0;      ///< free around a corner before what left it goes back
constexpr double kTolerated = 0.6;  ///< of what a place may cover more than the best one does
/// Pixels by which a text must be covered before it goes elsewhere, and by which it is clear there:
/// what trembles by less never sends it back.
constexpr double kSlack = 3.0;
constexpr double kLegendShare = 0.12;  ///< of the view, that a legend takes at most

/// What covering something costs: the first for touching it at all, the second for all of a text.
struct Price {
    double touch, whole;
};
constexpr Price kBody{0.05, 0.6}, kOutline{0.25, 0.5}, kHandle{1.0, 1.0}, kText{2.0, 8.0};
constexpr double kOutside = 12.0;     ///< for a text that is out of the view
constexpr double kPreference = 0.02;  ///< of a place over the next one, where both are free

double covered(const QRectF& text, const QRectF& other, const Price& price) {
    const QRectF shared = text & other;
    if (shared.isEmpty()) return 0.0;
    return price.touch +
           price.whole * shared.width() * shared.height() / (text.width() * text.height());
}

/// A box: its lines, its handles and its inside.
double coveredBox(const QRectF& text, const QRectF& box) {
    double cost = covered(text, box, kBody);
    constexpr double line = 2.0;
    const QRectF outer = box.adjusted(-line, -line, line, line);
    if (text.intersects(outer) && !box.adjusted(line, line, -line, -line).contains(text))
        cost += kOutline.touch + kOutline.whole;
    const QRectF frame = handleFrame(box);
    for (int i = 0; i < resize_handle_count; ++i) {
        const QPointF at = handlePoint(frame, static_cast<Handle>(i));
        cost += covered(
            text, {at.x() - kHandleHalf, at.y() - kHandleHalf, 2 * kHandleHalf, 2 * kHandleHalf},
            kHandle);
    }
    const QPointF middle = frame.center();
    cost += covered(
        text,
        {middle.x() - kHandleHalf, middle.y() - kHandleHalf, 2 * kHandleHalf, 2 * kHandleHalf},
        kHandle);
    return cost;
}

double outside(const SceneTexts& texts, const QRectF& text) {
    const QRectF shared = text & QRectF({}, texts.view);
    const double area = text.width() * text.height();
    return kOutside * (1.0 - std::max(0.0, shared.width() * shared.height()) / area);
}

QRectF grown(const QRectF& area, double by) { return area.adjusted(-by, -by, by, by); }

/// room: that is to be free around the text; below 0, what of its rim may be covered.
double sceneCovered(const SceneTexts& texts, const QRectF& text, double room = 0.0) {
    if (text.isEmpty()) return 0.0;
    const QRectF area = grown(text, room);
    double cost = outside(texts, text);
    for (const QRectF& box : texts.boxes) cost += coveredBox(area, box);
    for (const QRectF& other : texts.in_the_way) cost += covered(area, other, kOutline);
    cost += covered(area, texts.key, kText);
    return cost;
}

/// The room that is asked for where a text stood before, and elsewhere.
double slack(bool has_before, bool is_before) {
    return !has_before ? 0.0 : is_before ? -kSlack : kSlack;
}

/// The upper left corner of a name. arrow_half: as in SceneTexts.
QPointF nameCorner(const QRectF& box, QSizeF size, NamePlace place, double arrow_half) {
    const double middle = box.center().x();
    // Clear of the arrow that starts at the middle of the edge.
    const double left = std::min(box.left(), middle - arrow_half - size.width());
    const double right = std::max(box.right() - size.width(), middle + arrow_half);
    const double above = box.top() - size.height() - kNameGap, below = box.bottom() + kNameGap;
    // Numbers at the centre are wider than a tiny box.
    const double tiny = std::max(0.0, 2.0 * size.height() - std::max(box.width(), box.height()));
    switch (place) {
    case NamePlace::above_left: return {left, above};
    case NamePlace::above_right: return {right, above};
    case NamePlace::below_right: return {right, below};
    case NamePlace::below_left: return {left, below};
    case NamePlace::right_of:
        return {box.right() + kNameGap + tiny, std::min(box.top() + kNameGap, box.center().y())};
    case NamePlace::left_of:
        return {box.left() - size.width() - kNameGap - tiny,
                std::min(box.top() + kNameGap, box.center().y())};
    case NamePlace::inside_top: return box.topLeft() + QPointF(kNameGap, kNameGap);
    case NamePlace::inside_bottom:
        return box.bottomRight() - QPointF(size.width() + kNameGap, size.height() + kNameGap);
    }
    return {};
}

QRectF inCorner(const SceneTexts& texts, QSizeF size, ViewCorner corner) {
    const int index = static_cast<int>(corner);
    const double m = texts.margin;
    const double x = index % 2 == 0 ? m : texts.view.width() - m - size.width();
    const double y = index / 2 == 0 ? m : texts.view.height() - m - size.height();
    return {{x, y}, size};
}

/// The corner of a text that covers least; `taken` by another text.
ViewCorner cornerFor(const SceneTexts& texts, QSizeF size, ViewCorner usual,
                     const ViewCorner* before, const QRectF& taken) {
    if (size.isEmpty()) return before ? *before : usual;
    const auto cost = [&](ViewCorner corner, double room) {
        const QRectF text = inCorner(texts, size, corner);
        return sceneCovered(texts, text, room) + covered(grown(text, room), taken, kText);
    };
    ViewCorner best = usual;
    double least = std::numeric_limits<double>::infinity();
    for (int i = 0; i < view_corner_count; ++i) {
        const auto corner = static_cast<ViewCorner>(i);
        const double here = cost(corner, slack(before, before && corner == *before)) +
                            (corner == usual ? 0.0 : (1 + i) * kPreference);
        if (here >= least) continue;
        least = here;
        best = corner;
    }
    if (!before || *before == best) return best;
    if (best == usual && cost(usual, kRoom) == 0.0) return usual;
    return cost(*before, -kSlack) <= least + kTolerated ? *before : best;
}

/// Names where there is nothing else: the upper box has its name above, the lower one below.
std::array<NamePlace, 2> usualNames(const SceneTexts& texts) {
    const bool pred_above = texts.boxes[0].top() < texts.boxes[1].top();
    return pred_above ? std::array{NamePlace::above_left, NamePlace::below_right}
                      : std::array{NamePlace::below_right, NamePlace::above_left};
}

std::array<NamePlace, 2> namesFor(const SceneTexts& texts, const ScenePlacement* before,
                                  const std::vector<QRectF>& taken) {
    const std::array<NamePlace, 2> usual = usualNames(texts);
    std::array<std::array<double, name_place_count>, 2> alone{};
    for (std::size_t which = 0; which < 2; ++which)
        for (int i = 0; i < name_place_count; ++i) {
            const auto place = static_cast<NamePlace>(i);
            const QRectF text = nameRect(texts, which, place);
            const double room = slack(before, before && place == before->names[which]);
            double cost = sceneCovered(texts, text, room);
            for (const QRectF& other : taken) cost += covered(grown(text, room), other, kText);
            if (place != usual[which]) cost += (1 + i) * kPreference;
            alone[which][static_cast<std::size_t>(i)] = cost;
        }
    const auto cost = [&](const std::array<NamePlace, 2>& names) {
        return alone[0][static_cast<std::size_t>(names[0])] +
               alone[1][static_cast<std::size_t>(names[1])] +
               covered(nameRect(texts, 0, names[0]), nameRect(texts, 1, names[1]), kText);
    };
    std::array<NamePlace, 2> best = usual;
    for (int i = 0; i < name_place_count; ++i)
        for (int k = 0; k < name_place_count; ++k) {
            const std::array names{static_cast<NamePlace>(i), static_cast<NamePlace>(k)};
            if (cost(names) < cost(best)) best = names;
        }
    return before && cost(before->names) <= cost(best) + kTolerated ? before->names : best;
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
    texts.boxes = {transform.toView(scene.pred), transform.toView(scene.target)};
    for (const Which which : {Which::pred, Which::target}) {
        const auto i = static_cast<std::size_t>(which);
        const bool seen =
            QRectF({}, view).intersects(texts.boxes[i].adjusted(-1.0, -1.0, 1.0, 1.0));
        if (const QString name = sceneName(scene, which); scene.captions && seen && !name.isEmpty())
            texts.names[i] = nameSize(name);
    }
    for (const ShownRun& other : scene.compared)
        if (!other.active) texts.in_the_way.push_back(transform.toView(other.now));
    if (scene.view.arrows) {
        texts.key = arrowKeyRect(scene, view);
        const QRectF frame = handleFrame(texts.boxes[0]);
        const double half = texts.arrow_half;
        const auto strip = [&](Handle edge, double x, double y) {
            const QPointF from = handlePoint(frame, edge);
            const QRectF reach = QRectF(from, from + QPointF(x, y) * kArrowReach).normalized();
            texts.in_the_way.push_back(reach.adjusted(-half * std::abs(y), -half * std::abs(x),
                                                      half * std::abs(y), half * std::abs(x)));
        };
        constexpr std::array edges{Handle::left, Handle::top, Handle::right, Handle::bottom};
        for (std::size_t i = 0; i < edges.size(); ++i) {
            const double d = scene.edge_descent[i];
            const double sign = d > 0.0 ? 1.0 : -1.0;
            if (d != 0.0) i % 2 == 0 ? strip(edges[i], sign, 0.0) : strip(edges[i], 0.0, sign);
        }
    }
    if (scene.view.interpolated) texts.tags = alphaTags(scene, transform);
    return texts;
}

QRectF cardRect(const SceneTexts& texts, ViewCorner corner) {
    return texts.card.isEmpty() ? QRectF() : inCorner(texts, texts.card, corner);
}

QRectF legendRect(const SceneTexts& texts, ViewCorner corner) {
    return texts.legend.isEmpty() ? QRectF() : inCorner(texts, texts.legend, corner);
}

QRectF nameRect(const SceneTexts& texts, std::size_t which, NamePlace place) {
    const QSizeF size = texts.names[which];
    if (size.isEmpty()) return {};
    QRectF text({}, size);
    text.moveTopLeft(nameCorner(texts.boxes[which], size, place, texts.arrow_half));
    text.moveLeft(std::max(0.0, std::min(text.left(), texts.view.width() - size.width())));
    text.moveTop(std::max(0.0, std::min(text.top(), texts.view.height() - size.height())));
    return text;
}

QRectF tagRect(const SceneTexts::Tag& tag, bool swapped) {
    const QPointF offset = swapped ? -tag.offset : tag.offset;
    QRectF area({}, tag.size);
    // As far along the offset as the text needs to clear the line at any angle; turning with the
    // line it does not jump.
    const double length = std::max(1e-9, std::hypot(offset.x(), offset.y()));
    const QPointF along = offset / length;
    const double reach =
        0.5 * (std::abs(along.x()) * area.width() + std::abs(along.y()) * area.height());
    area.moveCenter(tag.at + along * (0.5 * length + reach));
    return area;
}

ScenePlacement placeTexts(const SceneTexts& texts, const ScenePlacement* before) {
    ScenePlacement placed;
    placed.card =
        cornerFor(texts, texts.card, ViewCorner::top_left, before ? &before->card : nullptr, {});
    const QRectF card = cardRect(texts, placed.card);
    placed.legend = cornerFor(texts, texts.legend, ViewCorner::top_right,
                              before ? &before->legend : nullptr, card);
    std::vector<QRectF> taken{card, legendRect(texts, placed.legend)};
    const auto tagCost = [&](bool swapped) {
        double cost = swapped ? kPreference : 0.0;
        const double room = slack(before, before && swapped == before->tags_swapped);
        for (const SceneTexts::Tag& tag : texts.tags) {
            const QRectF text = tagRect(tag, swapped);
            cost += sceneCovered(texts, text, room);
            for (const QRectF& other : taken) cost += covered(grown(text, room), other, kText);
        }
        return cost;
    };
    const bool tags_before = before && before->tags_swapped;
    // More than what touching one other text costs: a tag that grazes something by a pixel stays.
    const double worth = before ? kText.touch + kTolerated : 0.0;
    placed.tags_swapped =
        tagCost(!tags_before) + worth < tagCost(tags_before) ? !tags_before : tags_before;
    for (const SceneTexts::Tag& tag : texts.tags)
        taken.push_back(tagRect(tag, placed.tags_swapped));
    placed.names = namesFor(texts, before, taken);
    return placed;
}

ScenePlacement steadyPlacement(const std::vector<SceneTexts>& moments) {
    if (moments.empty()) return {};
    const auto cost = [&](const ScenePlacement& placement) {
        double sum = 0.0;
        for (const SceneTexts& texts : moments) sum += coverage(texts, placement);
        return sum;
    };
    ScenePlacement best = placeTexts(moments.front());
    double least = cost(best);
    const auto consider = [&](const ScenePlacement& placement) {
        const double here = cost(placement);
        if (!(here < least - kPreference)) return;
        least = here;
        best = placement;
    };
    // One after the other; what was chosen first may have to give way to the rest.
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < name_place_count; ++i)
            for (int k = 0; k < name_place_count; ++k) {
                ScenePlacement other = best;
                other.names = {static_cast<NamePlace>(i), static_cast<NamePlace>(k)};
                consider(other);
            }
        for (int i = 0; i < view_corner_count; ++i)
            for (ViewCorner ScenePlacement::*const corner :
                 {&ScenePlacement::card, &ScenePlacement::legend}) {
                ScenePlacement other = best;
                other.*corner = static_cast<ViewCorner>(i);
                consider(other);
            }
        ScenePlacement other = best;
        other.tags_swapped = !other.tags_swapped;
        consider(other);
    }
    return best;
}

bool touchesLines(const SceneTexts& texts, const QRectF& text) {
    constexpr double line = 2.0;
    const auto crosses = [&](const QRectF& box) {
        return text.intersects(grown(box, line)) && !grown(box, -line).contains(text);
    };
    return std::ranges::any_of(texts.boxes, crosses) ||
           std::ranges::any_of(texts.in_the_way,
                               [&](const QRectF& other) { return text.intersects(other); });
}

double coverage(const SceneTexts& texts, const ScenePlacement& placement) {
    std::vector<QRectF> shown;
    for (const QRectF& text :
         {cardRect(texts, placement.card), legendRect(texts, placement.legend)})
        if (!text.isEmpty()) shown.push_back(text);
    for (const SceneTexts::Tag& tag : texts.tags)
        shown.push_back(tagRect(tag, placement.tags_swapped));
    for (std::size_t which = 0; which < 2; ++which)
        if (!texts.names[which].isEmpty())
            shown.push_back(nameRect(texts, which, placement.names[which]));
    double cost = 0.0;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        cost += sceneCovered(texts, shown[i]);
        for (std::size_t k = 0; k < i; ++k) cost += covered(shown[i], shown[k], kText);
    }
    return cost;
}

}  // namespace iou
