// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/picture_format.hpp"

#include <QBuffer>

namespace iou::pictures {

namespace {

/// The session follows the pixels, where readers of bitmaps do not look.
constexpr std::string_view kMark = "iouscope-session:";

Result<QByteArray> encoded(QImage image, const std::string& session) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.convertToFormat(QImage::Format_RGB32).save(&buffer, "BMP");
    return bytes + QByteArray(kMark.data(), static_cast<qsizetype>(kMark.size())) +
           QByteArray::fromStdString(session);
}

QString sessionOf(std::string_view bytes) {
    const std::size_t mark = bytes.rfind(kMark);
    if (mark == std::string_view::npos) return {};
    return QString::fromUtf8(bytes.substr(mark + kMark.size()));
}

}  // namespace

PictureFormat bitmap() {
    return {.id = "bitmap",
            .suffix = ".bmp",
            .label = "BMP",
            .name = phrase("BMP (one more)"),
            .place = 4,
            .encode = encoded,
            .recognises = [](std::string_view bytes) { return bytes.starts_with("BM"); },
            .session = sessionOf};
}

}  // namespace iou::pictures
