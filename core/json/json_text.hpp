// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

/// JSON as text. Included by .cpp files and headers named *_fields.hpp alone: no other header shows
/// the library.
namespace iou {

/// Values a document has at most, lists and objects among them.
inline constexpr std::size_t json_values_limit = 12'000'000;

/// Parses a whole document. Refused: nesting deeper than 64, a repeated field, a field name above
/// 1024 bytes, more values than json_values_limit, and what is not JSON (NaN among it). path is for
/// messages; a syntax error names line and column.
Result<nlohmann::json> parseJson(std::string_view bytes, const std::string& path);

/// Line and column of a byte of a JSON text, for messages.
Phrase jsonPlace(const std::string& path, std::string_view bytes, std::size_t position);

/// Two blanks per level and a final newline. Invalid UTF-8 is replaced.
std::string jsonText(const nlohmann::ordered_json& json);
/// The same on one line.
std::string jsonLine(const nlohmann::ordered_json& json);
/// The same JSON, in which characters that XML does not know or a terminal acts on (shown_text.hpp)
/// are written as \u escapes: for texts that carry it.
std::string carriedJson(std::string_view json);
/// A number, or the words "nan", "inf", "-inf": JSON has no such numbers.
nlohmann::ordered_json numberOrWord(double x);
/// A number, or "a/b" or "a:b" of two decimal numbers as text.
Result<double> exactNumber(const nlohmann::json& json);

}  // namespace iou
