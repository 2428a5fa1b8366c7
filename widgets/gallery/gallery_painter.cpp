// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/gallery/gallery_painter.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/gallery/gallery_plot.hpp"
#include "widgets/gallery/gallery_scene.hpp"
#include "widgets/plots/plot_parts.hpp"
#include "widgets/plots/plot_style.hpp"
#include "widgets/surface/surface_painter.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace iou {

namespace {

using namespace gallery;

constexpr int kPanelWidth = 460, kPanelHeight = 340;
constexpr double kTitleHeight = 24.0;
constexpr int kNoticeHeight = 24;
constexpr double kRowHeight = 20.0, kCellGap = 12.0;

/// Names go beside the plot, where they cover nothing.
void placeLegend(QCustomPlot& plot, std::size_t curves) {
    plot.legend->setVisible(curves > 1);
    if (curves < 2) return;
    plot.axisRect()->insetLayout()->take(plot.legend);
    auto* column = new QCPLayoutGrid;
    plot.plotLayout()->addElement(0, 1, column);
    plot.plotLayout()->setColumnStretchFactor(1, 0.001);
    column->addElement(0, 0, plot.legend);
    column->addElement(1, 0, new QCPLayoutElement(&plot));
    column->setRowStretchFactor(0, 0.001);
    plot.legend->setMargins(QMargins(4, 0, 4, 0));
}

void addCurves(QCustomPlot& plot, const std::vector<Curve>& curves, const Theme& theme, Say say) {
    for (std::size_t i = 0; i < curves.size(); ++i) {
        const Curve& c = curves[i];
        QCPGraph* graph = plot.addGraph();
        graph->setName(say(c.name));
        graph->setPen(seriesPen(theme, i, gallery_line_width));
        if (c.markers) {
            graph->setLineStyle(QCPGraph::lsNone);
            graph->setScatterStyle({QCPScatterStyle::ssDisc, 5.0});
        }
        graph->setData(QVector<double>(c.x.begin(), c.x.end()),
                       QVector<double>(c.y.begin(), c.y.end()));
    }
}

/// The axes have their ranges.
void addMarks(QCustomPlot& plot, const std::vector<Mark>& marks, const Theme& theme, Say say) {
    for (const Mark& mark : marks) {
        auto* line = new AxisLine(*plot.axisRect());
        line->setPlace(mark.x);
        line->setPen(QPen(theme.muted, 1.0, Qt::DashLine));
        auto* word = new QCPItemText(&plot);
        word->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        word->position->setCoords(mark.x, 0.02);
        // Towards the side with more room.
        const bool left = mark.x <= plot.xAxis->range().center();
        word->setPositionAlignment((left ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignTop);
        word->setPadding(QMargins(4, 0, 4, 0));
        word->setText(say(mark.text));
        word->setFont(uiFont(8.0));
        word->setColor(theme.muted);
    }
}

void paint(QCPPainter& painter, const QRectF& place, const CurvePanel& panel, const Theme& theme,
           Say say) {
    QCustomPlot plot;
    prepareGalleryPlot(plot, theme);
    plot.xAxis->setLabel(say(panel.x_label));
    plot.yAxis->setLabel(say(panel.y_label));
    if (panel.log_y) {
        setLogarithmic(*plot.yAxis, true, 5);
        plot.yAxis->setNumberFormat(QStringLiteral("eb"));
        plot.yAxis->setNumberPrecision(0);
    }
    addCurves(plot, panel.curves, theme, say);
    placeLegend(plot, panel.curves.size());
    plot.rescaleAxes();
    if (std::any_of(panel.curves.begin(), panel.curves.end(),
                    [](const Curve& c) { return c.markers; }))
        plot.xAxis->scaleRange(1.05);
    if (!panel.log_y) plot.yAxis->scaleRange(1.08);
    addMarks(plot, panel.marks, theme, say);
    paintGalleryPlot(painter, place, plot);
}

void paint(QCPPainter& painter, const QRectF& place, const ScenePanel& scene, const Theme& theme,
           Say say) {
    paintGalleryScene(painter, place, scene, theme, say);
}

void paint(QCPPainter& painter, const QRectF& place, const FieldPanel& panel, const Theme& theme,
           Say say) {
    const SurfaceRequest& request = panel.surface.request;
    SurfaceStyle style;
    style.field_columns = 14;
    style.field_rows = 12;
    const SurfaceFrame frame = makeSurfaceFrame(panel.surface, style);
    QCustomPlot plot;
    prepareGalleryPlot(plot, theme);
    const bool down =
        request.y.axis == Axis::cy || request.y.axis == Axis::t || request.y.axis == Axis::b;
    plot.yAxis->setRangeReversed(down);
    plot.xAxis->setLabel(say(axisLabel(request.x.axis)));
    plot.yAxis->setLabel(say(axisLabel(request.y.axis)));
    plot.xAxis->setRange(request.x.lo, request.x.hi);
    plot.yAxis->setRange(request.y.lo, request.y.hi);
    plot.xAxis->grid()->setVisible(false);
    plot.yAxis->grid()->setVisible(false);
    auto* scale = new QCPColorScale(&plot);
    plot.plotLayout()->addElement(0, 1, scale);
    scale->setBarWidth(10);
    styleAxis(*scale->axis(), theme);
    scale->setGradient(colorGradient(frame.scale.map));
    scale->setDataRange({frame.scale.range.lo, frame.scale.range.hi});
    auto* margins = new QCPMarginGroup(&plot);
    plot.axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, margins);
    scale->setMarginGroup(QCP::msTop | QCP::msBottom, margins);
    auto* drawing = new PlotPainting(plot.axisRect(), QStringLiteral("main"), [&](QPainter& p) {
        const PlotMap map{QRectF(plot.axisRect()->rect()),
                          {request.x.lo, request.x.hi},
                          {request.y.lo, request.y.hi},
                          down};
        paintSurface(p, map, frame, theme);
        for (const Curve& path : panel.paths) {
            SurfaceMarks marks;
            for (std::size_t i = 0; i < path.x.size(); ++i)
                marks.path.append({path.x[i], path.y[i]});
            marks.path_done = static_cast<int>(marks.path.size());
            paintMarks(p, map, marks, theme);
        }
    });
    Q_UNUSED(drawing)  // the plot owns it
    paintGalleryPlot(painter, place, plot);
}

void paint(QCPPainter& painter, const QRectF& place, const TablePanel& table, const Theme& theme,
           Say say) {
    painter.save();
    const QFont plain = uiFont(8.5);
    QFont bold = plain;
    bold.setBold(true);
    const QFontMetricsF metrics(plain), heavy(bold);
    std::vector<double> widths(table.header.size(), 0.0);
    for (std::size_t c = 0; c < widths.size(); ++c) {
        widths[c] = heavy.horizontalAdvance(say(table.header[c]));
        for (const auto& row : table.rows)
            widths[c] = std::max(widths[c], metrics.horizontalAdvance(say(row[c])));
    }
    double total = kCellGap * static_cast<double>(widths.size() - 1);
    for (const double w : widths) total += w;
    // A table that is too wide is drawn smaller.
    const double shrink = std::min(1.0, place.width() / total);
    painter.translate(place.topLeft());
    painter.scale(shrink, shrink);
    double y = 0.0;
    const auto line = [&](const std::vector<Phrase>& cells) {
        double x = 0.0;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            painter.drawText(QRectF(x, y, widths[c] + kCellGap, kRowHeight),
                             Qt::AlignLeft | Qt::AlignVCenter, say(cells[c]));
            x += widths[c] + kCellGap;
        }
        y += kRowHeight;
    };
    painter.setPen(theme.text);
    painter.setFont(bold);
    line(table.header);
    painter.setFont(plain);
    painter.setPen(QPen(theme.border, 1.0));
    painter.drawLine(QPointF(0, y), QPointF(total, y));
    painter.setPen(theme.text);
    y += 3.0;
    for (const auto& row : table.rows) line(row);
    painter.restore();
}

