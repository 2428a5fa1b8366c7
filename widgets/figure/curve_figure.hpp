// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/document.hpp"
#include "widgets/drawing/theme.hpp"

#include <QPen>
#include <QRectF>
#include <QString>

#include <Eigen/Core>

#include <optional>
#include <vector>

class QPainter;

namespace iou {

class ExplorerModel;

/// One line of a figure of curves.
struct Curve {
    QString name;           ///< in the legend; empty: not there
    Eigen::ArrayXd values;  ///< one per step; what is not finite is a gap
    QPen pen;
    bool lower = false;  ///< in the lower of the two plots
    int style = -1;      ///< of the lane, for its markers; -1: none
    int now = -1;        ///< index of its value at the playhead; -1: the playhead's own
    double ahead = 0.0;  ///< how far the playhead is beyond it, in steps
    std::optional<double> number = {};  ///< its value there for reading; empty: as in the values
};

/// Everything a figure of curves depends on, taken from the model at one moment.
struct CurveSnapshot {
    std::vector<Curve> curves;
    int playhead = 0;      ///< index into the values
    double ahead = 0.0;    ///< how far it is on to the next one, 0 to 1
    bool reveals = false;  ///< of the curves only what is behind the playhead
    bool has_run = false;
    Range axis;  ///< what the first and last value stand at; empty label: their index
    QString axis_label;
    QString upper_label;  ///< what the upper plot shows, where it is one quantity
    QString lower_label;  ///< what the lower plot shows
};
CurveSnapshot curveSnapshotOf(const ExplorerModel& model, const Theme& theme);

/// Axis labels of the figure; an empty one leaves its room to the plots.
struct CurveTexts {
    QString step, upper, lower;
    bool legend = true;
};

/// Curves over the steps in two plots of one axis, with playhead and legend, by painters alone.
void paintCurveFigure(QPainter& painter, const QRectF& area, const CurveSnapshot& snapshot,
                      const CurveTexts& texts, const Theme& theme);

}  // namespace iou
