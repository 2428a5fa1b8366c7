// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scene/scene_geometry.hpp"

#include "core/geometry/box_between.hpp"

#include <QLineF>

#include <cmath>

namespace iou {

namespace {

constexpr double kHandleReach = 8.0;  // half the side of a handle's hit area
constexpr double kEdgeReach = 6.0;
constexpr double kSmallestFrame = 48.0;
constexpr double kFitMargin = 0.22;  // of the boxes' extent, on each side

}  // namespace

SceneTransform::SceneTransform(const Camera& camera, QSizeF view)
    : m_camera(camera), m_view(view),
      m_scale(std::max(1.0, std::min(view.width(), view.height())) / camera.span) {}

QPointF SceneTransform::toView(double x, double y) const {
    return {m_view.width() * 0.5 + (x - m_camera.cx) * m_scale,
            m_view.height() * 0.5 + (y - m_camera.cy) * m_scale};
}

QPointF SceneTransform::toScene(QPointF pixel) const {
    return {m_camera.cx + (pixel.x() - m_view.width() * 0.5) / m_scale,
            m_camera.cy + (pixel.y() - m_view.height() * 0.5) / m_scale};
}

QRectF SceneTransform::toView(const Box<>& box) const {
    return {toView(box.left(), box.top()), QSizeF(box.w, box.h) * m_scale};
}

Camera fittingCamera(const Box<>& a, const Box<>& b, QSizeF view) {
    const Box<> all = enclosingBox(a, b);
    const double grow = 1.0 + 2.0 * kFitMargin;
    const double w = std::max(all.w * grow, 1e-6);
    const double h = std::max(all.h * grow, 1e-6);
    const double width = std::max(1.0, view.width());
    const double height = std::max(1.0, view.height());
    const double units_per_pixel = std::max(w / width, h / height);
    return {all.cx, all.cy, std::min(width, height) * units_per_pixel};
}

Camera fittingCamera(const Box<>& a, const Box<>& b, QSizeF view, QSizeF corner) {
    const Camera whole = fittingCamera(a, b, view);
    const SceneTransform there(whole, view);
    const QRectF taken({}, corner);
    if (!taken.intersects(there.toView(a)) && !taken.intersects(there.toView(b))) return whole;
    const QRectF below(0.0, corner.height(), view.width(), view.height() - corner.height());
    const QRectF beside(corner.width(), 0.0, view.width() - corner.width(), view.height());
    const double side = std::min(view.width(), view.height());
    Camera best = whole;
    double least = 2.0 * whole.span;
    for (const QRectF& room : {below, beside}) {
        if (room.isEmpty()) continue;
        const Camera part = fittingCamera(a, b, room.size());
        const double units_per_pixel = part.span / std::min(room.width(), room.height());
        if (units_per_pixel * side >= least) continue;
        least = units_per_pixel * side;
        const QPointF shift = (QRectF({}, view).center() - room.center()) * units_per_pixel;
        best = {part.cx + shift.x(), part.cy + shift.y(), least};
    }
    return best;
}

GridSteps gridSteps(double pixels_per_unit) {
    const double least = 14.0 / pixels_per_unit;
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= least) return {factor * power, factor * power * (factor < 5 ? 5 : 4)};
    return {10.0 * power, 50.0 * power};
}

HandleSides handleSides(Handle handle) {
    switch (handle) {
    case Handle::top_left: return {-1, -1};
    case Handle::top: return {0, -1};
    case Handle::top_right: return {1, -1};
    case Handle::right: return {1, 0};
    case Handle::bottom_right: return {1, 1};
    case Handle::bottom: return {0, 1};
    case Handle::bottom_left: return {-1, 1};
    case Handle::left: return {-1, 0};
    default: return {0, 0};
    }
}

QRectF handleFrame(const QRectF& box) {
    const double dx = std::max(0.0, kSmallestFrame - box.width()) * 0.5;
    const double dy = std::max(0.0, kSmallestFrame - box.height()) * 0.5;
    return box.adjusted(-dx, -dy, dx, dy);
}

QPointF handlePoint(const QRectF& frame, Handle handle) {
    const HandleSides s = handleSides(handle);
    return frame.center() + QPointF(s.x * frame.width() * 0.5, s.y * frame.height() * 0.5);
}

namespace {

bool near(QPointF a, QPointF b, double reach) {
    return std::abs(a.x() - b.x()) <= reach && std::abs(a.y() - b.y()) <= reach;
}

/// A corner or edge of one frame, or none. Corners win over edges.
Handle resizeHandleAt(QPointF pixel, const QRectF& frame) {
    for (int i = 0; i < resize_handle_count; ++i) {
        const auto handle = static_cast<Handle>(i);
        if (near(pixel, handlePoint(frame, handle), kHandleReach)) return handle;
    }
    const bool within_x = pixel.x() >= frame.left() && pixel.x() <= frame.right();
    const bool within_y = pixel.y() >= frame.top() && pixel.y() <= frame.bottom();
    if (within_y && std::abs(pixel.x() - frame.left()) <= kEdgeReach) return Handle::left;
    if (within_y && std::abs(pixel.x() - frame.right()) <= kEdgeReach) return Handle::right;
    if (within_x && std::abs(pixel.y() - frame.top()) <= kEdgeReach) return Handle::top;
    if (within_x && std::abs(pixel.y() - frame.bottom()) <= kEdgeReach) return Handle::bottom;
    return Handle::none;
}

}  // namespace

Grip gripAt(QPointF pixel, const SceneTransform& transform, const Box<>& pred, const Box<>& target,
            const QPointF* alpha_handle, const Box<>* anchor) {
    if (alpha_handle && near(pixel, *alpha_handle, kHandleReach))
        return {Grip::Kind::alpha, Which::pred, Handle::none};
    const std::array frames{handleFrame(transform.toView(pred)),
                            handleFrame(transform.toView(target))};
    constexpr std::array both{Which::pred, Which::target};
    for (std::size_t i = 0; i < 2; ++i)
        if (const Handle handle = resizeHandleAt(pixel, frames[i]); handle != Handle::none)
            return {Grip::Kind::box, both[i], handle};
    for (std::size_t i = 0; i < 2; ++i)
        if (near(pixel, frames[i].center(), kHandleReach))
            return {Grip::Kind::box, both[i], Handle::center};
    const QRectF around = anchor ? handleFrame(transform.toView(*anchor)) : QRectF();
    if (anchor)
        if (const Handle handle = resizeHandleAt(pixel, around); handle != Handle::none)
            return {Grip::Kind::anchor, Which::pred, handle};
    const auto area = [&](std::size_t i) { return frames[i].width() * frames[i].height(); };
    const std::size_t first = area(1) < area(0) ? 1 : 0;
    for (const std::size_t i : {first, 1 - first})
        if (frames[i].contains(pixel)) return {Grip::Kind::box, both[i], Handle::body};
    if (anchor && around.contains(pixel)) return {Grip::Kind::anchor, Which::pred, Handle::body};
    return {};
}

}  // namespace iou
