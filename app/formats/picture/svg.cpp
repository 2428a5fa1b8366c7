// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/picture_format.hpp"
#include "app/vectors/svg_canvas.hpp"

#include <QPainter>
#include <QXmlStreamReader>

namespace iou::pictures {

namespace {

Result<QByteArray> drawn(const PicturePage& page) {
    SvgCanvas canvas(page.size, {page.title, QByteArray::fromStdString(page.session), page.in_mm});
    QPainter painter(&canvas);
    painter.scale(page.text, page.text);
    page.paint(painter, page.size / page.text);
    painter.end();
    return canvas.bytes();
}

bool recognised(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 512);
    return head.starts_with("<?xml") && head.find("<svg") != std::string_view::npos;
}

QString sessionOf(std::string_view bytes) {
    QXmlStreamReader reader(
        QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())));
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::DTD) return {};  // ours have none
        if (token == QXmlStreamReader::StartElement && reader.name() == u"metadata" &&
            reader.attributes().value(QStringLiteral("id")) == session_key)
            return reader.readElementText();
    }
    return {};
}

}  // namespace

PictureFormat svg() {
    return {.id = "svg",
            .suffix = ".svg",
            .label = "SVG",
            .name = phrase("SVG (vectors)"),
            .place = 2,
            .media_type = "image/svg+xml",
            .has_paper = true,
            .draw = drawn,
            .recognises = recognised,
            .session = sessionOf};
}

}  // namespace iou::pictures
