// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/formats.hpp"

#include <algorithm>
#include <cassert>
#include <cctype>
#include <functional>

namespace iou {

namespace {

template <class Format>
std::vector<Format> inOrder(std::vector<Format> formats) {
    std::sort(formats.begin(), formats.end(), [](const Format& a, const Format& b) {
        return a.place != b.place ? a.place < b.place : a.id < b.id;
    });
    return formats;
}

template <class Format>
const Format& find(const std::vector<Format>& formats, std::string_view id) {
    const auto found = std::find_if(formats.begin(), formats.end(),
                                    [id](const Format& format) { return format.id == id; });
    assert(found != formats.end());
    return *found;
}

/// Paths of films as messages show them: ".mp4", "DIR/frame_%05d.png".
std::vector<Phrase> filmPaths(bool of_sequences) {
    std::vector<Phrase> paths;
    for (const FilmFormat& format : filmFormats()) {
        if (format.file_per_frame != of_sequences) continue;
        paths.push_back(of_sequences ? phrase("DIR/frame_%05d%1", format.suffix)
                                     : Phrase(format.suffix));
    }
    return paths;
}

/// "a, b or c": what `word` says of each format that `wanted` picks.
template <class Format, class Word, class Wanted>
Phrase wordsOf(const std::vector<Format>& formats, Word Format::*word, const Wanted& wanted) {
    std::vector<Phrase> words;
    for (const Format& format : formats)
        if (std::invoke(wanted, format)) words.emplace_back(format.*word);
    return oneOf(words);
}

constexpr auto kEach = [](const auto&) { return true; };

}  // namespace

const std::vector<FilmFormat>& filmFormats() {
    static const std::vector<FilmFormat> formats = inOrder(foundFilmFormats());
    return formats;
}

const std::vector<PictureFormat>& pictureFormats() {
    static const std::vector<PictureFormat> formats = inOrder(foundPictureFormats());
    return formats;
}

Result<const FilmFormat*> filmFormatOf(const std::string& path) {
    for (const FilmFormat& format : filmFormats())
        if (path.ends_with(format.suffix) &&
            (!format.file_per_frame || !sequenceName(path, 0).empty()))
            return &format;
    return Error{phrase("\"%1\" is not a film this program writes", path), std::string_view("-o"),
                 phrase("end the name with %1, or write %2", oneOf(filmPaths(false)),
                        oneOf(filmPaths(true)))};
}

Result<const PictureFormat*> pictureFormatOf(const std::string& path) {
    for (const PictureFormat& format : pictureFormats())
        if (path.ends_with(format.suffix) ||
            (!format.other_suffix.empty() && path.ends_with(format.other_suffix)))
            return &format;
    return Error{phrase("\"%1\" is not a picture this program writes", path),
                 std::string_view("-o"), phrase("end the name with %1", pictureSuffixes())};
}

const FilmFormat& filmFormat(std::string_view id) { return find(filmFormats(), id); }
const PictureFormat& pictureFormat(std::string_view id) { return find(pictureFormats(), id); }

Phrase oneOf(const std::vector<Phrase>& choices) {
    Phrase words;
    for (std::size_t i = 0; i < choices.size(); ++i)
        words = i == 0                    ? choices[i]
                : i + 1 == choices.size() ? phrase("%1 or %2", words, choices[i])
                                          : phrase("%1, %2", words, choices[i]);
    return words;
}

Phrase pictureLabels() { return wordsOf(pictureFormats(), &PictureFormat::label, kEach); }
Phrase filmLabels() { return wordsOf(filmFormats(), &FilmFormat::label, kEach); }
Phrase pictureSuffixes() { return wordsOf(pictureFormats(), &PictureFormat::suffix, kEach); }
Phrase pixelSuffixes() {
    return wordsOf(pictureFormats(), &PictureFormat::suffix, &PictureFormat::hasPixels);
}

std::string sequenceName(const std::string& pattern, int frame) {
    const std::size_t percent = pattern.find('%');
    if (percent == std::string::npos || pattern.find('%', percent + 1) != std::string::npos)
        return {};
    std::size_t end = percent + 1;
    while (end < pattern.size() && std::isdigit(static_cast<unsigned char>(pattern[end]))) ++end;
    const std::string digits = pattern.substr(percent + 1, end - percent - 1);
    if (end == pattern.size() || pattern[end] != 'd' || digits.size() > 2) return {};
    if (!digits.empty() && digits[0] != '0') return {};
    const std::size_t width = digits.empty() ? 0 : static_cast<std::size_t>(std::stoi(digits));
    std::string number = std::to_string(frame);
    if (number.size() < width) number.insert(0, width - number.size(), '0');
    return pattern.substr(0, percent) + number + pattern.substr(end + 1);
}

}  // namespace iou