std::pair<int, int> grid(const Figure& figure) {
    const int n = static_cast<int>(figure.panels.size());
    const int columns = std::clamp(figure.columns, 1, std::max(1, n));
    return {columns, (n + columns - 1) / columns};
}

int noticeHeight(const Figure& figure) { return figure.notice.empty() ? 0 : kNoticeHeight; }

}  // namespace

QSize galleryFigureSize(const Figure& figure) {
    const auto [columns, rows] = grid(figure);
    const int foot = noticeHeight(figure);
    if (figure.panels.size() == 1) return {960, 640 + foot};
    return {std::max(2, columns) * kPanelWidth, rows * kPanelHeight + foot};
}

void paintGalleryFigure(QCPPainter& painter, QSizeF size, const Figure& figure, const Theme& theme,
                        Say say) {
    painter.fillRect(QRectF(QPointF(0, 0), size), theme.base);
    const auto [columns, rows] = grid(figure);
    const double foot = noticeHeight(figure);
    const double width = size.width() / columns, height = (size.height() - foot) / rows;
    QFont title_font = uiFont(9.5);
    title_font.setBold(true);
    for (std::size_t i = 0; i < figure.panels.size(); ++i) {
        const int at = static_cast<int>(i), column = at % columns, row = at / columns;
        QRectF cell(column * width, row * height, width, height);
        // The last panel takes the rest of its row.
        if (i + 1 == figure.panels.size()) cell.setRight(size.width());
        cell.adjust(spacing::unit, spacing::half, -spacing::unit, -spacing::half);
        std::visit(
            [&](const auto& panel) {
                painter.setPen(theme.text);
                painter.setFont(title_font);
                painter.drawText(QRectF(cell.left(), cell.top(), cell.width(), kTitleHeight),
                                 Qt::AlignLeft | Qt::AlignVCenter,
                                 QFontMetricsF(title_font)
                                     .elidedText(say(panel.title), Qt::ElideRight, cell.width()));
                paint(painter, cell.adjusted(0, kTitleHeight, 0, 0), panel, theme, say);
            },
            figure.panels[i]);
    }
    if (foot == 0.0) return;
    painter.setPen(theme.text);
    painter.setFont(uiFont(9.5));
    painter.drawText(QRectF(0.0, size.height() - foot, size.width(), foot), Qt::AlignCenter,
                     say(figure.notice));
}

}  // namespace iou
