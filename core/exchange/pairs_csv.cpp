// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/pairs_csv.hpp"

#include "core/base/decimal.hpp"

#include <array>
#include <cmath>
#include <optional>

namespace iou {

namespace {

constexpr std::string_view kColumnNames[] = {"pcx", "pcy", "pw", "ph", "tcx", "tcy", "tw", "th"};
constexpr std::size_t kMaxLine = 1 << 20;
constexpr std::size_t kMaxColumns = 4096;
constexpr std::size_t kMaxRecords = 5'000'000;
/// Formulas are sound for sizes far beyond what a canvas or a simulation takes.
constexpr double kMagnitudeLimit = 1e150;

/// Cuts CSV into lines and lines into fields; a field may be quoted, but holds no
/// quotes itself.
class CsvReader {
public:
    CsvReader(std::string_view bytes, const std::string& path) : m_rest(bytes), m_path(path) {
        if (m_rest.starts_with("\xef\xbb\xbf")) m_rest.remove_prefix(3);
    }

    Phrase place() const { return phrase("%1, line %2", m_path, m_line); }

    /// The fields of the next line that is neither blank nor a comment; false at the end.
    Result<bool> next(std::vector<std::string_view>& fields) {
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
            if (const auto cut = split(text, fields); !cut) return cut.error();
            return true;
        }
        return false;
    }

private:
    Result<Done> split(std::string_view text, std::vector<std::string_view>& fields) {
        fields.clear();
        while (true) {
            if (fields.size() == kMaxColumns)
                return Error{phrase("the line has more than 4096 columns"), place(),
                             phrase("is this a CSV file?")};
            text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
            std::size_t end = 0;
            if (text.starts_with('"')) {
                const std::size_t close = text.find('"', 1);
                if (close == std::string_view::npos)
                    return Error{phrase("column %1: a quote is not closed", fields.size() + 1),
                                 place(),
                                 phrase("close it on the same line, without quotes inside")};
                fields.push_back(text.substr(1, close - 1));
                end = text.find_first_not_of(" \t", close + 1);
                if (end != std::string_view::npos && text[end] != ',')
                    return Error{phrase("column %1: text after the closing quote", fields.size()),
                                 place(), phrase("put the whole field in quotes")};
            } else {
                end = text.find(',');
                std::string_view field = text.substr(0, end);
                const std::size_t last = field.find_last_not_of(" \t");
                fields.push_back(field.substr(0, last == std::string_view::npos ? 0 : last + 1));
            }
            if (end == std::string_view::npos) return Done{};
            text.remove_prefix(end + 1);
        }
    }

    std::string_view m_rest;
    const std::string& m_path;
    int m_line = 0;
};

struct Columns {
    std::array<std::size_t, 8> at{};
    std::optional<std::size_t> name;
    std::size_t count = 0;
};

Result<Columns> findColumns(const std::vector<std::string_view>& header, const CsvReader& reader) {
    Columns columns;
    columns.count = header.size();
    for (std::size_t k = 0; k < 9; ++k) {
        const std::string_view wanted = k < 8 ? kColumnNames[k] : "pair";
        std::optional<std::size_t> found;
        for (std::size_t i = 0; i < header.size(); ++i) {
            if (header[i] != wanted) continue;
            if (found)
                return Error{phrase("column %1 appears twice", wanted), reader.place(),
                             phrase("keep one")};
            found = i;
        }
        if (k == 8) {
            columns.name = found;
        } else if (!found) {
            return Error{phrase("the header has no column %1", wanted), reader.place(),
                         phrase("the first line names the columns pcx,pcy,pw,ph,tcx,tcy,tw,th")};
        } else {
            columns.at[k] = *found;
        }
    }
    return columns;
}

Result<double> readField(std::string_view text, std::size_t k) {
    auto number = parseNumber(text);
    if (!number) return number.error();
    if (std::fabs(*number) > kMagnitudeLimit)
        return Error{phrase("\"%1\" is out of range", text),
                     {},
                     phrase("give a magnitude of at most 1e150")};
    if (k % 4 >= 2 && *number < 0.0)
        return Error{
            phrase("\"%1\" is a negative size", text), {}, phrase("give a size of 0 or more")};
    return number;
}

}  // namespace

Result<std::vector<NamedPair>> readPairs(std::string_view bytes, const std::string& path) {
    CsvReader reader(bytes, path);
    std::vector<std::string_view> fields;
    const auto has_header = reader.next(fields);
    if (!has_header) return has_header.error();
    if (!*has_header)
        return Error{phrase("the file is empty"), path,
                     phrase("the first line names the columns pcx,pcy,pw,ph,tcx,tcy,tw,th")};
    const auto columns = findColumns(fields, reader);
    if (!columns) return columns.error();

    std::vector<NamedPair> pairs;
    while (true) {
        const auto more = reader.next(fields);
        if (!more) return more.error();
        if (!*more) return pairs;
        if (fields.size() != columns->count)
            return Error{phrase("the line has %1 fields", fields.size()), reader.place(),
                         phrase("the header has %1", columns->count)};
        if (pairs.size() == kMaxRecords)
            return Error{phrase("more than 5 million pairs"), reader.place(),
                         phrase("split the file")};
        double x[8];
        for (std::size_t k = 0; k < 8; ++k) {
            const auto number = readField(fields[columns->at[k]], k);
            if (!number)
                return number.error().at(phrase("%1, column %2 (%3)", reader.place(),
                                                columns->at[k] + 1, kColumnNames[k]));
            x[k] = *number;
        }
        pairs.push_back(
            {columns->name ? std::string(fields[*columns->name]) : std::to_string(pairs.size()),
             {x[0], x[1], x[2], x[3]},
             {x[4], x[5], x[6], x[7]}});
    }
}

}  // namespace iou
