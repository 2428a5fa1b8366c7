// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/imports/box_format.hpp"

#include <pugixml.hpp>

#include <optional>
#include <string>
#include <string_view>

/// XML of strangers. Included by .cpp files of this room only.
namespace iou::imports {

inline constexpr std::size_t max_xml_bytes = std::size_t{64} << 20;

/// Parses a whole document (UTF-8, UTF-16, Latin-1). Refused: any DOCTYPE, so that there are no
/// entities, elements nested deeper than 32, more than 64 MB, and what is not XML, with its line.
Result<Done> parseXml(const Source& source, pugi::xml_document& out);

/// A decimal number; null: missing, empty, or none.
std::optional<double> numberOf(std::string_view text);
/// 1, true, yes.
bool isYes(std::string_view text);
/// A side of an image in a file: 0 where it is missing or none.
int imageSide(std::string_view text);
/// Bounds of points "x,y;x,y;..."; null: they are none.
std::optional<std::array<double, 4>> boundsOfPoints(std::string_view text);

}  // namespace iou::imports
