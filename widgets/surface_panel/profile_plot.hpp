// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawing/eased_numbers.hpp"
#include "widgets/field/color_scale.hpp"
#include "widgets/surface/surface_painter.hpp"

#include <QWidget>

#include <vector>

class QCustomPlot;
class QPainter;
class QLabel;

namespace iou {

class AxisLine;
class GraphDot;
class LineGraph;

/// A cut through a surface as a curve.
class ProfilePlot : public QWidget {
    Q_OBJECT
public:
    static constexpr int kSamples = 257;

    explicit ProfilePlot(QWidget* parent = nullptr);

    /// The cut through the surface of that request. name: of what is shown; now: where the box on
    /// screen is, in axis values; log_scale: as the surface's colours. Hatched where there is no
    /// value or no logarithm, as the caption says; linear where nothing is above 0. held: something
    /// is dragged, so the values' axis only grows; it eases with the first cut that is not.
    void showCut(const SurfaceRequest& request, const SurfaceCut& cut, const QString& name,
                 const QPointF& now, bool log_scale, bool held = false);
    /// The values' axis is where it goes (for pictures).
    void finish();
    void setPixelRatio(double ratio);

    /// What the caption says, and where the curve is hatched, along the axis.
    QString caption() const;
    const std::vector<Range>& hatched() const { return m_hatched; }

    QSize sizeHint() const override { return {440, 112}; }
    QSize minimumSizeHint() const override { return {200, 96}; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyColors();
    void setCurve(const AxisRange& along, const Eigen::ArrayXd& values, bool log);
    void fitHeights(const Range& wanted, bool log, bool held);
    void showHeights();
    void paintHatched(QPainter& painter) const;

    QCustomPlot* m_plot;
    QLabel* m_caption;
    LineGraph* m_curve;
    AxisLine* m_here;
    GraphDot* m_dot;
    std::vector<Range> m_hatched;
    EasedNumbers m_heights;  ///< ends of the values' axis
    Range m_wanted;          ///< the heights of the newest cut
    bool m_held = false;
};

}  // namespace iou
