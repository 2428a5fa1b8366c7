// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/explorer_model.hpp"
#include "widgets/scene_geometry.hpp"

#include <QPointF>

#include <functional>
#include <memory>

namespace iou {

/// One drag of the mouse on the canvas: a small state class each. Positions are pixels of the view.
class CanvasTool {
public:
    virtual ~CanvasTool() = default;
    CanvasTool() = default;
    CanvasTool(const CanvasTool&) = delete;
    CanvasTool& operator=(const CanvasTool&) = delete;

    virtual void move(QPointF pixel, Qt::KeyboardModifiers modifiers) = 0;
    virtual void finish() = 0;
    virtual void cancel() = 0;
};

/// What a tool needs to know where it was taken up.
struct ToolStart {
    ExplorerModel* model;
    QPointF pixel;
    Camera camera;
    QSizeF view;
    double grid = 0.0;  ///< visible grid step, for snapping
};

/// Moves or resizes a box.
std::unique_ptr<CanvasTool> boxTool(const ToolStart& start, const Grip& grip);
/// Slides the interpolation coefficient along the line between the centres.
std::unique_ptr<CanvasTool> alphaTool(const ToolStart& start);
/// Moves the view; apply is called with the new camera.
std::unique_ptr<CanvasTool> panTool(const ToolStart& start,
                                    std::function<void(const Camera&)> apply);

}  // namespace iou
