// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/session_in_picture.hpp"

#include "core/files/atomic_file.hpp"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QPdfWriter>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>

namespace iou {

namespace {

const QString kKey = QStringLiteral("iouscope-session");
constexpr std::string_view png_signature{"\x89PNG\r\n\x1a\n", 8};
constexpr std::string_view pdf_signature{"%PDF-"};

struct PictureKind {
    std::string_view suffix, name;
};
constexpr std::array picture_kinds{PictureKind{".png", "PNG"}, PictureKind{".svg", "SVG"},
                                   PictureKind{".pdf", "PDF"}};

const PictureKind* kindOf(std::string_view name) {
    const auto at = std::find_if(picture_kinds.begin(), picture_kinds.end(),
                                 [&](const PictureKind& k) { return name.ends_with(k.suffix); });
    return at == picture_kinds.end() ? nullptr : &*at;
}

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

/// The description in the XMP packet, which our writer leaves uncompressed.
QString sessionOfPdf(std::string_view bytes) {
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

QString sessionTextOf(std::string_view bytes) {
    if (bytes.starts_with(pdf_signature)) return sessionOfPdf(bytes);
    const QByteArray data =
        QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    return bytes.starts_with(png_signature) ? sessionOfPng(data) : sessionOfSvg(data);
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
    if (bytes.starts_with(png_signature) || bytes.starts_with(pdf_signature)) return true;
    const std::string_view head = bytes.substr(0, 512);
    return head.starts_with("<?xml") && head.find("<svg") != std::string_view::npos;
}

bool isPictureName(std::string_view name) { return kindOf(name) != nullptr; }

Result<Done> checkReadable(std::string_view bytes, const std::string& name) {
    const Phrase remedy = phrase("open a session, or a picture that iouscope wrote");
    if (bytes.empty()) return Error{phrase("the file is empty"), name, remedy};
    const PictureKind* const kind = kindOf(name);
    if (kind && !looksLikePicture(bytes))
        return Error{phrase("this picture cannot be read: it is no %1", kind->name), name, remedy};
    return Done{};
}

Result<Session> sessionInPicture(std::string_view bytes, const std::string& name) {
    const std::string text = sessionTextOf(bytes).toStdString();
    if (text.empty())
        return Error{phrase("no session lies in this picture"), name,
                     phrase("open a .png, .svg or .pdf that iouscope wrote")};
    return readSession(text, name);
}

Result<Session> readSessionOrPicture(std::string_view bytes, const std::string& name) {
    if (const auto readable = checkReadable(bytes, name); !readable) return readable.error();
    return looksLikePicture(bytes) ? sessionInPicture(bytes, name) : readSession(bytes, name);
}

Result<Session> readSessionFile(const std::string& path) {
    if (path.empty()) return Session{};
    const auto bytes = readFile(path, session_size_limit);
    if (!bytes) return bytes.error();
    return readSessionOrPicture(*bytes, path == "-" ? "standard input" : path);
}

}  // namespace iou
