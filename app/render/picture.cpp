// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/picture.hpp"

#include "app/render/figure_source.hpp"

#include <QPainter>

#include <algorithm>

namespace iou {

namespace {

/// Dots per metre at 96 dpi: fonts must not depend on the screen.
constexpr int kDotsPerMeter = 3780;

/// Whether a figure has parts that are no lines and areas.
bool needsImages(const FigureSnapshot& snapshot, const FigureSpec& spec) {
    return snapshot.surface ||
           (spec.shows(FigureView::scene) && !snapshot.scene.picture.image.isNull()) ||
           (spec.shows(FigureView::lanes) &&
            std::any_of(snapshot.lanes.cells.begin(), snapshot.lanes.cells.end(),
                        [](const LaneCell& cell) {
                            return cell.surface || !cell.scene.picture.image.isNull();
                        }));
}

QString titleOf(const PictureSpec& spec) {
    const QString& title = spec.figure.label(FigureLabel::title);
    return title.isEmpty() || title == QStringLiteral("-") ? QStringLiteral("iouscope") : title;
}

}  // namespace

void setDensity(QImage& image, double dpi) {
    if (dpi <= 0.0) return;
    image.setDotsPerMeterX(qRound(dpi / 0.0254));
    image.setDotsPerMeterY(image.dotsPerMeterX());
}

QImage blankImage(QSize pixels) {
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.setDotsPerMeterX(kDotsPerMeter);
    image.setDotsPerMeterY(kDotsPerMeter);
    return image;
}

Result<QByteArray> encodeImage(const QImage& image, const Session& session,
                               const PictureFormat& format) {
    if (image.isNull())
        return Error{phrase("no memory for the picture"), {}, phrase("ask for a smaller one")};
    return format.encode(image, carriedSession(session));
}

Session sessionFor(const PictureSpec& spec, Session session) {
    if (spec.step) session.playhead = *spec.step;
    if (spec.dark)
        session.document.appearance.theme = *spec.dark ? ThemeChoice::dark : ThemeChoice::light;
    return session;
}

PicturePlace placeOf(const PictureSpec& spec, const PictureFormat& format) {
    const bool page = format.has_paper && !spec.paper_mm.isEmpty();
    const bool print = !page && format.hasPixels() && spec.dpi > 0.0;
    const QSizeF pixels = page ? spec.paper_mm * pixels_per_mm : QSizeF(spec.size);
    // Pixels of the place per 1/96 inch of what is held in hands.
    const double fine = print ? spec.dpi / (96.0 * spec.scale) : 1.0;
    const bool asked = spec.text > 0.0 || spec.points > 0.0;
    double text = spec.text;
    if (spec.points > 0.0)
        text = textScaleOfPoints(spec.points) * fine;
    else if (!asked && (page || print))
        text = usualPaperTextScale(pixels / (fine * pixels_per_mm), spec.figure) * fine;
    else if (!asked)
        text = usualTextScale(spec.size);
    return {pixels, text, paperType(spec.figure, text / fine, asked || !(page || print))};
}

QImage paintFigureImage(const FigureSnapshot& snapshot, const FigureSpec& figure, QSize pixels,
                        double text, QImage used) {
    const bool fits = used.size() == pixels && used.isDetached();
    QImage image = fits ? std::move(used) : blankImage(pixels);
    if (image.isNull()) return image;
    if (figure.transparent) image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(text, text);
    paintFigure(painter, QSizeF(pixels) / text, snapshot, figure);
    return image;
}

Result<QByteArray> renderPicture(const Session& session, const PictureSpec& spec,
                                 const PictureFormat& format) {
    const Session shown = sessionFor(spec, session);
    const PicturePlace place = placeOf(spec, format);
    const PictureFonts fonts(place.type);
    FigureSource source(shown, spec.figure, place.pixels / place.text,
                        spec.shared ? Motion::run : Motion::none);
    const FigureSnapshot snapshot = source.snapshot();
    if (format.hasPixels()) {
        const QSize pixels = spec.size * spec.scale;
        const double text = place.text * spec.scale;
        QImage image = paintFigureImage(snapshot, spec.figure, pixels, text);
        setDensity(image, spec.dpi);
        return encodeImage(image, shown, format);
    }
    if (!format.has_images && needsImages(snapshot, spec.figure))
        return Error{
            snapshot.surface
                ? phrase("%1 has no pixels, of which the surface is made", format.label)
                : phrase("%1 has no pixels, of which surfaces and pictures are made", format.label),
            std::string_view("--view"),
            phrase("choose scene, curves or lanes, or write a PDF and include it")};
    return format.draw({.size = place.pixels,
                        .in_mm = format.has_paper && !spec.paper_mm.isEmpty(),
                        .text = place.text,
                        .title = titleOf(spec),
                        .session = carriedSession(shown),
                        .paint = [&](QPainter& painter, QSizeF size) {
                            paintFigure(painter, size, snapshot, spec.figure);
                        }});
}

}  // namespace iou
