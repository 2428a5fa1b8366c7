// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawing/plot_map.hpp"
#include "widgets/field/isoline_labels.hpp"
#include "widgets/plots/line_ink.hpp"
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
    /// best_shown: numbers keep clear of the best point.
    IsolinePainter(const PlotMap& map, const SurfaceFrame& frame, bool best_shown,
                   const Theme& theme);

    const std::vector<LineLabel>& labels() const { return m_labels; }
    /// ink: instead of the painter's own lines; null: none.
    void paintLines(QPainter& p, LineInk* ink) const;
    void paintNumbers(QPainter& p) const;

private:
    /// Empty for lines that are not labelled.
    std::vector<QSizeF> textSizes() const;
    std::vector<LineLabel> labelled(const PlotMap& map, bool best_shown) const;
    std::vector<std::optional<QPointF>> wishes(const PlotMap& map,
                                               const NumberMemory::Places& before) const;

    const SurfaceFrame& m_frame;
    const Theme& m_theme;
    QFont m_font;
    QFontMetricsF m_metrics;
    std::vector<QPolygonF> m_shapes;
    std::vector<LineLabel> m_labels;
};

}  // namespace iou
