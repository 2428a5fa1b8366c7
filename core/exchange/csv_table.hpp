// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/files/csv_rows.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace iou {

/// A CSV file read row by row, its columns found by the names in its header; other columns are
/// ignored. What a row may look like: CsvRows. A file of another kind is named for what it looks
/// like. Errors name file, line and column. The bytes and the path outlive the table.
class CsvTable {
public:
    /// path is for messages. `header` says in words what the first line names.
    static Result<CsvTable> open(std::string_view bytes, const std::string& path,
                                 std::span<const std::string_view> required,
                                 std::span<const std::string_view> optional, const Phrase& header);

    /// Takes the next row; false at the end. Rows of another length than the header are refused.
    Result<bool> next();
    /// Whether the column is there: index in required, then in optional.
    bool has(std::size_t column) const { return m_at[column].has_value(); }
    /// Its field in this row.
    std::string_view text(std::size_t column) const { return m_rows.fields()[*m_at[column]]; }
    /// Its field as a number of at most 1e150 in magnitude.
    Result<double> number(std::size_t column) const;
    /// The error, at this row and column.
    Error at(std::size_t column, const Error& error) const;
    /// This row, for messages.
    Phrase place() const { return m_rows.place(); }

private:
    CsvTable(std::string_view bytes, const std::string& path) : m_rows(bytes, path) {}
    Result<Done> find(std::string_view name, const Phrase* missing);

    CsvRows m_rows;
    std::vector<std::string> m_names;  ///< those asked for
    std::vector<std::optional<std::size_t>> m_at;
    std::size_t m_count = 0;  ///< columns of the header
};

}  // namespace iou
