// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/gallery/gallery_painter.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
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
constexpr double kLineWidth = 1.8;
constexpr double kTitleHeight = 24.0;
constexpr double kRowHeight = 20.0, kCellGap = 12.0;

void paintPlot(QCPPainter& painter, const QRectF& place, QCustomPlot& plot) {
    const QSize size = place.size().toSize();
    painter.save();
    painter.translate(place.topLeft());
    plot.toPainter(&painter, size.width(), size.height());
    painter.restore();
}

/// A plot with the theme's look and two axes.
void prepare(QCustomPlot& plot, const Theme& theme) {
    stylePlot(plot, theme);
    plot.axisRect()->setMinimumMargins(QMargins(4, 4, 14, 2));
    plot.legend->setFont(uiFont(8.0));
    plot.legend->setTextColor(theme.text);
    plot.legend->setBrush(withAlpha(theme.base, 0.8));
    plot.legend->setBorderPen(Qt::NoPen);
    plot.legend->setRowSpacing(0);
}

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
        graph->setPen(seriesPen(theme, i, kLineWidth));
        if (c.markers) {
            graph->setLineStyle(QCPGraph::lsNone);
            graph->setScatterStyle({QCPScatterStyle::ssDisc, 5.0});
        }
        graph->setData(QVector<double>(c.x.begin(), c.x.end()),
                       QVector<double>(c.y.begin(), c.y.end()));
    }
}

void addMarks(QCustomPlot& plot, const std::vector<Mark>& marks, const Theme& theme, Say say) {
    for (const Mark& mark : marks) {
        auto* line = new AxisLine(*plot.axisRect());
        line->setPlace(mark.x);
        line->setPen(QPen(theme.muted, 1.0, Qt::DashLine));
        auto* word = new QCPItemText(&plot);
        word->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        word->position->setCoords(mark.x, 0.02);
        word->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
        word->setPadding(QMargins(4, 0, 0, 0));
        word->setText(say(mark.text));
        word->setFont(uiFont(8.0));
        word->setColor(theme.muted);
    }
}

void paint(QCPPainter& painter, const QRectF& place, const CurvePanel& panel, const Theme& theme,
           Say say) {
    QCustomPlot plot;
    prepare(plot, theme);
    plot.xAxis->setLabel(say(panel.x_label));
    plot.yAxis->setLabel(say(panel.y_label));
    if (panel.log_y) {
        setLogarithmic(*plot.yAxis, true, 5);
        plot.yAxis->setNumberFormat(QStringLiteral("eb"));
        plot.yAxis->setNumberPrecision(0);
    }
    addCurves(plot, panel.curves, theme, say);
    addMarks(plot, panel.marks, theme, say);
    placeLegend(plot, panel.curves.size());
    plot.rescaleAxes();
    if (std::any_of(panel.curves.begin(), panel.curves.end(),
                    [](const Curve& c) { return c.markers; }))
        plot.xAxis->scaleRange(1.05);
    if (!panel.log_y) plot.yAxis->scaleRange(1.08);
    paintPlot(painter, place, plot);
}

/// The ranges that show all of a scene undistorted in a rectangle.
std::pair<QCPRange, QCPRange> sceneRanges(const ScenePanel& scene, const QSizeF& size) {
    double left = 1e300, right = -1e300, top = 1e300, bottom = -1e300;
    const auto include = [&](double x0, double x1, double y0, double y1) {
        left = std::min(left, x0);
        right = std::max(right, x1);
        top = std::min(top, y0);
        bottom = std::max(bottom, y1);
    };
    for (const DrawnBox& b : scene.boxes)
        include(b.box.left(), b.box.right(), b.box.top(), b.box.bottom());
    for (const auto* list : {&scene.paths, &scene.points})
        for (const Curve& c : *list)
            for (std::size_t i = 0; i < c.x.size(); ++i) include(c.x[i], c.x[i], c.y[i], c.y[i]);
    const double unit =
        1.12 * std::max((right - left) / size.width(), (bottom - top) / size.height());
    const double cx = (left + right) * 0.5, cy = (top + bottom) * 0.5;
    return {{cx - unit * size.width() * 0.5, cx + unit * size.width() * 0.5},
            {cy - unit * size.height() * 0.5, cy + unit * size.height() * 0.5}};
}

QPen boxPen(Role role, const Theme& theme) {
    switch (role) {
    case Role::target: return {theme.target, 2.2};
    case Role::pred: return {theme.pred, 2.0};
    case Role::interpolated: return {theme.interpolated, 1.8, Qt::DashLine};
    case Role::enclosing: return {theme.enclosing, 1.2, Qt::DotLine};
    case Role::other: break;
    }
    return {theme.muted, 1.5};
}

