// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/color_scale.hpp"
#include "widgets/surface_painter.hpp"

#include <QWidget>

class QCustomPlot;
class QCPGraph;
class QCPItemTracer;
class QLabel;

namespace iou {

class AxisLine;

/// A cut through a surface as a curve.
class ProfilePlot : public QWidget {
    Q_OBJECT
public:
    static constexpr int kSamples = 257;

    explicit ProfilePlot(QWidget* parent = nullptr);

    /// The cut through the surface of that request. name: of what is shown; now: where the box on
    /// screen is, in axis values; log_scale: as the surface's colours.
    void showCut(const SurfaceRequest& request, const SurfaceCut& cut, const QString& name,
                 const QPointF& now, bool log_scale);
    void setPixelRatio(double ratio);

    QSize sizeHint() const override { return {440, 130}; }
    QSize minimumSizeHint() const override { return {200, 96}; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyColors();

    QCustomPlot* m_plot;
    QLabel* m_caption;
    QCPGraph* m_curve;
    AxisLine* m_here;
    QCPItemTracer* m_dot;
};

}  // namespace iou
