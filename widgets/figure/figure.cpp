// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/figure.hpp"

#include "widgets/drawing/picture_group.hpp"
#include "widgets/figure/surface_figure.hpp"
#include "widgets/plots/axes_painter.hpp"
#include "widgets/text/free_tr.hpp"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr double kMargin = 12.0;
constexpr double kFirstShare = 0.54;           ///< of the width, for the first of several views
constexpr double kLeastColumn = 280.0;         ///< a column of plots this narrow becomes a row
constexpr double kLeastPaperText = 5.0 / 8.0;  ///< of lines, and of text before paperType()

constexpr std::array<std::string_view, figure_label_count> kLabelNames{
    "title",        "caption",   "card",          "prediction", "ground-truth",
    "surface-x",    "surface-y", "surface-value", "curves-x",   "curves-y",
    "curves-lower", "legend-1",  "legend-2",      "legend-3",   "legend-4",
    "legend-5",     "legend-6",  "legend-7",      "legend-8",   "legend-9"};

/// Names of their groups in files of vectors, by FigureView.
constexpr std::array kViewNames{"scene", "surface", "curves", "lanes"};

QFont titleFont() {
    QFont font = uiFont(15.0);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont captionFont() { return uiFont(10.5); }

QString chosen(const FigureSpec& spec, FigureLabel which, const QString& usual) {
    const QString& own = spec.label(which);
    if (own.isEmpty()) return usual;
    return own == QStringLiteral("-") ? QString() : own;
}

/// The bands above and below the views.
struct Bands {
    QRectF title, foot, views;
};

Bands bandsOf(QSizeF size, const FigureSpec& spec) {
    Bands bands;
    bands.views = QRectF({}, size);
    QStringList titles = spec.titles;
    titles << chosen(spec, FigureLabel::title, {});
    double tallest = 0.0;
    for (const QString& title : titles)
        if (!title.isEmpty())
            tallest =
                std::max(tallest, QFontMetricsF(titleFont())
                                      .boundingRect(QRectF(0, 0, size.width() - 2.0 * kMargin, 1e4),
                                                    Qt::TextWordWrap, title)
                                      .height());
    if (tallest > 0.0) {
        const double height = std::min(tallest + 1.4 * kMargin, 0.4 * size.height());
        bands.title = QRectF(0.0, 0.0, size.width(), height);
        bands.views.setTop(height);
    }
    const QString caption = chosen(spec, FigureLabel::caption, {});
    if (!caption.isEmpty() || spec.counter) {
        const QFontMetricsF metrics(captionFont());
        const double width = size.width() - 2.0 * kMargin - (spec.counter ? 150.0 : 0.0);
        const double text =
            metrics.boundingRect(QRectF(0, 0, width, 1e4), Qt::TextWordWrap, caption).height();
        const double height =
            std::min(std::max(text, metrics.height()) + kMargin, 0.4 * size.height());
        bands.foot = QRectF(0.0, size.height() - height, size.width(), height);
        bands.views.setBottom(bands.foot.top());
    }
    return bands;
}

QRectF placeOf(const QRectF& room, std::size_t count, std::size_t index) {
    if (count < 2) return room;
    if (room.width() < room.height()) {  // upright: one below the other
        const double height = room.height() / static_cast<double>(count);
        return {room.left(), room.top() + height * static_cast<double>(index), room.width(),
                height};
    }
    if (count == 3 && room.width() * (1.0 - kFirstShare) < kLeastColumn) {
        const double width = std::round(room.width() * 0.5);
        const double height = std::round(room.height() * 0.56);
        if (index == 2)
            return {room.left(), room.top() + height, room.width(), room.height() - height};
        return {room.left() + width * static_cast<double>(index), room.top(), width, height};
    }
    const double first = std::round(room.width() * kFirstShare);
    if (index == 0) return {room.left(), room.top(), first, room.height()};
    // The view that comes first in the column has axes on all sides and needs a little more.
    const double share = count > 2 ? 0.56 : 1.0;
    const double top = index == 1 ? 0.0 : std::round(room.height() * share);
    const double bottom = index == 1 ? std::round(room.height() * share) : room.height();
    return {room.left() + first, room.top() + top, room.width() - first, bottom - top};
}

void paintBands(QPainter& p, const Bands& bands, const FigureSnapshot& snapshot,
                const FigureSpec& spec) {
    const Theme& theme = *snapshot.theme;
    if (!bands.title.isNull()) {
        const PictureGroup group(p, "title");
        p.setFont(titleFont());
        p.setPen(theme.text);
        p.drawText(bands.title.adjusted(kMargin, 0, -kMargin, 0),
                   Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
                   chosen(spec, FigureLabel::title, {}));
    }
    if (bands.foot.isNull()) return;
    const PictureGroup group(p, "caption");
    const QRectF foot = bands.foot.adjusted(kMargin, 0, -kMargin, 0);
    p.setFont(captionFont());
    p.setPen(theme.text);
    p.drawText(foot.adjusted(0, 0, spec.counter ? -150.0 : 0.0, 0),
               Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
               chosen(spec, FigureLabel::caption, {}));
    if (!spec.counter || !snapshot.scene.path) return;
    p.setPen(theme.muted);
    p.drawText(foot, Qt::AlignRight | Qt::AlignVCenter,
               stepText(snapshot.scene.playhead, snapshot.scene.path->steps(),
                        snapshot.scene.between > 0.0));
}

void paintSceneView(QPainter& p, const QRectF& area, const FigureSnapshot& snapshot,
                    const FigureSpec& spec) {
    p.save();
    p.translate(area.topLeft());
    SceneHighlights highlights;
    highlights.ground = !spec.transparent;
    highlights.legend = spec.legend;
    paintScene(p, area.size(), snapshot.scene, snapshot.camera, *snapshot.theme, highlights,
               snapshot.placement ? &*snapshot.placement : nullptr);
    p.restore();
}

void paintSurfaceView(QPainter& p, const QRectF& area, const FigureSnapshot& snapshot,
                      const FigureSpec& spec) {
    if (!snapshot.surface) return;
    SurfaceTexts texts =
        surfaceTexts(*snapshot.surface, snapshot.has_run, snapshot.constant_colors);
    texts.x = chosen(spec, FigureLabel::surface_x, texts.x);
    texts.y = chosen(spec, FigureLabel::surface_y, texts.y);
    texts.value = chosen(spec, FigureLabel::surface_value, texts.value);
    if (!spec.legend) texts.legend.clear();
    texts.bar = !isHidden(spec.hidden, FigureElement::color_bar);
    paintSurfaceFigure(p, area, *snapshot.surface, snapshot.marks, texts, *snapshot.theme,
                       snapshot.relief);
}

/// A legend's name, as the person wants it; index: its place in the legend.
QString legendName(const FigureSpec& spec, std::size_t index, const QString& usual) {
    if (index >= legend_label_count) return usual;
    return chosen(spec, static_cast<FigureLabel>(first_legend_label + static_cast<int>(index)),
                  usual);
}

void paintLanesView(QPainter& p, const QRectF& area, const FigureSnapshot& snapshot,
                    const FigureSpec& spec) {
    LaneGridSnapshot grid = snapshot.lanes;
    for (std::size_t i = 0; i < grid.cells.size(); ++i) {
        grid.cells[i].title = legendName(spec, i, grid.cells[i].title);
        if (spec.legend) continue;
        grid.cells[i].note.clear();
        grid.cells[i].short_note.clear();
    }
    p.save();
    p.translate(area.topLeft());
    paintLaneGrid(p, area.size(), grid, *snapshot.theme, !spec.transparent);
    p.restore();
}

void paintCurveView(QPainter& p, const QRectF& area, const FigureSnapshot& snapshot,
                    const FigureSpec& spec) {
    CurveSnapshot curves = snapshot.curves;
    for (std::size_t i = 0; i < curves.curves.size(); ++i)
        if (QString& name = curves.curves[i].name; !name.isEmpty())
            name = legendName(spec, i, name);
    const QString along = curves.axis_label.isEmpty() ? tr("step") : curves.axis_label;
    const QString upper = curves.upper_label.isEmpty() ? tr("value") : curves.upper_label;
    const QString lower = curves.lower_label.isEmpty() ? tr("δ") : curves.lower_label;
    const CurveTexts texts{chosen(spec, FigureLabel::curves_x, along),
                           chosen(spec, FigureLabel::curves_upper, upper),
                           chosen(spec, FigureLabel::curves_lower, lower), spec.legend};
    paintCurveFigure(p, area, curves, texts, *snapshot.theme);
}

}  // namespace

