// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/film_text.hpp"
#include "app/formats/picture_format.hpp"

#include <QBuffer>
#include <QImageReader>

namespace iou::pictures {

namespace {

constexpr std::string_view kSignature{"\x89PNG\r\n\x1a\n", 8};

Result<QByteArray> encoded(QImage image, const std::string& session) {
    image.setText(session_key, QString::fromStdString(session));
    image.setText(QStringLiteral("Software"), QStringLiteral("iouscope " IOUSCOPE_VERSION));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG")) return Error{phrase("the picture cannot be encoded"), {}, {}};
    return bytes;
}

/// Qt's writer compresses long texts; an APNG has the session at its end, where Qt's reader does
/// not look.
QString sessionOf(std::string_view bytes) {
    QByteArray data = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QBuffer buffer(&data);
    buffer.open(QIODevice::ReadOnly);
    const QString text = QImageReader(&buffer, "PNG").text(session_key);
    return text.isEmpty() ? pngText(bytes, {session_key.data(), std::size_t(session_key.size())})
                          : text;
}

}  // namespace

PictureFormat png() {
    return {.id = "png",
            .suffix = ".png",
            .label = "PNG",
            .name = phrase("PNG (pixels)"),
            .place = 1,
            .media_type = "image/png",
            .encode = encoded,
            .recognises = [](std::string_view bytes) { return bytes.starts_with(kSignature); },
            .session = sessionOf};
}

}  // namespace iou::pictures
