// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/relief/relief.hpp"
#include "widgets/surface/surface_painter.hpp"

#include <QStringList>

namespace iou {

/// The words of a surface's figure; an empty one leaves its room to the plot.
struct SurfaceTexts {
    QString x, y, value;
    QStringList legend;  ///< the signs on the plot
    bool bar = true;     ///< of the colours
};

/// The words the frame itself suggests. has_run: a run lies on the surface. constant_colors: their
/// range is that of a whole motion.
SurfaceTexts surfaceTexts(const SurfaceFrame& frame, bool has_run, bool constant_colors);

/// A surface with axes, colour bar and legend in `area`, by painters alone; as a relief where one
/// is asked for.
void paintSurfaceFigure(QPainter& painter, const QRectF& area, const SurfaceFrame& frame,
                        const SurfaceMarks& marks, const SurfaceTexts& texts, const Theme& theme,
                        const std::optional<ReliefView>& relief);

}  // namespace iou
