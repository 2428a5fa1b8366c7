// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explorer/camera.hpp"
#include "core/explorer/explorer.hpp"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <array>

namespace iou {

/// Scene coordinates to logical pixels and back; y points down in both.
class SceneTransform {
public:
    SceneTransform(const Camera& camera, QSizeF view);
    double scale() const { return m_scale; }  ///< pixels per scene unit
    QPointF toView(double x, double y) const;
    QPointF toScene(QPointF pixel) const;
    QRectF toView(const Box<>& box) const;

private:
    Camera m_camera;
    QSizeF m_view;
    double m_scale;
};

/// The camera that shows both boxes with a margin.
Camera fittingCamera(const Box<>& a, const Box<>& b, QSizeF view);
/// The same, keeping the upper left corner of that size free unless this would halve the boxes.
Camera fittingCamera(const Box<>& a, const Box<>& b, QSizeF view, QSizeF corner);

/// The visible grid: 1, 2 or 5 times a power of ten, lines at least 14 pixels apart.
struct GridSteps {
    double minor, major;
};
GridSteps gridSteps(double pixels_per_unit);

/// What the pointer can grab. The eight handles come first, clockwise from the top left.
enum class Handle {
    top_left,
    top,
    top_right,
    right,
    bottom_right,
    bottom,
    bottom_left,
    left,
    body,
    center,
    none
};
inline constexpr int resize_handle_count = 8;
/// -1, 0 or 1 per axis: the edge a resize handle moves.
struct HandleSides {
    int x, y;
};
HandleSides handleSides(Handle handle);

/// Which box of the scene.
enum class Which { pred, target };
inline Box<>& boxOf(Scene& scene, Which which) {
    return which == Which::pred ? scene.pred : scene.target;
}

/// Something that can be grabbed.
struct Grip {
    enum class Kind { nothing, box, alpha, anchor };
    Kind kind = Kind::nothing;
    Which which = Which::pred;
    Handle handle = Handle::none;
    friend bool operator==(const Grip&, const Grip&) = default;
};

/// The box on screen, grown to 48 pixels where it is smaller, so that its handles stay apart.
QRectF handleFrame(const QRectF& box);
/// Middle of a resize handle (or of the box) on a frame.
QPointF handlePoint(const QRectF& frame, Handle handle);

/// What lies under a pixel: the coefficient's handle, then handles (12 pixels and more, also along
/// the edges), centres and bodies; of two bodies the smaller one. An anchor gives way to both
/// boxes.
Grip gripAt(QPointF pixel, const SceneTransform& transform, const Box<>& pred, const Box<>& target,
            const QPointF* alpha_handle, const Box<>* anchor = nullptr);

}  // namespace iou
