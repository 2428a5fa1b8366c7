// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawing/plot_map.hpp"
#include "widgets/field/isoline_labels.hpp"
#include "widgets/surface/surface_frame.hpp"

#include <QFontMetricsF>

#include <vector>

class QPainter;

namespace iou {

/// Light lines on dark colours and dark lines on light ones.
QColor isolineColor(const Theme& theme, const ColorScale& scale, double level,
                    double strength = 1.0);

/// The isolines of a surface with their numbers. The longest lines of a level are labelled; nothing
/// else is drawn under a number.
class IsolinePainter {
public:
    /// Numbers keep clear of the places in `taken` (axis values).
    IsolinePainter(const PlotMap& map, const SurfaceFrame& frame, const std::vector<QPointF>& taken,
                   const Theme& theme);

    const std::vector<LineLabel>& labels() const { return m_labels; }
    void paintLines(QPainter& p) const;
    void paintNumbers(QPainter& p) const;

private:
    /// Empty for lines that are not labelled.
    std::vector<QSizeF> textSizes() const;
    std::vector<std::optional<QPointF>> wishes(const PlotMap& map) const;

    const SurfaceFrame& m_frame;
    const Theme& m_theme;
    QFont m_font;
    QFontMetricsF m_metrics;
    std::vector<QPolygonF> m_shapes;
    std::vector<LineLabel> m_labels;
};

}  // namespace iou