void paintBoxes(QPainter& p, const PlotMap& map, const ScenePanel& scene, const Theme& theme,
                Say say) {
    p.setFont(uiFont(8.0));
    for (const DrawnBox& b : scene.boxes) {
        const QRectF rect(map.at(b.box.left(), b.box.top()), map.at(b.box.right(), b.box.bottom()));
        const QPen pen = boxPen(b.role, theme);
        p.setPen(pen);
        p.setBrush(b.role == Role::enclosing ? QBrush(Qt::NoBrush)
                                             : QBrush(withAlpha(pen.color(), 0.08)));
        p.drawRect(rect.normalized());
        p.setPen(pen.color());
        // The ground truth's name stands above it, where there is room: the inside belongs to the
        // predictions.
        const QRectF inside = rect.normalized();
        const bool above = b.role == Role::target && inside.top() - 13.0 >= map.rect.top();
        const QRectF place = above ? QRectF(inside.left(), inside.top() - 18.0, 200.0, 16.0)
                                   : inside.adjusted(5, 3, 200, 20);
        const int vertical = above ? Qt::AlignBottom : Qt::AlignTop;
        p.drawText(place, Qt::AlignLeft | vertical, say(b.label));
    }
}

void paintPaths(QPainter& p, const PlotMap& map, const std::vector<Curve>& paths,
                const Theme& theme) {
    for (std::size_t i = 0; i < paths.size(); ++i) {
        QPolygonF shape;
        for (std::size_t k = 0; k < paths[i].x.size(); ++k)
            shape.append(map.at(paths[i].x[k], paths[i].y[k]));
        p.setPen(seriesPen(theme, i, kLineWidth));
        p.setBrush(Qt::NoBrush);
        p.drawPolyline(shape);
        if (shape.isEmpty()) continue;
        p.setBrush(theme.base);
        p.drawEllipse(shape.back(), 3.0, 3.0);
    }
}

void paint(QCPPainter& painter, const QRectF& place, const ScenePanel& scene, const Theme& theme,
           Say say) {
    QCustomPlot plot;
    prepare(plot, theme);
    for (std::size_t i = 0; i < scene.paths.size(); ++i) {  // for the legend alone
        plot.addGraph()->setName(say(scene.paths[i].name));
        plot.graph()->setPen(seriesPen(theme, i, kLineWidth));
    }
    plot.legend->setVisible(scene.paths.size() > 1);
    plot.yAxis->setRangeReversed(true);
    // Square units: the margins are fixed, so the inner size is known.
    const QMargins margins(46, 6, 12, 34);
    plot.axisRect()->setAutoMargins(QCP::msNone);
    plot.axisRect()->setMargins(margins);
    const QSizeF inner =
        place.size() - QSizeF(margins.left() + margins.right(), margins.top() + margins.bottom());
    const auto ranges = sceneRanges(scene, inner);
    const QCPRange x = ranges.first, y = ranges.second;
    plot.xAxis->setRange(x);
    plot.yAxis->setRange(y);
    auto* drawing = new PlotPainting(plot.axisRect(), QStringLiteral("main"), [&](QPainter& p) {
        const PlotMap map{
            QRectF(plot.axisRect()->rect()), {x.lower, x.upper}, {y.lower, y.upper}, true};
        for (const Curve& cloud : scene.points) {
            p.setPen(Qt::NoPen);
            p.setBrush(withAlpha(theme.pred, 0.35));
            for (std::size_t i = 0; i < cloud.x.size(); ++i)
                p.drawEllipse(map.at(cloud.x[i], cloud.y[i]), 1.3, 1.3);
        }
        paintBoxes(p, map, scene, theme, say);
        paintPaths(p, map, scene.paths, theme);
    });
    Q_UNUSED(drawing)  // the plot owns it
    paintPlot(painter, place, plot);
}

void paint(QCPPainter& painter, const QRectF& place, const FieldPanel& panel, const Theme& theme,
           Say say) {
    const SurfaceRequest& request = panel.surface.request;
    SurfaceStyle style;
    style.field_columns = 14;
    style.field_rows = 12;
    const SurfaceFrame frame = makeSurfaceFrame(panel.surface, style);
    QCustomPlot plot;
    prepare(plot, theme);
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
    paintPlot(painter, place, plot);
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

}  // namespace

QSize figureSize(const Figure& figure) {
    const auto [columns, rows] = grid(figure);
    if (figure.panels.size() == 1) return {960, 640};
    return {std::max(2, columns) * kPanelWidth, rows * kPanelHeight};
}

void paintFigure(QCPPainter& painter, QSizeF size, const Figure& figure, const Theme& theme,
                 Say say) {
    painter.fillRect(QRectF(QPointF(0, 0), size), theme.base);
    const auto [columns, rows] = grid(figure);
    const double width = size.width() / columns, height = size.height() / rows;
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
}

}  // namespace iou
