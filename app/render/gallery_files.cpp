// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/gallery_files.hpp"

#include "app/formats/picture_format.hpp"
#include "core/files/atomic_file.hpp"
#include "core/session/session_json.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/gallery/gallery_painter.hpp"
#include "widgets/text/core_words.hpp"

#include <QBuffer>
#include <QImage>
#include <qcustomplot.h>

namespace iou {

namespace {
constexpr double kFileScale = 2.0;
}

QImage galleryPicture(const gallery::Figure& figure, const Theme& theme, double scale) {
    const QSize size = galleryFigureSize(figure);
    QImage image(size * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    QCPPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGalleryFigure(painter, size, figure, theme, englishText);
    return image;
}

Result<Done> writeGalleryEntry(const std::string& folder, const gallery::Entry& entry,
                               const gallery::Outcome& outcome, const Theme& theme) {
    const std::string stem = folder + '/' + std::string(entry.id);
    QImage image = galleryPicture(outcome.figure, theme, kFileScale);
    std::string session;
    if (outcome.document)
        session = carriedSession({.document = *outcome.document,
                                  .playhead = 0,
                                  .camera = {},
                                  .workspace = {},
                                  .layout = {},
                                  .raised = {},
                                  .lane_views = {},
                                  .lab_cameras = {},
                                  .origin = {}});
    if (!session.empty()) image.setText(session_key, QString::fromStdString(session));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return Error{phrase("the picture cannot be encoded"), stem, {}};
    const std::string_view png(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    if (auto written = writeFile(stem + ".png", png); !written) return written;
    if (auto written = writeFile(stem + ".csv", gallery::figureCsv(outcome.figure)); !written)
        return written;
    if (session.empty()) return Done{};
    return writeFile(stem + ".iouscope", session);
}

}  // namespace iou
