// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/masks/mask_picture.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/field/color_bar.hpp"
#include "widgets/frame/painted_centre.hpp"
#include "widgets/masks/mask_view.hpp"
#include "widgets/text/free_tr.hpp"
#include "widgets/text/number_text.hpp"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <functional>

namespace iou {

namespace {

constexpr double kMargin = 14.0, kTitle = 22.0, kBetween = 16.0, kBar = 76.0;

QRgb mixed(const QColor& from, const QColor& to, double share) {
    const auto mix = [share](int a, int b) {
        return static_cast<int>(std::lround(a + share * (b - a)));
    };
    return qRgb(mix(from.red(), to.red()), mix(from.green(), to.green()),
                mix(from.blue(), to.blue()));
}

void paintCells(QPainter& p, const QRectF& square, int side,
                const std::function<QRgb(std::size_t)>& color, const Theme& theme) {
    QImage image(side, side, QImage::Format_RGB32);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            image.setPixel(x, y,
                           color(static_cast<std::size_t>(y) * static_cast<std::size_t>(side) +
                                 static_cast<std::size_t>(x)));
    p.setRenderHint(QPainter::SmoothPixmapTransform, false);
    p.drawImage(square, image);
    p.setPen(theme.border);
    p.setBrush(Qt::NoBrush);
    p.drawRect(square);
}

void paintTitle(QPainter& p, const QRectF& square, const QString& title, const QString& value,
                const Theme& theme) {
    const double title_height = kTitle * textUnit();
    const QRectF line(square.left(), square.top() - title_height, square.width(),
                      title_height - 2.0);
    p.setFont(uiFont(10.0));
    p.setPen(theme.text);
    p.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
               p.fontMetrics().elidedText(title, Qt::ElideRight, static_cast<int>(line.width())));
    const double taken = p.fontMetrics().horizontalAdvance(title + QStringLiteral("  "));
    if (taken + p.fontMetrics().horizontalAdvance(value) > line.width()) return;
    p.setPen(theme.muted);
    p.drawText(line, Qt::AlignRight | Qt::AlignVCenter, value);
}

void paintBest(QPainter& p, const MaskPlaces& places, MaskSquare square,
               const std::optional<masks::BestBox>& best, const Theme& theme) {
    if (!best) return;
    const QRectF box(places.at(square, best->box.left(), best->box.top()),
                     places.at(square, best->box.right(), best->box.bottom()));
    p.setBrush(Qt::NoBrush);
    p.setPen(QPen(theme.base, 4.0 * theme.line_scale));
    p.drawRect(box);
    p.setPen(QPen(theme.interpolated, 2.0 * theme.line_scale, Qt::DashLine));
    p.drawRect(box);
    p.setFont(uiFont(9.0));
    const QString said = tr("best box: Dice %1").arg(numberText(best->dice, 3));
    QRectF words = QRectF(p.fontMetrics().boundingRect(said)).adjusted(-3, 0, 3, 0);
    const QRectF& area = places.of(square);
    words.moveBottomLeft(area.bottomLeft() + QPointF(4.0, -4.0));
    if (words.width() > area.width() - 8.0) return;
    p.fillRect(words, theme.patch);
    p.setPen(theme.text);
    p.drawText(words, Qt::AlignCenter, said);
}

void paintGradient(QPainter& p, const MaskPlaces& places, const MaskLab& lab,
                   const MaskOutcome& outcome, const Theme& theme) {
    double most = 0.0;
    for (const double g : outcome.gradient) most = std::max(most, std::fabs(g));
    const Range range = most > 0.0 ? Range{-most, most} : Range{-1.0, 1.0};
    const ColorScale scale{ColorMapId::diverging, false, range, range};
    const QRectF& square = places.of(MaskSquare::gradient);
    paintCells(
        p, square, lab.side, [&](std::size_t i) { return scale.color(outcome.gradient[i]); },
        theme);
    paintTitle(p, square, tr("slope by each cell of p"), measureName(lab.measure), theme);
    p.setFont(uiFont(8.0));
    paintColorBar(p, places.bar, scale, QString(), colorNumbersWidth(scale, places.bar.height()),
                  theme);
}

}  // namespace

MaskPlaces::MaskPlaces(QSizeF size, int cells) : side(cells) {
    const double unit = textUnit();
    const double margin = kMargin * unit, title = kTitle * unit, between = kBetween * unit,
                 room_of_bar = kBar * unit;
    const auto fitting = [&](int columns) {
        const int rows = static_cast<int>(mask_squares) / columns;
        return std::max(
            8.0,
            std::min((size.width() - 2.0 * margin - room_of_bar - (columns - 1) * between) /
                         columns,
                     (size.height() - 2.0 * margin - rows * title - (rows - 1) * between) / rows));
    };
    const int columns = fitting(4) > fitting(2) ? 4 : 2;
    const int rows = static_cast<int>(mask_squares) / columns;
    const double length = fitting(columns);
    const double width = columns * length + (columns - 1) * between + room_of_bar;
    const double height = rows * (length + title) + (rows - 1) * between;
    const QPointF corner(0.5 * (size.width() - width), 0.5 * (size.height() - height));
    for (int i = 0; i < static_cast<int>(mask_squares); ++i)
        squares[static_cast<std::size_t>(i)] =
            QRectF(corner.x() + i % columns * (length + between),
                   corner.y() + title + i / columns * (length + title + between), length, length);
    const QRectF& last = of(MaskSquare::gradient);
    bar = QRectF(last.right() + 10.0 * unit, last.top(), 12.0 * unit, last.height());
}

QPointF MaskPlaces::at(MaskSquare square, double x, double y) const {
    const QRectF& area = of(square);
    return area.topLeft() + QPointF(x, y) * (area.width() / side);
}

QPointF MaskPlaces::cellAt(MaskSquare square, QPointF pixel) const {
    const QRectF& area = of(square);
    return (pixel - area.topLeft()) * (side / area.width());
}

void paintMasks(QPainter& p, QSizeF size, const MaskLab& lab, const MaskOutcome& outcome,
                const Theme& theme) {
    p.fillRect(QRectF(QPointF(), size), theme.base);
    const MaskPlaces places(size, lab.side);
    const auto sum = [](double x) { return QStringLiteral("Σ ") + numberText(x, 4); };
    paintCells(
        p, places.of(MaskSquare::pred), lab.side,
        [&](std::size_t i) { return mixed(theme.base, theme.pred, outcome.pred[i]); }, theme);
    paintTitle(p, places.of(MaskSquare::pred), tr("prediction p"), sum(outcome.sums.p), theme);
    paintBest(p, places, MaskSquare::pred, outcome.best_pred, theme);
    paintCells(
        p, places.of(MaskSquare::target), lab.side,
        [&](std::size_t i) { return mixed(theme.base, theme.target, outcome.target[i]); }, theme);
    paintTitle(p, places.of(MaskSquare::target), tr("truth a"), sum(outcome.sums.a), theme);
    paintBest(p, places, MaskSquare::target, outcome.best_target, theme);
    paintCells(
        p, places.of(MaskSquare::both), lab.side,
        [&](std::size_t i) { return mixed(theme.base, theme.interpolated, outcome.both[i]); },
        theme);
    paintTitle(p, places.of(MaskSquare::both),
               tr("p a") + QStringLiteral("   ") + measureName(lab.measure) + u' ' +
                   numberText(outcome.of(lab.measure), 3),
               sum(outcome.sums.both), theme);
    paintGradient(p, places, lab, outcome, theme);
}

}  // namespace iou
