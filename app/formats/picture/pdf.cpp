// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/picture_format.hpp"
#include "app/vectors/xml_text.hpp"
#include "widgets/figure/figure.hpp"

#include <QBuffer>
#include <QHashFunctions>
#include <QPainter>
#include <QPdfWriter>
#include <QUuid>
#include <QXmlStreamReader>

#include <algorithm>

namespace iou::pictures {

namespace {

constexpr int kDpi = 1200;

/// Puts the session into the file: attached as "session.iouscope" and, for readers of properties,
/// in the XMP description.
void embed(QPdfWriter& writer, const PicturePage& page) {
    const QByteArray session = QByteArray::fromStdString(page.session);
    writer.setTitle(page.title);
    writer.setCreator(QStringLiteral("iouscope " IOUSCOPE_VERSION));
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    writer.setDocumentId(QUuid::createUuidV5(QUuid(), session));  // else it is a random one
#endif
    writer.addFileAttachment(QStringLiteral("session.iouscope"), session,
                             QStringLiteral("application/json"));
    const QByteArray xmp =
        R"(<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">)" +
        xmlText(page.title) +
        R"(</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">)" +
        xmlText(QString::fromUtf8(session)) +
        R"(</rdf:li></rdf:Alt></dc:description>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>
)";
    writer.setDocumentXmpMetadata(xmp);
}

/// Qt lists fonts in the order of a table that it shuffles; the file is to be the same each time.
class SteadyOrder {
public:
    SteadyOrder() { QHashSeed::setDeterministicGlobalSeed(); }
    ~SteadyOrder() { QHashSeed::resetRandomGlobalSeed(); }
    SteadyOrder(const SteadyOrder&) = delete;
    SteadyOrder& operator=(const SteadyOrder&) = delete;
};

/// Blanks the dates, which a file need not have; what follows stays at its place. They stand in the
/// first object, where all other texts are in UTF-16.
void removeDates(QByteArray& pdf) {
    const qsizetype end = pdf.indexOf("endobj");
    for (const char* const key : {"/CreationDate (", "/ModDate ("}) {
        const qsizetype from = pdf.indexOf(key);
        const qsizetype to = pdf.indexOf(')', std::max<qsizetype>(from, 0));
        if (from < 0 || to < 0 || to > end) continue;
        std::fill(pdf.begin() + from, pdf.begin() + to + 1, ' ');
    }
}

Result<QByteArray> drawn(const PicturePage& page) {
    const SteadyOrder order;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kDpi);
    writer.setPageSize(
        QPageSize(page.size / pixels_per_mm, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    embed(writer, page);
    QPainter painter(&writer);
    painter.setRenderHint(QPainter::LosslessImageRendering);  // a map's colours are its numbers
    const double scale = page.text * kDpi / 96.0;
    painter.scale(scale, scale);
    page.paint(painter, page.size / page.text);
    painter.end();
    removeDates(bytes);
    return bytes;
}

/// From the description in the XMP packet, which our writer leaves uncompressed.
QString sessionOf(std::string_view bytes) {
    const std::size_t packet = bytes.rfind("<?xpacket begin=");
    if (packet == std::string_view::npos) return {};
    const std::size_t begin = bytes.find("?>", packet);
    const std::size_t end = bytes.find("<?xpacket end=", packet);
    if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return {};
    QXmlStreamReader reader(
        QByteArray(bytes.data() + begin + 2, static_cast<qsizetype>(end - begin - 2)));
    bool described = false;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::DTD) return {};  // ours have none
        if (token != QXmlStreamReader::StartElement) continue;
        if (reader.name() == u"description") described = true;
        if (described && reader.name() == u"li") return reader.readElementText();
    }
    return {};
}

}  // namespace

PictureFormat pdf() {
    return {.id = "pdf",
            .suffix = ".pdf",
            .label = "PDF",
            .name = phrase("PDF (one page)"),
            .place = 3,
            .has_paper = true,
            .is_page = true,
            .draw = drawn,
            .recognises = [](std::string_view bytes) { return bytes.starts_with("%PDF-"); },
            .session = sessionOf};
}

}  // namespace iou::pictures
