// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/pairs_csv.hpp"

#include "core/datasets/box_columns.hpp"
#include "core/datasets/file_kind.hpp"
#include "core/exchange/csv_table.hpp"
#include "core/exchange/pair_array.hpp"
#include "core/geometry/box_size.hpp"

#include <algorithm>
#include <array>

namespace iou {

namespace {

using ColumnNames = std::array<std::string_view, 8>;
constexpr ColumnNames kCenterNames{"pcx", "pcy", "pw", "ph", "tcx", "tcy", "tw", "th"};
constexpr ColumnNames kPairEdgeNames{"pl", "pt", "pr", "pb", "tl", "tt", "tr", "tb"};
constexpr ColumnNames kCornerNames{"pl", "pt", "pw", "ph", "tl", "tt", "tw", "th"};
constexpr std::string_view kPairColumn[] = {"pair"};
constexpr std::size_t kMaxRecords = 5'000'000;

Result<double> readField(const CsvTable& table, std::size_t k, bool may_be_size) {
    auto number = table.number(k);
    if (!number || !may_be_size || k % 4 < 2 || isBoxSize(*number)) return number;
    if (*number < 0.0)
        return table.at(k, {phrase("\"%1\" is a negative size", table.text(k)),
                            {},
                            phrase("give a size of 0 or more")});
    return table.at(k, tooSmall(phrase("\"%1\"", table.text(k))));
}

/// Names of columns that say their boxes themselves; empty: none of these do.
struct SaidColumns {
    std::array<std::string, 8> names;
    BoxNotation notation;
};

std::optional<SaidColumns> saidColumns(std::string_view bytes, const std::string& path) {
    CsvRows rows(bytes, path);
    const auto header = rows.next();
    if (!header || !*header) return {};
    const auto found = datasets::findPairColumns(rows.fields());
    if (!found) return {};
    SaidColumns out{{}, found->notation};
    for (std::size_t k = 0; k < 8; ++k) {
        const int column = k < 4 ? found->pred[k] : found->target[k - 4];
        out.names[k] = rows.fields()[static_cast<std::size_t>(column)];
    }
    return out;
}

/// Four of eight numbers; in centre and size of any magnitude.
Result<Box<>> boxOf(const std::array<double, 8>& x, std::size_t first, BoxNotation notation) {
    const std::array<double, 4> numbers{x[first], x[first + 1], x[first + 2], x[first + 3]};
    if (notation == BoxNotation::cxcywh)
        return Box<>{numbers[0], numbers[1], numbers[2], numbers[3]};
    return boxFromNumbers(numbers, notation);
}

Result<CsvTable> openPairs(std::string_view bytes, const std::string& path, BoxNotation notation) {
    switch (notation) {
    case BoxNotation::xyxy:
        return CsvTable::open(bytes, path, kPairEdgeNames, kPairColumn,
                              phrase("the first line names the columns pl,pt,pr,pb,tl,tt,tr,tb"));
    case BoxNotation::xywh:
        return CsvTable::open(bytes, path, kCornerNames, kPairColumn,
                              phrase("the first line names the columns pl,pt,pw,ph,tl,tt,tw,th"));
    case BoxNotation::cxcywh: break;
    }
    return CsvTable::open(bytes, path, kCenterNames, kPairColumn,
                          phrase("the first line names the columns pcx,pcy,pw,ph,tcx,tcy,tw,th"));
}

}  // namespace

Result<std::vector<NamedPair>> readPairs(std::string_view bytes, const std::string& path,
                                         BoxNotation notation) {
    const auto said = saidColumns(bytes, path);
    // The names of a header outweigh the notation that is taken where none is given.
    if (said && notation != BoxNotation::cxcywh && notation != said->notation)
        return Error{phrase("the columns are named for %1", notationName(said->notation)), path,
                     phrase("leave --notation %1 out", notationName(notation))};
    std::array<std::string_view, 8> names;
    if (said) {
        notation = said->notation;
        std::copy(said->names.begin(), said->names.end(), names.begin());
    }
    const bool edges = notation == BoxNotation::xyxy;
    auto table = said ? CsvTable::open(bytes, path, names, kPairColumn, {})
                      : openPairs(bytes, path, notation);
    if (!table) return table.error();
    std::vector<NamedPair> pairs;
    while (true) {
        const auto more = table->next();
        if (!more) return more.error();
        if (!*more) return pairs;
        if (pairs.size() == kMaxRecords)
            return Error{phrase("more than 5 million pairs"), table->place(),
                         phrase("split the file")};
        std::array<double, 8> x{};
        for (std::size_t k = 0; k < 8; ++k) {
            const auto number = readField(*table, k, !edges);
            if (!number) return number.error();
            x[k] = *number;
        }
        const auto pred = boxOf(x, 0, notation), target = boxOf(x, 4, notation);
        if (!pred) return table->at(0, pred.error());
        if (!target) return table->at(4, target.error());
        pairs.push_back({table->has(8) ? std::string(table->text(8)) : std::to_string(pairs.size()),
                         *pred, *target});
    }
}

Result<std::vector<NamedPair>> readAnyPairs(std::string_view bytes, const std::string& path,
                                            std::optional<BoxNotation> notation) {
    if (datasets::kindOf(bytes) == datasets::FileKind::npy)
        return readPairArray(bytes, path, notation);
    return readPairs(bytes, path, notation.value_or(BoxNotation::cxcywh));
}

}  // namespace iou
