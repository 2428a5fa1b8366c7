// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/picture.hpp"

#include "app/render/figure_source.hpp"
#include "widgets/drawing/fonts.hpp"

#include <QPainter>

namespace iou {

namespace {

/// Dots per metre at 96 dpi: fonts must not depend on the screen.
constexpr int kDotsPerMeter = 3780;

QString titleOf(const PictureSpec& spec) {
    const QString& title = spec.figure.label(FigureLabel::title);
    return title.isEmpty() || title == QStringLiteral("-") ? QStringLiteral("iouscope") : title;
}

}  // namespace

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
    return format.encode(image, writeSession(session));
}

Session sessionFor(const PictureSpec& spec, Session session) {
    if (spec.step) session.playhead = *spec.step;
    if (spec.dark)
        session.document.appearance.theme = *spec.dark ? ThemeChoice::dark : ThemeChoice::light;
    return session;
}

PicturePlace placeOf(const PictureSpec& spec, const PictureFormat& format) {
    const bool paper = format.has_paper && !spec.paper_mm.isEmpty();
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
                                 const PictureFormat& format) {
    const Session shown = sessionFor(spec, session);
    const PictureFonts fonts;
    const PicturePlace place = placeOf(spec, format);
    FigureSource source(shown, spec.figure, place.pixels / place.text, Motion::none);
    const FigureSnapshot snapshot = source.snapshot();
    if (format.hasPixels()) {
        const QSize pixels = spec.size * spec.scale;
        const double text = place.text * spec.scale;
        return encodeImage(paintFigureImage(snapshot, spec.figure, pixels, text), shown, format);
    }
    return format.draw({.size = place.pixels,
                        .text = place.text,
                        .title = titleOf(spec),
                        .session = writeSession(shown),
                        .paint = [&](QPainter& painter, QSizeF size) {
                            paintFigure(painter, size, snapshot, spec.figure);
                        }});
}

}  // namespace iou
