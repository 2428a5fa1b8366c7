// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

#include <functional>

namespace iou {

struct Theme;

/// Ticks outside, no second frame, small type, the theme's colours; the same for every plot.
void styleAxis(QCPAxis& axis, const Theme& theme);
/// Linear or by the logarithm, with about `ticks` ticks.
void setLogarithmic(QCPAxis& axis, bool on, int ticks = 4);
/// Background and all axes of all axis rects.
void stylePlot(QCustomPlot& plot, const Theme& theme);

/// Something drawn by a function in the region of an axis rect.
class PlotPainting : public QCPLayerable {
public:
    using Draw = std::function<void(QPainter&)>;
    PlotPainting(QCPAxisRect* rect, const QString& layer, Draw draw);

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    QRect clipRect() const override;
    void draw(QCPPainter* painter) override;

private:
    QCPAxisRect* m_rect;
    Draw m_draw;
};

}  // namespace iou
