// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scene/scene_camera.hpp"

#include "core/geometry/box_between.hpp"
#include "widgets/scene/scene_placement.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace iou {

namespace {

constexpr double kFarRun = 8.0;       ///< times the extent of start and target
constexpr double kRim = 3.0;          ///< pixels a box keeps from the edge of the view
constexpr double kLeastShare = 0.4;   ///< of the size it would have if it were fitted in
constexpr double kMostExtent = 1e10;  ///< a camera's greatest span
constexpr double kNameRoom = 24.0;    ///< pixels for a name between the content and the rim
constexpr double kFurther = 1.06;     ///< a step away from the content
constexpr int kFurthest = 12;         ///< such steps: half the size
constexpr double kPerStep = 0.05;     ///< of coverage that such a step is worth
constexpr int kAside = 4;             ///< places to either side of the middle
constexpr int kAcross = 2 * kAside + 1;
constexpr double kPerPlace = 0.01;  ///< of coverage that a place aside is worth, squared

double extent(const Box<>& box) { return std::max(box.w, box.h); }

bool isShowable(const Box<>& box) {
    return std::abs(box.cx) + std::abs(box.cy) + std::abs(box.w) + std::abs(box.h) < kMostExtent;
}

}  // namespace

Box<> sceneContent(const Box<>& shown, const Box<>& target) {
    return isShowable(shown) ? enclosingBox(shown, target) : target;
}

Box<> sceneContent(const Box<>& shown, const Box<>& target, const Box<>& start,
                   const Box<>& bounds) {
    const Box<> ends = enclosingBox(start, target);
    const Box<> near = enclosingBox(sceneContent(shown, target), ends);
    const Box<> whole = enclosingBox(bounds, ends);
    const bool is_near = isShowable(whole) && extent(whole) <= kFarRun * extent(ends);
    return is_near ? enclosingBox(near, whole) : near;
}

bool holds(const Camera& camera, const Box<>& content, QSizeF view) {
    const QRectF room = QRectF({}, view).adjusted(kRim, kRim, -kRim, -kRim);
    return room.contains(SceneTransform(camera, view).toView(content));
}

bool showsWell(const Camera& camera, const Box<>& content, QSizeF view) {
    return holds(camera, content, view) &&
           fittingCamera(content, content, view).span >= kLeastShare * camera.span;
}

namespace {

using Moments = std::vector<SceneTexts>;

/// Whether an area leaves a number beside the line between the centres no place near it.
bool touchesNumbers(const SceneTexts& texts, const QRectF& area) {
    return std::ranges::any_of(texts.tags, [&](const SceneTexts::Tag& tag) {
        return area.intersects(tagRect(tag, 0)) && area.intersects(tagRect(tag, 1));
    });
}

bool holdsArrows(const SceneTexts& texts) {
    const QRectF view({}, texts.view);
    return std::ranges::all_of(texts.arrows,
                               [&](const QRectF& arrow) { return view.contains(arrow); });
}

/// Whether the view holds all arrows, and card, legend and key have corners in which they cover no
/// line, no number and not each other, at any moment.
bool haveClearCorners(const Moments& moments) {
    constexpr std::array places{cardRect, legendRect, keyRect};
    std::array<std::array<bool, view_corner_count>, places.size()> taken{};
    for (const SceneTexts& texts : moments) {
        if (!holdsArrows(texts)) return false;
        for (std::size_t piece = 0; piece < places.size(); ++piece) {
            for (int i = 0; i < view_corner_count; ++i) {
                const QRectF area = places[piece](texts, static_cast<ViewCorner>(i));
                bool& here = taken[piece][static_cast<std::size_t>(i)];
                here = here || touchesLines(texts, area) || touchesNumbers(texts, area);
            }
            if (std::ranges::find(taken[piece], false) == taken[piece].end()) return false;
        }
    }
    // Of sizes that change all are as large as the largest, so that one moment tells.
    for (int i = 0; i < 64; ++i) {
        const std::array corners{i % 4, i / 4 % 4, i / 16};
        std::array<QRectF, places.size()> areas;
        bool clear = true;
        for (std::size_t piece = 0; piece < places.size() && clear; ++piece) {
            areas[piece] = places[piece](moments.front(), static_cast<ViewCorner>(corners[piece]));
            clear = !taken[piece][static_cast<std::size_t>(corners[piece])];
            for (std::size_t k = 0; k < piece; ++k)
                clear = clear && !areas[piece].intersects(areas[k]);
        }
        if (clear) return true;
    }
    return false;
}

int lengthSquared(QPoint way) { return QPoint::dotProduct(way, way); }

void makeEqual(Moments& moments) {
    for (QSizeF SceneTexts::*const size :
         {&SceneTexts::card, &SceneTexts::legend, &SceneTexts::key}) {
        QSizeF most;
        for (const SceneTexts& texts : moments) most = most.expandedTo(texts.*size);
        for (SceneTexts& texts : moments) texts.*size = most;
    }
}

}  // namespace

Camera roomyCamera(const Box<>& content, QSizeF view, const std::vector<SceneSnapshot>& moments,
                   double line_scale) {
    const Camera fitted = fittingCamera(content, content, view);
    if (moments.empty()) return fitted;
    Moments texts;
    for (const SceneSnapshot& scene : moments)
        texts.push_back(sceneTexts(view, scene, SceneTransform(fitted, view), line_scale));
    makeEqual(texts);
    const auto look = [&](const Camera& camera) {
        for (std::size_t i = 0; i < moments.size(); ++i)
            lookThrough(SceneTransform(camera, view), moments[i], texts[i]);
    };
    std::vector<QPoint> asides;
    for (int i = 0; i < kAcross * kAcross; ++i)
        asides.emplace_back(i % kAcross - kAside, i / kAcross - kAside);
    std::ranges::stable_sort(asides, {}, lengthSquared);
    Camera far = fitted, least_bad = fitted;
    double least_harm = std::numeric_limits<double>::infinity();
    for (int step = 0; step <= kFurthest; ++step, far.span *= kFurther) {
        const double scale = SceneTransform(far, view).scale();
        const auto free = [&](double room, double extent) {
            return std::max(0.0, 0.5 * (room - extent * scale) - kNameRoom) / (kAside * scale);
        };
        const double x = free(view.width(), content.w), y = free(view.height(), content.h);
        std::optional<Camera> best;
        double least = std::numeric_limits<double>::infinity();
        for (const QPoint& aside : asides) {
            const double price = kPerPlace * lengthSquared(aside);
            if (price >= least) break;
            const Camera here{far.cx + aside.x() * x, far.cy + aside.y() * y, far.span};
            look(here);
            const bool clear = haveClearCorners(texts);
            if (!clear && (aside.x() % kAside != 0 || aside.y() % kAside != 0)) continue;
            double cost = 0.0;
            for (const SceneTexts& each : texts) cost += coverage(each, placeTexts(each));
            cost = price + cost / static_cast<double>(texts.size());
            if (clear && cost < least) {
                least = cost;
                best = here;
            }
            if (cost + step * kPerStep >= least_harm) continue;
            least_harm = cost + step * kPerStep;
            least_bad = here;
        }
        if (best) return *best;
    }
    return least_bad;
}

}  // namespace iou
