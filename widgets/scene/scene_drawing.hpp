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

/// Draws what is seen of a picture that lies at 0, 0 of the scene, and a veil of the ground over it
/// (0: none, 1: nothing of it is left), so that boxes are read over any picture.
void paintPictureUnder(QPainter& painter, QSizeF view, const SceneTransform& transform,
                       const PictureUnder& picture, const Theme& theme, double veil);

}  // namespace iou
