// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/gallery/gallery_scene.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/plot_map.hpp"
#include "widgets/plots/plot_style.hpp"

#include <QFontMetricsF>

#include <algorithm>
#include <utility>
#include <vector>

namespace iou {

namespace {

using namespace gallery;

constexpr std::size_t kFewPoints = 500;  ///< more are a cloud, of which each is a grain

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
    const QFontMetricsF metrics(p.font());
    std::vector<QRectF> taken;
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
        const QString label = say(b.label);
        if (label.isEmpty()) continue;
        const bool above =
            b.role == Role::target && inside.top() - metrics.height() >= map.rect.top();
        QRectF place(above ? inside.topLeft() - QPointF(0.0, metrics.height() + 2.0)
                           : inside.topLeft() + QPointF(5.0, 3.0),
                     QSizeF(metrics.horizontalAdvance(label) + 2.0, metrics.height()));
        // Below a name that is there.
        const auto over = [&] {
            return std::find_if(taken.begin(), taken.end(),
                                [&](const QRectF& other) { return place.intersects(other); });
        };
        for (auto at = over(); at != taken.end(); at = over()) place.moveTop(at->bottom());
        taken.push_back(place);
        p.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, label);
    }
}

void paintPaths(QPainter& p, const PlotMap& map, const std::vector<Curve>& paths,
                const Theme& theme) {
    for (std::size_t i = 0; i < paths.size(); ++i) {
        QPolygonF shape;
        for (std::size_t k = 0; k < paths[i].x.size(); ++k)
            shape.append(map.at(paths[i].x[k], paths[i].y[k]));
        p.setPen(seriesPen(theme, i, gallery_line_width));
        p.setBrush(Qt::NoBrush);
        p.drawPolyline(shape);
        if (shape.isEmpty()) continue;
        p.setBrush(theme.base);
        p.drawEllipse(shape.back(), 3.0, 3.0);
    }
}

}  // namespace

void paintGalleryScene(QCPPainter& painter, const QRectF& place, const ScenePanel& scene,
                       const Theme& theme, Say say) {
    QCustomPlot plot;
    prepareGalleryPlot(plot, theme);
    for (std::size_t i = 0; i < scene.paths.size(); ++i) {  // for the legend alone
        plot.addGraph()->setName(say(scene.paths[i].name));
        plot.graph()->setPen(seriesPen(theme, i, gallery_line_width));
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
            const double radius = cloud.x.size() > kFewPoints ? 1.3 : 3.0;
            p.setPen(Qt::NoPen);
            p.setBrush(withAlpha(theme.pred, 0.35));
            for (std::size_t i = 0; i < cloud.x.size(); ++i)
                p.drawEllipse(map.at(cloud.x[i], cloud.y[i]), radius, radius);
        }
        paintBoxes(p, map, scene, theme, say);
        paintPaths(p, map, scene.paths, theme);
    });
    Q_UNUSED(drawing)  // the plot owns it
    paintGalleryPlot(painter, place, plot);
}

}  // namespace iou
