// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/boxes_csv.hpp"

#include "core/exchange/csv_table.hpp"
#include "core/geometry/box_size.hpp"

#include <cmath>

namespace iou {

namespace {

constexpr std::string_view kBoxEdgeNames[] = {"l", "t", "r", "b"};
constexpr std::size_t kMaxBoxes = 5'000'000;

}  // namespace

Result<std::vector<Edges>> readBoxes(std::string_view bytes, const std::string& path) {
    auto table = CsvTable::open(bytes, path, kBoxEdgeNames, {},
                                phrase("the first line names the columns l,t,r,b"));
    if (!table) return table.error();
    std::vector<Edges> boxes;
    while (true) {
        const auto more = table->next();
        if (!more) return more.error();
        if (!*more) return boxes;
        if (boxes.size() == kMaxBoxes)
            return Error{phrase("more than 5 million boxes"), table->place(),
                         phrase("split the file")};
        double x[4];
        for (std::size_t k = 0; k < 4; ++k) {
            const auto number = table->number(k);
            if (!number) return number.error();
            x[k] = *number;
            if (std::fabs(x[k]) > edge_limit)
                return table->at(k, {phrase("\"%1\" is out of range", table->text(k)),
                                     {},
                                     phrase("give an edge from -1e9 to 1e9")});
            if (k >= 2 && x[k] < x[k - 2])
                return table->at(k,
                                 {phrase("\"%1\" is less than the edge opposite", table->text(k)),
                                  {},
                                  phrase("give l <= r and t <= b")});
        }
        for (const std::size_t k : {2U, 3U})
            if (!isBoxSize(x[k] - x[k - 2]))
                return table->at(k, tooSmall(phrase("the size up to \"%1\"", table->text(k))));
        boxes.push_back({x[0], x[1], x[2], x[3]});
    }
}

}  // namespace iou
