// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/session_in_picture.hpp"

#include "app/formats/formats.hpp"
#include "core/files/atomic_file.hpp"

namespace iou {

namespace {

const PictureFormat* formatOf(std::string_view bytes) {
    for (const PictureFormat& format : pictureFormats())
        if (format.recognises(bytes)) return &format;
    return nullptr;
}

}  // namespace

bool looksLikePicture(std::string_view bytes) { return formatOf(bytes) != nullptr; }

bool isPictureName(std::string_view name) { return pictureFormatOf(std::string(name)).has_value(); }

Result<Done> checkReadable(std::string_view bytes, const std::string& name) {
    const Phrase remedy = phrase("open a session, or a picture that iouscope wrote");
    if (bytes.empty()) return Error{phrase("the file is empty"), name, remedy};
    const auto format = pictureFormatOf(name);
    if (format && !looksLikePicture(bytes))
        return Error{phrase("this picture cannot be read: it is no %1", (*format)->label), name,
                     remedy};
    return Done{};
}

Result<Session> sessionInPicture(std::string_view bytes, const std::string& name) {
    const PictureFormat* const format = formatOf(bytes);
    const std::string text = format ? format->session(bytes).toStdString() : std::string();
    if (text.empty())
        return Error{phrase("no session lies in this picture"), name,
                     phrase("open a %1 that iouscope wrote", pictureSuffixes())};
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
