// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace iou {

/// The rows of a table as text: fields between commas, semicolons or tabs (whichever the first row
/// has most of), quoted as RFC 4180 has it: quotes within quotes are doubled, and a quoted field
/// may go over several lines. Blank lines and lines that begin with # go by. Blanks around fields
/// are no part of them. Errors name file, line and column. The bytes and the path outlive it.
class CsvRows {
public:
    /// path is for messages.
    CsvRows(std::string_view bytes, const std::string& path);

    /// Takes the next row; false at the end.
    Result<bool> next();
    /// Of the row; they live until the next one is taken.
    const std::vector<std::string_view>& fields() const { return m_fields; }
    char separator() const { return m_separator; }
    /// The line the row begins in, from 1.
    int line() const { return m_row_line; }
    /// The same for messages.
    Phrase place() const { return phrase("%1, line %2", *m_path, m_row_line); }

private:
    std::string_view takeLine();
    Result<Done> split(std::string_view text);
    Result<Done> takeQuoted(std::string_view& text);

    std::string_view m_rest;
    const std::string* m_path;
    int m_line = 0, m_row_line = 0;
    char m_separator = 0;  ///< 0: no row was taken
    std::vector<std::string_view> m_fields;
    std::deque<std::string> m_unquoted;  ///< fields of the row that are no piece of the bytes
};

}  // namespace iou
