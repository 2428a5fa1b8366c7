// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_table.hpp"

#include "core/base/decimal.hpp"
#include "core/datasets/file_kind.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

/// Formulas are sound for sizes far beyond what a canvas or a simulation takes.
constexpr double kMagnitudeLimit = 1e150;

}  // namespace

Result<CsvTable> CsvTable::open(std::string_view bytes, const std::string& path,
                                std::span<const std::string_view> required,
                                std::span<const std::string_view> optional, const Phrase& header) {
    CsvTable table(bytes, path);
    if (const auto other = datasets::kindOf(bytes); datasets::isNoTable(other))
        return Error{phrase("this is %1, not a table", datasets::kindName(other)), path,
                     datasets::kindRemedy(other)};
    const auto has_header = table.m_rows.next();
    if (!has_header) return has_header.error();
    if (!*has_header) return Error{phrase("the file is empty"), path, header};
    table.m_count = table.m_rows.fields().size();
    for (const std::string_view name : required)
        if (const auto found = table.find(name, &header); !found) return found.error();
    for (const std::string_view name : optional)
        if (const auto found = table.find(name, nullptr); !found) return found.error();
    return table;
}

Result<Done> CsvTable::find(std::string_view name, const Phrase* missing) {
    std::optional<std::size_t> found;
    const auto& fields = m_rows.fields();
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i] != name) continue;
        if (found)
            return Error{phrase("column %1 appears twice", name), place(), phrase("keep one")};
        found = i;
    }
    if (!found && missing)
        return Error{phrase("the header has no column %1", name), place(), *missing};
    m_names.emplace_back(name);
    m_at.push_back(found);
    return Done{};
}

Result<bool> CsvTable::next() {
    const auto more = m_rows.next();
    if (!more || !*more) return more;
    if (m_rows.fields().size() != m_count)
        return Error{phrase("the line has %1 fields", m_rows.fields().size()), place(),
                     phrase("the header has %1", m_count)};
    return true;
}

Error CsvTable::at(std::size_t column, const Error& error) const {
    return error.at(phrase("%1, column %2 (%3)", place(), *m_at[column] + 1, m_names[column]));
}

Result<double> CsvTable::number(std::size_t column) const {
    const auto read = parseNumber(text(column));
    if (!read) return at(column, read.error());
    if (std::fabs(*read) > kMagnitudeLimit)
        return at(column, {phrase("\"%1\" is out of range", text(column)),
                           {},
                           phrase("give a magnitude of at most 1e150")});
    return *read;
}

}  // namespace iou
