// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/picture.hpp"

#include "app/files/session_in_picture.hpp"
#include "app/formats/svg_canvas.hpp"
#include "app/render/figure_source.hpp"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace iou {

namespace {

constexpr int kPdfDpi = 1200;

/// Dots per metre at 96 dpi: fonts must not depend on the screen.
constexpr int kDotsPerMeter = 3780;

QString titleOf(const PictureSpec& spec) {
    const QString& title = spec.figure.label(FigureLabel::title);
    return title.isEmpty() || title == QStringLiteral("-") ? QStringLiteral("iouscope") : title;
}

QByteArray svgOf(const FigureSnapshot& snapshot, const PictureSpec& spec, const PicturePlace& place,
                 const Session& session) {
    SvgCanvas canvas(spec.size, {titleOf(spec), QByteArray::fromStdString(writeSession(session))});
    QPainter painter(&canvas);
    painter.scale(place.text, place.text);
    paintFigure(painter, place.pixels / place.text, snapshot, spec.figure);
    painter.end();
    return canvas.bytes();
}

QByteArray pdfOf(const FigureSnapshot& snapshot, const PictureSpec& spec, const PicturePlace& place,
                 const Session& session) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kPdfDpi);
    writer.setPageSize(
        QPageSize(place.pixels / pixels_per_mm, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    embedSession(writer, session, titleOf(spec));
    QPainter painter(&writer);
    const double scale = place.text * kPdfDpi / 96.0;
    painter.scale(scale, scale);
    paintFigure(painter, place.pixels / place.text, snapshot, spec.figure);
    painter.end();
    return bytes;
}

}  // namespace

QImage blankImage(QSize pixels) {
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.setDotsPerMeterX(kDotsPerMeter);
    image.setDotsPerMeterY(kDotsPerMeter);
    return image;
}

Result<QByteArray> pngOf(QImage image, const Session& session) {
    if (image.isNull())
        return Error{phrase("no memory for the picture"), {}, phrase("ask for a smaller one")};
    embedSession(image, session);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG")) return Error{phrase("the picture cannot be encoded"), {}, {}};
    return bytes;
}

Session sessionFor(const PictureSpec& spec, Session session) {
    if (spec.step) session.playhead = *spec.step;
    if (spec.dark)
        session.document.appearance.theme = *spec.dark ? ThemeChoice::dark : ThemeChoice::light;
    return session;
}

PicturePlace placeOf(const PictureSpec& spec, PictureFormat format) {
    const bool paper = format == PictureFormat::pdf && !spec.paper_mm.isEmpty();
    const QSizeF pixels = paper ? spec.paper_mm * pixels_per_mm : QSizeF(spec.size);
    const double usual =
        paper ? usualPaperTextScale(spec.paper_mm, spec.figure) : usualTextScale(spec.size);
    return {pixels, spec.text > 0.0 ? spec.text : usual};
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
                                 PictureFormat format) {
    const Session shown = sessionFor(spec, session);
    const PictureFonts fonts;
    const PicturePlace place = placeOf(spec, format);
    FigureSource source(shown, spec.figure, place.pixels / place.text, Motion::none);
    const FigureSnapshot snapshot = source.snapshot();
    switch (format) {
    case PictureFormat::svg: return svgOf(snapshot, spec, place, shown);
    case PictureFormat::pdf: return pdfOf(snapshot, spec, place, shown);
    case PictureFormat::png: break;
    }
    const QSize pixels = spec.size * spec.scale;
    return pngOf(paintFigureImage(snapshot, spec.figure, pixels, place.text * spec.scale), shown);
}

}  // namespace iou
