// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/pairs_csv.hpp"

#include "core/exchange/csv_table.hpp"

namespace iou {

namespace {

constexpr std::string_view kColumnNames[] = {"pcx", "pcy", "pw", "ph", "tcx", "tcy", "tw", "th"};
constexpr std::string_view kPairColumn[] = {"pair"};
constexpr std::size_t kMaxRecords = 5'000'000;

Result<double> readField(const CsvTable& table, std::size_t k) {
    auto number = table.number(k);
    if (number && k % 4 >= 2 && *number < 0.0)
        return table.at(k, {phrase("\"%1\" is a negative size", table.text(k)),
                            {},
                            phrase("give a size of 0 or more")});
    return number;
}

}  // namespace

Result<std::vector<NamedPair>> readPairs(std::string_view bytes, const std::string& path) {
    auto table =
        CsvTable::open(bytes, path, kColumnNames, kPairColumn,
                       phrase("the first line names the columns pcx,pcy,pw,ph,tcx,tcy,tw,th"));
    if (!table) return table.error();
    std::vector<NamedPair> pairs;
    while (true) {
        const auto more = table->next();
        if (!more) return more.error();
        if (!*more) return pairs;
        if (pairs.size() == kMaxRecords)
            return Error{phrase("more than 5 million pairs"), table->place(),
                         phrase("split the file")};
        double x[8];
        for (std::size_t k = 0; k < 8; ++k) {
            const auto number = readField(*table, k);
            if (!number) return number.error();
            x[k] = *number;
        }
        pairs.push_back({table->has(8) ? std::string(table->text(8)) : std::to_string(pairs.size()),
                         {x[0], x[1], x[2], x[3]},
                         {x[4], x[5], x[6], x[7]}});
    }
}

}  // namespace iou
