// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawing/theme.hpp"
#include "widgets/scene/scene_geometry.hpp"
#include "widgets/snapshot/scene_snapshot.hpp"

class QPainter;

namespace iou {

/// What only the screen shows (pointer and selection), and what only files may leave out.
struct SceneHighlights {
    bool ground = true;        ///< false: what lies behind shows through
    bool legend = true;        ///< of the runs that are compared
    bool interactive = false;  ///< handles are drawn
    Which selected = Which::pred;
    bool anchor_selected = false;  ///< instead of a box
    Handle selected_handle = Handle::none;
    Grip hot;
};

/// The picture of a scene while it is drawn: what all its parts need.
struct SceneDrawing {
    QPainter& painter;
    QSizeF view;
    const SceneSnapshot& scene;
    const Theme& theme;
    const SceneHighlights& highlights;
    SceneTransform transform;
    QRectF pred, target;  ///< in the view
    QColor pred_color;    ///< the lane's, where several are drawn

    QPen pen(const QColor& colour, double width, Qt::PenStyle style = Qt::SolidLine) const;
    void outline(const QRectF& box, const QColor& colour, double width,
                 Qt::PenStyle style = Qt::SolidLine) const;
};

}  // namespace iou
