// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/film_format.hpp"
#include "app/formats/picture_format.hpp"

#include <vector>

namespace iou {

/// Every format there is, in the order of lists.
const std::vector<FilmFormat>& filmFormats();
const std::vector<PictureFormat>& pictureFormats();

/// The format a file name asks for; an error names those there are.
Result<const FilmFormat*> filmFormatOf(const std::string& path);
Result<const PictureFormat*> pictureFormatOf(const std::string& path);

/// The format of an id that exists.
const FilmFormat& filmFormat(std::string_view id);
const PictureFormat& pictureFormat(std::string_view id);

/// "a, b or c"; of none: empty.
Phrase oneOf(const std::vector<Phrase>& choices);
/// "PNG, SVG or PDF"; "MP4, WebM or PNG files".
Phrase pictureLabels();
Phrase filmLabels();
/// ".png, .svg or .pdf"; of those that have pixels: ".png".
Phrase pictureSuffixes();
Phrase pixelSuffixes();

/// The file of one frame of a sequence: %d or %0Nd replaced; empty unless there is exactly one.
std::string sequenceName(const std::string& pattern, int frame);

/// What CMake found in formats/film and formats/picture, in no order (found_formats.cpp.in).
std::vector<FilmFormat> foundFilmFormats();
std::vector<PictureFormat> foundPictureFormats();

}  // namespace iou
