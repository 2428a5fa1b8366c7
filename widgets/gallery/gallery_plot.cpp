// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/gallery/gallery_plot.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/plots/plot_style.hpp"

#include <qcustomplot.h>

namespace iou {

void prepareGalleryPlot(QCustomPlot& plot, const Theme& theme) {
    stylePlot(plot, theme);
    plot.axisRect()->setMinimumMargins(QMargins(4, 4, 14, 2));
    plot.legend->setFont(uiFont(8.0));
    plot.legend->setTextColor(theme.text);
    plot.legend->setBrush(withAlpha(theme.base, 0.8));
    plot.legend->setBorderPen(Qt::NoPen);
    plot.legend->setRowSpacing(0);
}

void paintGalleryPlot(QCPPainter& painter, const QRectF& place, QCustomPlot& plot) {
    const QSize size = place.size().toSize();
    painter.save();
    painter.translate(place.topLeft());
    plot.toPainter(&painter, size.width(), size.height());
    painter.restore();
}

}  // namespace iou
