// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/film_text.hpp"

#include <QByteArray>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace iou {

namespace {

std::uint64_t bigEndian(std::string_view bytes) {
    std::uint64_t x = 0;
    for (const char c : bytes) x = (x << 8) | static_cast<unsigned char>(c);
    return x;
}

QString utf8(std::string_view bytes) {
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

/// One part of a file that tells its own name and size.
struct Part {
    std::string_view name, body;
};

/// Takes the next box off the bytes: size (32 bits, or 64), name, body.
std::optional<Part> takeBox(std::string_view& bytes) {
    if (bytes.size() < 8) return {};
    std::uint64_t size = bigEndian(bytes.substr(0, 4));
    const std::string_view name = bytes.substr(4, 4);
    std::size_t head = 8;
    if (size == 1 && bytes.size() >= 16) {
        size = bigEndian(bytes.substr(8, 8));
        head = 16;
    } else if (size == 0) {
        size = bytes.size();  // up to the end
    }
    if (size < head || size > bytes.size()) return {};
    const Part part{name, bytes.substr(head, size - head)};
    bytes.remove_prefix(size);
    return part;
}

/// The body of the first box of a name; empty where there is none.
std::string_view boxOf(std::string_view bytes, std::string_view name) {
    while (const auto box = takeBox(bytes))
        if (box->name == name) return box->body;
    return {};
}

/// The text of an item's "data" box: type and language come before it.
std::string_view dataOf(std::string_view item) {
    const std::string_view data = boxOf(item, "data");
    return data.size() > 8 ? data.substr(8) : std::string_view();
}

/// The number of the key "comment" among those of a "keys" box, from 1; 0: none.
std::uint64_t commentKey(std::string_view keys) {
    if (keys.size() < 8) return 0;
    keys.remove_prefix(8);  // version, flags and count
    for (std::uint64_t number = 1;; ++number) {
        const auto key = takeBox(keys);
        if (!key) return 0;
        if (key->body == "comment") return number;
    }
}

/// A number of Matroska: its first byte tells how many it has. keeps_mark: as identifiers do.
std::optional<std::uint64_t> takeNumber(std::string_view& bytes, bool keeps_mark) {
    if (bytes.empty()) return {};
    const auto first = static_cast<unsigned char>(bytes.front());
    std::size_t length = 1;
    while (length <= 8 && !(first & (0x100 >> length))) ++length;
    if (length > 8 || length > bytes.size()) return {};
    std::uint64_t x = bigEndian(bytes.substr(0, length));
    if (!keeps_mark) {
        const std::uint64_t mark = std::uint64_t{1} << (7 * length);
        x &= mark - 1;
        if (x == mark - 1) x = bytes.size();  // not known: up to the end
    }
    bytes.remove_prefix(length);
    return x;
}

struct Element {
    std::uint64_t id;
    std::string_view body;
};

std::optional<Element> takeElement(std::string_view& bytes) {
    const auto id = takeNumber(bytes, true);
    if (!id) return {};
    const auto size = takeNumber(bytes, false);
    if (!size) return {};
    const std::string_view body = bytes.substr(0, *size);
    bytes.remove_prefix(body.size());
    return Element{*id, body};
}

/// Goes through the elements of a body until `visit` returns true.
template <class Visit>
bool visitElements(std::string_view bytes, const Visit& visit) {
    while (const auto element = takeElement(bytes))
        if (visit(*element)) return true;
    return false;
}

constexpr std::uint64_t kSegment = 0x18538067, kTags = 0x1254c367, kTag = 0x7373,
                        kSimpleTag = 0x67c8, kTagName = 0x45a3, kTagString = 0x4487;

/// The text of a SimpleTag named COMMENT.
QString commentOf(std::string_view tag) {
    std::string_view name, text;
    visitElements(tag, [&](const Element& e) {
        if (e.id == kTagName) name = e.body;
        if (e.id == kTagString) text = e.body;
        return false;
    });
    return name == "COMMENT" ? utf8(text) : QString();
}

/// Sub-blocks of a GIF, each with its length before it, joined; their end is taken off the bytes.
std::optional<QByteArray> takeBlocks(std::string_view& bytes, bool keep) {
    QByteArray joined;
    while (!bytes.empty()) {
        const auto size = static_cast<unsigned char>(bytes.front());
        if (bytes.size() < std::size_t{1} + size) return {};
        if (keep) joined.append(bytes.data() + 1, size);
        bytes.remove_prefix(std::size_t{1} + size);
        if (size == 0) return joined;
    }
    return {};
}

/// Takes off a table of colours, as the flags of a GIF's descriptor announce it.
bool takeTable(std::string_view& bytes, unsigned flags) {
    const std::size_t size = flags & 0x80 ? std::size_t{3} << ((flags & 7) + 1) : 0;
    if (bytes.size() < size) return false;
    bytes.remove_prefix(size);
    return true;
}

}  // namespace

bool isQuickTime(std::string_view bytes) {
    return bytes.size() > 8 && bytes.substr(4, 4) == "ftyp";
}

QString quickTimeComment(std::string_view bytes) {
    // Version and flags come before the boxes.
    std::string_view meta = boxOf(boxOf(boxOf(bytes, "moov"), "udta"), "meta");
    if (meta.size() < 4) return {};
    meta.remove_prefix(4);
    std::string_view items = boxOf(meta, "ilst");
    // MP4 names the item; QuickTime has keys, whose numbers are the items' names.
    const std::uint64_t number = commentKey(boxOf(meta, "keys"));
    while (const auto item = takeBox(items))
        if (item->name == "\xa9"
                          "cmt" ||
            (number != 0 && bigEndian(item->name) == number))
            return utf8(dataOf(item->body));
    return {};
}

QString matroskaComment(std::string_view bytes) {
    QString found;
    visitElements(bytes, [&](const Element& top) {
        if (top.id != kSegment) return false;
        return visitElements(top.body, [&](const Element& part) {
            if (part.id != kTags) return false;
            return visitElements(part.body, [&](const Element& tag) {
                if (tag.id != kTag) return false;
                return visitElements(tag.body, [&](const Element& simple) {
                    if (simple.id == kSimpleTag) found = commentOf(simple.body);
                    return !found.isEmpty();
                });
            });
        });
    });
    return found;
}

QString gifComment(std::string_view bytes) {
    constexpr std::size_t head = 13, descriptor = 10;
    if (bytes.size() < head) return {};
    const auto flags = static_cast<unsigned char>(bytes[10]);
    bytes.remove_prefix(head);
    if (!takeTable(bytes, flags)) return {};
    QByteArray comment;
    while (!bytes.empty() && bytes.front() != ';') {
        if (bytes.front() == '!' && bytes.size() > 2) {
            const bool is_comment = bytes[1] == '\xfe';
            bytes.remove_prefix(2);
            const auto blocks = takeBlocks(bytes, is_comment);
            if (!blocks) return {};
            comment += *blocks;
        } else if (bytes.front() == ',' && bytes.size() > descriptor + 1) {
            const auto image = static_cast<unsigned char>(bytes[9]);
            bytes.remove_prefix(descriptor);
            if (!takeTable(bytes, image) || bytes.empty()) return {};
            bytes.remove_prefix(1);  // of the code's size
            if (!takeBlocks(bytes, false)) return {};
        } else {
            return {};
        }
    }
    return QString::fromUtf8(comment);
}

QString pngText(std::string_view bytes, std::string_view key) {
    constexpr std::size_t signature = 8, around = 12;  // length, name and checksum of a chunk
    if (bytes.size() < signature) return {};
    bytes.remove_prefix(signature);
    while (bytes.size() >= around) {
        const std::uint64_t size = bigEndian(bytes.substr(0, 4));
        if (size > bytes.size() - around) return {};
        const std::string_view name = bytes.substr(4, 4);
        const std::string_view body = bytes.substr(8, size);
        bytes.remove_prefix(size + around);
        if (!body.starts_with(key) || body.size() <= key.size() || body[key.size()] != '\0')
            continue;
        std::string_view text = body.substr(key.size() + 1);
        if (name == "tEXt")
            return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
        if (name != "iTXt" || text.size() < 2 || text[0] != '\0') continue;
        text.remove_prefix(2);  // not compressed; language and translated key are empty or follow
        for (int i = 0; i < 2; ++i)
            text.remove_prefix(std::min(text.find('\0'), text.size() - 1) + 1);
        return utf8(text);
    }
    return {};
}

}  // namespace iou
