// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/box_snap.hpp"
#include "widgets/model/explorer_model.hpp"

#include <QCoreApplication>
#include <QPointF>

#include <functional>
#include <memory>

namespace iou {

/// A number a drag changes.
struct ToolField {
    QString name;
    double value;
};

/// One drag of the mouse on the canvas: a small state class each. Positions are pixels of the view.
class CanvasTool {
    Q_DECLARE_TR_FUNCTIONS(CanvasTool)
public:
    virtual ~CanvasTool() = default;
    CanvasTool() = default;
    CanvasTool(const CanvasTool&) = delete;
    CanvasTool& operator=(const CanvasTool&) = delete;

    virtual void move(QPointF pixel, Qt::KeyboardModifiers modifiers) = 0;
    virtual void finish() = 0;
    virtual void cancel() = 0;

    /// What the drag changes; at most two numbers, always the same ones.
    virtual std::vector<ToolField> fields() const { return {}; }
    /// Keeps a field at a typed number from the next move on; nothing: it follows the pointer
    /// again.
    virtual void pin(int /*field*/, std::optional<double> /*value*/) {}
    /// What the box has snapped to; empty for most tools.
    virtual std::vector<SnapGuide> guides() const { return {}; }
};

/// What a tool needs to know when a drag begins.
struct ToolStart {
    ExplorerModel* model;
    QPointF pixel;
    Camera camera;
    QSizeF view;
    double grid = 0.0;   ///< visible grid step, for snapping
    double reach = 0.0;  ///< scene length within which the box snaps to the other; 0: never
};

/// What the active lane's code is relative to.
Box<> anchorOf(const ExplorerModel& model);
/// Moves or resizes a box, as an undo step with this name. An anchor that was the start of the run
/// becomes a box of its own.
std::unique_ptr<CanvasTool> boxTool(const ToolStart& start, const Grip& grip, const QString& name);
/// "Move prediction" and so on.
QString commandName(const Grip& grip);
/// Slides the interpolation coefficient along the line between the centres.
std::unique_ptr<CanvasTool> alphaTool(const ToolStart& start);
/// Moves the view; apply is called with the new camera.
std::unique_ptr<CanvasTool> panTool(const ToolStart& start,
                                    std::function<void(const Camera&)> apply);

}  // namespace iou
