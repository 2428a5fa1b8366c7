// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scene/scene_placement.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace iou {

namespace {

constexpr double kHandleHalf = 7.0;
constexpr double kRoom = 40.0;      ///< free around a corner before what left it goes back
constexpr double kTolerated = 0.6;  ///< of what a place may cover more than the best one does
/// Pixels by which a text must be covered before it goes elsewhere, and by which it is clear there:
/// what trembles by less never sends it back.
constexpr double kSlack = 3.0;
constexpr double kTouch = 0.01;  ///< pixels: what lies edge to edge covers nothing
constexpr double kClear = 2.0;   ///< between a line and what is to be clear of it

/// What covering something costs: the first for touching it at all, the second for all of a text.
struct Price {
    double touch, whole;
};
constexpr Price kBody{0.05, 0.6}, kOutline{0.25, 0.5}, kHandle{1.0, 1.0}, kArrow{0.8, 1.0},
    kText{2.0, 8.0};
constexpr double kOutside = 12.0;  ///< for a text that is out of the view
constexpr double kAstray = 1.5;    ///< of a name beside the other box
constexpr double kAway =
    0.3;  ///< for each step of a number from its line, or of a name from its box
constexpr double kPreference = 0.02;  ///< of a place over the next one, where both are free

double covered(const QRectF& text, const QRectF& other, const Price& price) {
    const QRectF shared = text & other;
    if (!(std::min(shared.width(), shared.height()) > kTouch)) return 0.0;
    return price.touch +
           price.whole * shared.width() * shared.height() / (text.width() * text.height());
}

QRectF grown(const QRectF& area, double by) { return area.adjusted(-by, -by, by, by); }

/// Whether a text is over the outline of a box, or nearly.
bool crosses(const QRectF& text, const QRectF& box) {
    return text.intersects(grown(box, kClear)) && !grown(box, -kClear).contains(text);
}

/// A box: its lines, its handles and its inside.
double coveredBox(const QRectF& text, const QRectF& box) {
    double cost = covered(text, box, kBody);
    if (crosses(text, box)) cost += kOutline.touch + kOutline.whole;
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

/// room: that is to be free around the text; below 0, what of its rim may be covered.
double sceneCovered(const SceneTexts& texts, const QRectF& text, double room = 0.0) {
    if (text.isEmpty()) return 0.0;
    const QRectF area = grown(text, room);
    double cost = outside(texts, text);
    for (const QRectF& box : texts.boxes) cost += coveredBox(area, box);
    for (const QRectF& box : texts.outlines)
        if (crosses(area, box)) cost += kOutline.touch;
    for (const QRectF& arrow : texts.arrows) cost += covered(area, arrow, kArrow);
    return cost;
}

/// The room that is asked for where a text stood before, and elsewhere.
double slack(bool has_before, bool is_before) {
    return !has_before ? 0.0 : is_before ? -kSlack : kSlack;
}

/// What stands in corners: card, legend and key.
constexpr std::size_t kPieces = 3;
using Corners = std::array<ViewCorner, kPieces>;
constexpr Corners kUsualCorners{ViewCorner::top_left, ViewCorner::top_right,
                                ViewCorner::bottom_right};
using Table = std::array<double, view_corner_count>;

QRectF pieceRect(const SceneTexts& texts, std::size_t piece, ViewCorner corner) {
    switch (piece) {
    case 0: return cardRect(texts, corner);
    case 1: return legendRect(texts, corner);
    default: return keyRect(texts, corner);
    }
}

double preference(std::size_t piece, ViewCorner corner) {
    return corner == kUsualCorners[piece] ? 0.0 : (1 + static_cast<int>(corner)) * kPreference;
}

/// Calls each(corners) for all of them.
template <class Each>
void forCorners(const Each& each) {
    constexpr int n = view_corner_count;
    for (int i = 0; i < n * n * n; ++i)
        each(Corners{static_cast<ViewCorner>(i % n), static_cast<ViewCorner>(i / n % n),
                     static_cast<ViewCorner>(i / (n * n))});
}

/// The corners that cover least over all moments.
Corners bestCorners(const std::vector<SceneTexts>& moments) {
    std::array<Table, kPieces> alone{};
    for (const SceneTexts& texts : moments)
        for (std::size_t piece = 0; piece < kPieces; ++piece)
            for (int i = 0; i < view_corner_count; ++i)
                alone[piece][static_cast<std::size_t>(i)] +=
                    sceneCovered(texts, pieceRect(texts, piece, static_cast<ViewCorner>(i)));
    Corners best = kUsualCorners;
    double least = std::numeric_limits<double>::infinity();
    forCorners([&](const Corners& corners) {
        double cost = 0.0;
        for (std::size_t piece = 0; piece < kPieces; ++piece)
            cost += alone[piece][static_cast<std::size_t>(corners[piece])] +
                    preference(piece, corners[piece]);
        for (const SceneTexts& texts : moments)
            for (std::size_t a = 0; a < kPieces && cost < least; ++a)
                for (std::size_t b = 0; b < a; ++b)
                    cost += covered(pieceRect(texts, a, corners[a]),
                                    pieceRect(texts, b, corners[b]), kText);
        if (!(cost < least)) return;
        least = cost;
        best = corners;
    });
    return best;
}

/// The corner of a piece that covers least; `taken` by other texts.
ViewCorner cornerFor(const SceneTexts& texts, std::size_t piece, ViewCorner before,
                     const std::vector<QRectF>& taken) {
    const ViewCorner usual = kUsualCorners[piece];
    const auto cost = [&](ViewCorner corner, double room) {
        const QRectF text = pieceRect(texts, piece, corner);
        double sum = sceneCovered(texts, text, room);
        for (const QRectF& other : taken) sum += covered(grown(text, room), other, kText);
        return sum;
    };
    if (pieceRect(texts, piece, usual).isEmpty()) return before;
    ViewCorner best = usual;
    double least = std::numeric_limits<double>::infinity();
    for (int i = 0; i < view_corner_count; ++i) {
        const auto corner = static_cast<ViewCorner>(i);
        const double here = cost(corner, slack(true, corner == before)) + preference(piece, corner);
        if (here >= least) continue;
        least = here;
        best = corner;
    }
    if (before == best) return best;
    if (best == usual && cost(usual, kRoom) == 0.0) return usual;
    return cost(before, -kSlack) <= least + kTolerated ? before : best;
}

void setCorners(ScenePlacement& placement, const Corners& corners) {
    placement.card = corners[0];
    placement.legend = corners[1];
    placement.key = corners[2];
}

/// Names where there is nothing else: the upper box has its name above, the lower one below.
std::array<NamePlace, 2> usualNames(const SceneTexts& texts) {
    const bool pred_above = texts.boxes[0].top() < texts.boxes[1].top();
    return pred_above ? std::array{NamePlace::above_left, NamePlace::below_right}
                      : std::array{NamePlace::below_right, NamePlace::above_left};
}

/// What a name costs outside of both boxes: it may be taken for the other one's, unless that lies
/// around its own.
double away(const SceneTexts& texts, std::size_t which, NamePlace place) {
    if (place < NamePlace::above_both) return 0.0;
    return grown(texts.boxes[1 - which], kClear).contains(texts.boxes[which]) ? kAway : kAstray;
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
            cost += away(texts, which, place);
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

namespace {

/// Next to the line where there was something before: under the hand a number stays near it.
int tagFor(const SceneTexts& texts, std::size_t which, const int* before,
           const std::vector<QRectF>& taken) {
    const auto cost = [&](int place) {
        const QRectF text = tagRect(texts.tags[which], place);
        const double room = slack(before, before && place == *before);
        double sum = place * kPreference + place / 2 * kAway + sceneCovered(texts, text, room);
        for (const QRectF& other : taken) sum += covered(grown(text, room), other, kText);
        return sum;
    };
    int best = before ? *before % 2 : 0;
    double least = cost(best);
    // More than what touching one other text costs: a tag that grazes something by a pixel stays.
    if (before) least -= kText.touch + kTolerated;
    for (int place = 0; place < (before ? 2 : tag_place_count); ++place) {
        const double here = cost(place);
        if (here >= least) continue;
        least = here;
        best = place;
    }
    return best;
}

}  // namespace

ScenePlacement placeTexts(const SceneTexts& texts, const ScenePlacement* before) {
    ScenePlacement placed;
    std::vector<QRectF> taken;
    if (before) {
        placed.card = cornerFor(texts, 0, before->card, taken);
        taken.push_back(cardRect(texts, placed.card));
        placed.legend = cornerFor(texts, 1, before->legend, taken);
        taken.push_back(legendRect(texts, placed.legend));
        placed.key = cornerFor(texts, 2, before->key, taken);
    } else {
        setCorners(placed, bestCorners({texts}));
        taken = {cardRect(texts, placed.card), legendRect(texts, placed.legend)};
    }
    taken.push_back(keyRect(texts, placed.key));
    if (!texts.note.isEmpty()) taken.push_back(texts.note);
    for (std::size_t i = 0; i < texts.tags.size(); ++i) {
        placed.tags[i] = tagFor(texts, i, before ? &before->tags[i] : nullptr, taken);
        taken.push_back(tagRect(texts.tags[i], placed.tags[i]));
    }
    placed.names = namesFor(texts, before, taken);
    return placed;
}

ScenePlacement steadyPlacement(const std::vector<SceneTexts>& moments) {
    if (moments.empty()) return {};
    const auto cost = [&](const ScenePlacement& placement) {
        double each = 0.0, sum = 0.0;
        for (const int place : placement.tags) each += place / 2 * kAway;
        for (const SceneTexts& texts : moments)
            sum += each + coverage(texts, placement) + away(texts, 0, placement.names[0]) +
                   away(texts, 1, placement.names[1]);
        return sum;
    };
    ScenePlacement best = placeTexts(moments.front());
    setCorners(best, bestCorners(moments));
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
                 {&ScenePlacement::card, &ScenePlacement::legend, &ScenePlacement::key}) {
                ScenePlacement other = best;
                other.*corner = static_cast<ViewCorner>(i);
                consider(other);
            }
        for (std::size_t which = 0; which < best.tags.size(); ++which)
            for (int i = 0; i < tag_place_count; ++i) {
                ScenePlacement other = best;
                other.tags[which] = i;
                consider(other);
            }
    }
    return best;
}

bool touchesLines(const SceneTexts& texts, const QRectF& text) {
    const auto is_crossed = [&](const QRectF& box) { return crosses(text, box); };
    return std::ranges::any_of(texts.boxes, is_crossed) ||
           std::ranges::any_of(texts.outlines, is_crossed) ||
           std::ranges::any_of(texts.arrows,
                               [&](const QRectF& arrow) { return text.intersects(arrow); });
}

double coverage(const SceneTexts& texts, const ScenePlacement& placement) {
    std::vector<QRectF> shown;
    for (const QRectF& text : {cardRect(texts, placement.card), legendRect(texts, placement.legend),
                               keyRect(texts, placement.key)})
        if (!text.isEmpty()) shown.push_back(text);
    for (std::size_t i = 0; i < texts.tags.size(); ++i)
        shown.push_back(tagRect(texts.tags[i], placement.tags[i]));
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
