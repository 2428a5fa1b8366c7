// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scene/scene_camera.hpp"

#include "core/geometry/box_between.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr double kFarRun = 8.0;       ///< times the extent of start and target
constexpr double kRim = 3.0;          ///< pixels a box keeps from the edge of the view
constexpr double kLeastShare = 0.4;   ///< of the size it would have if it were fitted in
constexpr double kMostExtent = 1e10;  ///< a camera's greatest span

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

}  // namespace iou
