// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawing/theme.hpp"
#include "widgets/scene/scene_geometry.hpp"
#include "widgets/scene/scene_snapshot.hpp"

#include <optional>

class QPainter;

namespace iou {

/// What only the screen has: pointer and selection; and what only a file may lack.
struct SceneHighlights {
    bool ground = true;        ///< else what lies behind shows through
    bool interactive = false;  ///< handles are drawn
    Which selected = Which::pred;
    Handle selected_handle = Handle::none;
    Grip hot;
};

/// Where the handle of the interpolation coefficient is drawn; nothing when it is not shown.
std::optional<QPointF> alphaHandlePoint(const SceneSnapshot& scene,
                                        const SceneTransform& transform);

/// Draws the whole scene into (0, 0, view). The same on screen and in files.
void paintScene(QPainter& painter, QSizeF view, const SceneSnapshot& scene, const Camera& camera,
                const Theme& theme, const SceneHighlights& highlights = {});

}  // namespace iou