std::string_view figureLabelName(FigureLabel label) {
    return kLabelNames[static_cast<std::size_t>(label)];
}

bool FigureSpec::shows(FigureView view) const {
    return std::find(views.begin(), views.end(), view) != views.end();
}

double usualTextScale(QSize pixels) {
    return std::clamp(std::min(pixels.width() / 960.0, pixels.height() / 540.0), 0.5, 16.0);
}

double usualPaperTextScale(QSizeF mm, const FigureSpec& spec) {
    // What a figure with so many views needs, in logical pixels.
    const bool many = spec.views.size() > 2 || spec.shows(FigureView::lanes);
    const QSizeF need = many                     ? QSizeF(900.0, 525.0)
                        : spec.views.size() == 2 ? QSizeF(720.0, 420.0)
                                                 : QSizeF(420.0, 260.0);
    const QSizeF place = mm * pixels_per_mm;
    return std::clamp(std::min(place.width() / need.width(), place.height() / need.height()),
                      kLeastPaperText, 1.0);
}

double textScaleOfPoints(double points) {
    return points * 96.0 / 72.0 / picturePixels(axis_number_points);
}

PictureType paperType(const FigureSpec& spec, double text, bool asked) {
    const double least = least_paper_points * 96.0 / 72.0 / text;
    return {spec.font, asked ? 0 : static_cast<int>(std::ceil(least - 1e-9))};
}

