// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/pairs_csv.hpp"

#include "core/exchange/csv_table.hpp"

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
    if (number && may_be_size && k % 4 >= 2 && *number < 0.0)
        return table.at(k, {phrase("\"%1\" is a negative size", table.text(k)),
                            {},
                            phrase("give a size of 0 or more")});
    return number;
}

}  // namespace

Result<std::vector<NamedPair>> readPairs(std::string_view bytes, const std::string& path,
                                         BoxNotation notation) {
    const bool edges = notation == BoxNotation::xyxy;
    auto table =
        notation == BoxNotation::cxcywh
            ? CsvTable::open(bytes, path, kCenterNames, kPairColumn,
                             phrase("the first line names the columns pcx,pcy,pw,ph,tcx,tcy,tw,th"))
        : edges
            ? CsvTable::open(bytes, path, kPairEdgeNames, kPairColumn,
                             phrase("the first line names the columns pl,pt,pr,pb,tl,tt,tr,tb"))
            : CsvTable::open(bytes, path, kCornerNames, kPairColumn,
                             phrase("the first line names the columns pl,pt,pw,ph,tl,tt,tw,th"));
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
        Box<> pred{x[0], x[1], x[2], x[3]}, target{x[4], x[5], x[6], x[7]};
        if (notation != BoxNotation::cxcywh) {
            const auto read_pred = boxFromNumbers({x[0], x[1], x[2], x[3]}, notation);
            if (!read_pred) return table->at(0, read_pred.error());
            const auto read_target = boxFromNumbers({x[4], x[5], x[6], x[7]}, notation);
            if (!read_target) return table->at(4, read_target.error());
            pred = *read_pred;
            target = *read_target;
        }
        pairs.push_back({table->has(8) ? std::string(table->text(8)) : std::to_string(pairs.size()),
                         pred, target});
    }
}

}  // namespace iou
