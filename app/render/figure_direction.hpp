// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_json.hpp"
#include "widgets/figure/figure.hpp"

namespace iou {

/// What a figure asks of what it shows: the view of the session, a scene, the marks on a surface.
void directSession(Session& session, const FigureSpec& spec);
void directScene(SceneSnapshot& scene, const FigureSpec& spec);
void directMarks(SurfaceMarks& marks, const FigureSpec& spec);

}  // namespace iou
