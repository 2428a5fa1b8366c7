// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

#include <functional>
#include <optional>

namespace iou {

class ErrorMap;

/// An error map as colours with their scale beside it. One unit is as long along both axes, and y
/// grows downwards, as in the scene.
class ErrorMapPicture : public QCustomPlot {
    Q_OBJECT
public:
    explicit ErrorMapPicture(QWidget* parent);

    /// How a map is shown.
    struct Shown {
        std::function<double(int)> value;  ///< of a cell; not finite: clear
        bool log;
        QString label;                  ///< of the scale
        std::optional<QPointF> target;  ///< marked, where the starts surround it
    };
    void showMap(const ErrorMap& map, const Shown& shown);
    /// No map: a note says when there will be one.
    void clearMap();

    /// Frames a cell, given by its place (axis values); empty: none.
    void frameCell(const std::optional<QRectF>& cell);

    /// Axis values at a pixel within the map.
    std::optional<QPointF> startAt(QPointF pixel) const;
    QPointF pixelOf(QPointF start) const;

    void applyColors();

private:
    void fitRanges();

    QCPColorMap* m_colors;
    QCPColorScale* m_scale;
    QCPItemRect* m_cursor;
    QCPItemTracer* m_target;
    QCPItemText* m_note;
    QRectF m_region;  ///< of the map, in axis values; empty: there is none
};

}  // namespace iou
