// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_table.hpp"

#include "core/base/decimal.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr std::size_t kMaxLine = 1 << 20;
constexpr std::size_t kMaxColumns = 4096;
/// Formulas are sound for sizes far beyond what a canvas or a simulation takes.
constexpr double kMagnitudeLimit = 1e150;

}  // namespace

CsvTable::CsvTable(std::string_view bytes, const std::string& path) : m_rest(bytes), m_path(&path) {
    if (m_rest.starts_with("\xef\xbb\xbf")) m_rest.remove_prefix(3);
}

Result<CsvTable> CsvTable::open(std::string_view bytes, const std::string& path,
                                std::span<const std::string_view> required,
                                std::span<const std::string_view> optional, const Phrase& header) {
    CsvTable table(bytes, path);
    const auto has_header = table.nextLine();
    if (!has_header) return has_header.error();
    if (!*has_header) return Error{phrase("the file is empty"), path, header};
    table.m_count = table.m_fields.size();
    for (const std::string_view name : required)
        if (const auto found = table.find(name, &header); !found) return found.error();
    for (const std::string_view name : optional)
        if (const auto found = table.find(name, nullptr); !found) return found.error();
    return table;
}

Result<Done> CsvTable::find(std::string_view name, const Phrase* missing) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (m_fields[i] != name) continue;
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
    const auto more = nextLine();
    if (!more || !*more) return more;
    if (m_fields.size() != m_count)
        return Error{phrase("the line has %1 fields", m_fields.size()), place(),
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

/// The next line that is neither blank nor a comment.
Result<bool> CsvTable::nextLine() {
    while (!m_rest.empty()) {
        const std::size_t end = std::min(m_rest.find('\n'), m_rest.size());
        std::string_view text = m_rest.substr(0, end);
        m_rest.remove_prefix(std::min(end + 1, m_rest.size()));
        ++m_line;
        if (text.ends_with('\r')) text.remove_suffix(1);
        if (text.size() > kMaxLine)
            return Error{phrase("the line is longer than 1 MB"), place(),
                         phrase("is this a CSV file?")};
        if (text.find_first_not_of(" \t") == std::string_view::npos) continue;
        if (text.starts_with('#')) continue;
        if (const auto cut = split(text); !cut) return cut.error();
        return true;
    }
    return false;
}

Result<Done> CsvTable::split(std::string_view text) {
    m_fields.clear();
    while (true) {
        if (m_fields.size() == kMaxColumns)
            return Error{phrase("the line has more than 4096 columns"), place(),
                         phrase("is this a CSV file?")};
        text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
        std::size_t end = 0;
        if (text.starts_with('"')) {
            const std::size_t close = text.find('"', 1);
            if (close == std::string_view::npos)
                return Error{phrase("column %1: a quote is not closed", m_fields.size() + 1),
                             place(), phrase("close it on the same line, without quotes inside")};
            m_fields.push_back(text.substr(1, close - 1));
            end = text.find_first_not_of(" \t", close + 1);
            if (end != std::string_view::npos && text[end] != ',')
                return Error{phrase("column %1: text after the closing quote", m_fields.size()),
                             place(), phrase("put the whole field in quotes")};
        } else {
            end = text.find(',');
            std::string_view field = text.substr(0, end);
            const std::size_t last = field.find_last_not_of(" \t");
            m_fields.push_back(field.substr(0, last == std::string_view::npos ? 0 : last + 1));
        }
        if (end == std::string_view::npos) return Done{};
        text.remove_prefix(end + 1);
    }
}

}  // namespace iou
