// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/detector/detector_view.hpp"
#include "widgets/drawing/theme.hpp"

#include <QWidget>

class QLabel;
class QPushButton;

namespace iou {

/// What the training threshold does to the loss that is looked at: AP, AP50, AP90, AR and precision
/// over the overlap that makes an anchor positive.
class DetectorSweep : public QWidget {
    Q_OBJECT
public:
    explicit DetectorSweep(DocumentHistory& history, QWidget* parent = nullptr);

    QPushButton& startButton() { return *m_start; }

    QSize minimumSizeHint() const override { return {220, 150}; }
    QSize sizeHint() const override { return {420, 260}; }

private:
    class Plot;
    void refresh();

    DetectorView& m_view;
    QPushButton* m_start;
    QLabel* m_words;
    Plot* m_plot;
};

/// The differences of the lab's measure as intervals, beside the tables.
class DetectorIntervals : public QWidget {
    Q_OBJECT
public:
    explicit DetectorIntervals(DocumentHistory& history, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override { return {220, 120}; }
    QSize sizeHint() const override { return {420, 240}; }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    DetectorView& m_view;
};

/// The measures of a sweep over its thresholds, in points of 100, with standard errors.
void paintDetectorSweep(QPainter& painter, const QRectF& area,
                        const std::vector<detector::SweepPoint>& points, const Theme& theme);

}  // namespace iou
