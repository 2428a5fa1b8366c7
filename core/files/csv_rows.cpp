// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/csv_rows.hpp"

#include <algorithm>
#include <array>

namespace iou {

namespace {

constexpr std::size_t kLongestLine = 1 << 20;
constexpr std::size_t kMostColumns = 4096;

/// The one of , ; and TAB that a row has most of outside quotes; of equal ones the first.
char separatorOf(std::string_view row) {
    constexpr std::string_view kinds = ",;\t";
    std::array<std::size_t, kinds.size()> counts{};
    bool quoted = false;
    for (const char c : row) {
        if (c == '"') quoted = !quoted;
        const std::size_t kind = kinds.find(c);
        if (!quoted && kind != kinds.npos) ++counts[kind];
    }
    return kinds[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) -
                                          counts.begin())];
}

}  // namespace

CsvRows::CsvRows(std::string_view bytes, const std::string& path) : m_rest(bytes), m_path(&path) {
    if (m_rest.starts_with("\xef\xbb\xbf")) m_rest.remove_prefix(3);
}

/// Without its end.
std::string_view CsvRows::takeLine() {
    const std::size_t end = std::min(m_rest.find('\n'), m_rest.size());
    std::string_view text = m_rest.substr(0, end);
    m_rest.remove_prefix(std::min(end + 1, m_rest.size()));
    ++m_line;
    if (text.ends_with('\r')) text.remove_suffix(1);
    return text;
}

Result<bool> CsvRows::next() {
    while (!m_rest.empty()) {
        const std::string_view text = takeLine();
        m_row_line = m_line;
        if (text.size() > kLongestLine)
            return Error{phrase("the line is longer than 1 MB"), place(),
                         phrase("is this a CSV file?")};
        if (text.find_first_not_of(" \t") == text.npos || text.starts_with('#')) continue;
        if (m_separator == 0) m_separator = separatorOf(text);
        if (const auto cut = split(text); !cut) return cut.error();
        return true;
    }
    return false;
}

/// text begins with a quote; afterwards it is what follows the closing one, which may stand in a
/// later line.
Result<Done> CsvRows::takeQuoted(std::string_view& text) {
    const std::string_view whole = text.substr(1);
    text.remove_prefix(1);
    std::string own;
    bool is_own = false;
    while (true) {
        const std::size_t quote = text.find('"');
        if (quote == text.npos) {
            own.append(text).append("\n");
            is_own = true;
            if (m_rest.empty() || own.size() > kLongestLine)
                return Error{phrase("column %1: a quote is not closed", m_fields.size() + 1),
                             place(), phrase("close it; a quote within quotes is written twice")};
            text = takeLine();
            continue;
        }
        if (text.substr(quote + 1).starts_with('"')) {
            own.append(text.substr(0, quote + 1));
            is_own = true;
            text.remove_prefix(quote + 2);
            continue;
        }
        if (is_own) {
            own.append(text.substr(0, quote));
            m_fields.push_back(m_unquoted.emplace_back(std::move(own)));
        } else {
            m_fields.push_back(whole.substr(0, quote));
        }
        text.remove_prefix(quote + 1);
        return Done{};
    }
}

Result<Done> CsvRows::split(std::string_view text) {
    m_fields.clear();
    m_unquoted.clear();
    const std::string_view blanks = m_separator == '\t' ? " " : " \t";
    while (true) {
        if (m_fields.size() == kMostColumns)
            return Error{phrase("the line has more than 4096 columns"), place(),
                         phrase("is this a CSV file?")};
        text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
        std::size_t end = 0;
        if (text.starts_with('"')) {
            if (const auto taken = takeQuoted(text); !taken) return taken.error();
            end = text.find_first_not_of(blanks);
            if (end != text.npos && text[end] != m_separator)
                return Error{phrase("column %1: text after the closing quote", m_fields.size()),
                             place(), phrase("put the whole field in quotes")};
        } else {
            end = text.find(m_separator);
            const std::string_view field = text.substr(0, end);
            const std::size_t last = field.find_last_not_of(blanks);
            m_fields.push_back(field.substr(0, last == field.npos ? 0 : last + 1));
        }
        if (end == text.npos) return Done{};
        text.remove_prefix(end + 1);
    }
}

}  // namespace iou