QRectF figureArea(QSizeF size, const FigureSpec& spec, FigureView view) {
    const QRectF room = bandsOf(size, spec).views;
    for (std::size_t i = 0; i < spec.views.size(); ++i) {
        if (spec.views[i] != view) continue;
        const QRectF place = placeOf(room, spec.views.size(), i);
        // Scenes fill their place; plots keep their distance.
        if (view == FigureView::scene || view == FigureView::lanes) return place;
        return place.adjusted(kMargin, kMargin * 0.5, -kMargin, -kMargin * 0.75);
    }
    return {};
}

void paintFigure(QPainter& painter, QSizeF size, const FigureSnapshot& snapshot,
                 const FigureSpec& spec) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!spec.transparent) painter.fillRect(QRectF({}, size), snapshot.theme->base);
    paintBands(painter, bandsOf(size, spec), snapshot, spec);
    for (std::size_t i = 0; i < spec.views.size(); ++i) {
        const QRectF area = figureArea(size, spec, spec.views[i]);
        const PictureGroup group(painter, kViewNames[static_cast<std::size_t>(spec.views[i])]);
        switch (spec.views[i]) {
        case FigureView::scene: paintSceneView(painter, area, snapshot, spec); break;
        case FigureView::surface: paintSurfaceView(painter, area, snapshot, spec); break;
        case FigureView::curves: paintCurveView(painter, area, snapshot, spec); break;
        case FigureView::lanes: paintLanesView(painter, area, snapshot, spec); break;
        }
    }
    painter.restore();
}

}  // namespace iou
