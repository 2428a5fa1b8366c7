// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explorer/surface_view.hpp"
#include "core/intervals/interval_lab.hpp"
#include "widgets/drawing/theme.hpp"

#include <QRectF>

class QPainter;

namespace iou {

/// Where the parts of the time line's picture are.
struct IntervalPlaces {
    QRectF time;          ///< from left to right the range; its bottom is the axis
    QRectF target, pred;  ///< rows of the bars
    QRectF run;           ///< states from top to bottom
    Range range;

    IntervalPlaces(QSizeF size, Range shown);
    double x(double moment) const;
    double moment(double pixel) const;
    QRectF bar(const intervals::Interval& interval, bool is_target) const;
};

/// What is to be seen when all of the run fits: the same at every step of it.
Range fittingRange(const IntervalLab& lab, const IntervalOutcome& outcome);

void paintIntervals(QPainter& painter, QSizeF size, const IntervalLab& lab,
                    const IntervalOutcome& outcome, Range shown, const Theme& theme);

}  // namespace iou
