// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/session_in_picture.hpp"

#include "app/formats/formats.hpp"
#include "core/base/version.hpp"
#include "core/data/kept_pairs.hpp"
#include "core/files/atomic_file.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace iou {

namespace {

constexpr std::size_t kFilmLimit = std::size_t{1} << 30;
constexpr std::size_t kPictureLimit = std::size_t{256} << 20;
constexpr std::size_t kHead = 512;  ///< bytes that tell pictures and films from others

const FilmFormat* filmOf(std::string_view bytes) {
    for (const FilmFormat& format : filmFormats())
        if (format.recognises && format.recognises(bytes)) return &format;
    return nullptr;
}

const PictureFormat* pictureOf(std::string_view bytes) {
    for (const PictureFormat& format : pictureFormats())
        if (format.recognises(bytes)) return &format;
    return nullptr;
}

/// How the session is read from such bytes; null: they are neither picture nor film.
using ReadText = QString (*)(std::string_view bytes);
ReadText readerOf(std::string_view bytes) {
    if (const PictureFormat* const picture = pictureOf(bytes)) return picture->session;
    const FilmFormat* const film = filmOf(bytes);
    return film ? film->session : nullptr;
}

/// Bytes of the picture or film that begins so, at most; 0: it is neither.
std::size_t limitOf(const std::string& path) {
    char head[kHead];
    std::ifstream file(path, std::ios::binary);
    file.read(head, kHead);
    const std::string_view begin(head, static_cast<std::size_t>(file.gcount()));
    return filmOf(begin) ? kFilmLimit : pictureOf(begin) ? kPictureLimit : 0;
}

bool isRegular(const std::string& path) {
    std::error_code unknown;
    return path != "-" && std::filesystem::is_regular_file(path, unknown);
}

/// Whether a name ends as a film's does.
const FilmFormat* filmByName(std::string_view name) {
    for (const FilmFormat& format : filmFormats())
        if (format.recognises && name.ends_with(format.suffix)) return &format;
    return nullptr;
}

}  // namespace

bool looksLikePicture(std::string_view bytes) { return readerOf(bytes) != nullptr; }

bool isPictureName(std::string_view name) {
    return filmByName(name) || pictureFormatOf(std::string(name)).has_value();
}

Result<Done> checkReadable(std::string_view bytes, const std::string& name) {
    const Phrase remedy = phrase("open a session, or a picture or film that iouscope wrote");
    if (bytes.empty()) return Error{phrase("the file is empty"), name, remedy};
    if (looksLikePicture(bytes)) return Done{};
    if (const auto format = pictureFormatOf(name))
        return Error{phrase("this picture cannot be read: it is no %1", (*format)->label), name,
                     remedy};
    if (const FilmFormat* const film = filmByName(name))
        return Error{phrase("this film cannot be read: it is no %1", film->label), name, remedy};
    return Done{};
}

Result<Session> sessionInPicture(std::string_view bytes, const std::string& name, Phrase* remark) {
    const ReadText read = readerOf(bytes);
    const std::string text = read ? read(bytes).toStdString() : std::string();
    if (text.empty()) {
        if (!pictureOf(bytes))
            return Error{phrase("no session lies in this film"), name,
                         phrase("open one that iouscope wrote")};
        return Error{phrase("no session lies in this picture"), name,
                     phrase("open a %1 that iouscope wrote", pictureSuffixes())};
    }
    if (remark) *remark = numericsNote(text);
    return readSession(text, name);
}

Result<std::string> readForSession(const std::string& path) {
    if (!isRegular(path)) return readFile(path, session_size_limit);
    if (const std::size_t limit = limitOf(path)) return readFile(path, limit);
    std::error_code unknown;
    const auto size = std::filesystem::file_size(path, unknown);
    if (const auto fits = checkSessionSize(unknown ? 0 : size, path); !fits) return fits.error();
    return readFile(path, session_size_limit);
}

Result<std::string> readAnything(const std::string& path) {
    return readFile(path, std::max(max_json_bytes, isRegular(path) ? limitOf(path) : 0));
}

Result<Session> readSessionOrPicture(std::string_view bytes, const std::string& name,
                                     Phrase* remark) {
    if (const auto readable = checkReadable(bytes, name); !readable) return readable.error();
    if (looksLikePicture(bytes)) return sessionInPicture(bytes, name, remark);
    if (remark) *remark = numericsNote(bytes);
    auto session = readSession(bytes, name);
    if (session) pairing::makeAbsolute(session->data, folderOf(name));
    return session;
}

Result<Session> readSessionFile(const std::string& path, Phrase* remark, SeenFile* seen) {
    if (path.empty()) return Session{};
    const auto bytes = readForSession(path);
    if (!bytes) return bytes.error();
    if (seen) *seen = seenFile(path, *bytes);
    return readSessionOrPicture(*bytes, path == "-" ? "standard input" : path, remark);
}

}  // namespace iou
