// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/picture_metadata.hpp"

#include "core/io/atomic_file.hpp"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QPdfWriter>
#include <QXmlStreamReader>

namespace iou {

namespace {

const QString kKey = QStringLiteral("iouscope-session");
constexpr std::string_view png_signature{"\x89PNG\r\n\x1a\n", 8};

QByteArray textOf(const Session& session) {
    return QByteArray::fromStdString(writeSession(session));
}

QString sessionOfPng(const QByteArray& bytes) {
    QBuffer buffer(const_cast<QByteArray*>(&bytes));  // only read
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, "PNG");
    return reader.text(kKey);
}

QString sessionOfSvg(const QByteArray& bytes) {
    QXmlStreamReader reader(bytes);
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::DTD) return {};  // ours have none
        if (token == QXmlStreamReader::StartElement && reader.name() == u"metadata" &&
            reader.attributes().value(QStringLiteral("id")) == kKey)
            return reader.readElementText();
    }
    return {};
}

}  // namespace

void embedSession(QImage& image, const Session& session) {
    image.setText(kKey, QString::fromUtf8(textOf(session)));
    image.setText(QStringLiteral("Software"), QStringLiteral("iouscope " IOUSCOPE_VERSION));
}

void embedSession(QPdfWriter& writer, const Session& session, const QString& title) {
    const QByteArray text = textOf(session);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("iouscope " IOUSCOPE_VERSION));
    writer.addFileAttachment(QStringLiteral("session.iouscope"), text,
                             QStringLiteral("application/json"));
    const QByteArray xmp =
        R"(<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">)" +
        title.toHtmlEscaped().toUtf8() +
        R"(</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">)" +
        QString::fromUtf8(text).toHtmlEscaped().toUtf8() +
        R"(</rdf:li></rdf:Alt></dc:description>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>
)";
    writer.setDocumentXmpMetadata(xmp);
}

bool looksLikePicture(std::string_view bytes) {
    if (bytes.starts_with(png_signature)) return true;
    const std::string_view head = bytes.substr(0, 512);
    return head.starts_with("<?xml") && head.find("<svg") != std::string_view::npos;
}

Result<Session> sessionInPicture(std::string_view bytes, const std::string& name) {
    const QByteArray data =
        QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    const bool png = bytes.starts_with(png_signature);
    const std::string text = (png ? sessionOfPng(data) : sessionOfSvg(data)).toStdString();
    if (text.empty())
        return Error{phrase("no session lies in this picture"), name,
                     phrase("open a .png or .svg that iouscope wrote")};
    return readSession(text, name);
}

Result<Session> readSessionOrPicture(std::string_view bytes, const std::string& name) {
    return looksLikePicture(bytes) ? sessionInPicture(bytes, name) : readSession(bytes, name);
}

Result<Session> readSessionFile(const std::string& path) {
    if (path.empty()) return Session{};
    const auto bytes = readFile(path, picture_size_limit);
    if (!bytes) return bytes.error();
    return readSessionOrPicture(*bytes, path == "-" ? "standard input" : path);
}

}  // namespace iou
