// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairing/pair_columns.hpp"

#include "core/jobs/cancellable_sort.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace iou::pairing {

namespace {

constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

std::vector<int> inTheirOrder(std::size_t n) {
    std::vector<int> order(n);
    std::iota(order.begin(), order.end(), 0);
    return order;
}

/// The place of each name among all, in their order.
std::vector<int> ranksOf(const std::vector<std::string>& names) {
    auto order = inTheirOrder(names.size());
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return names[static_cast<std::size_t>(a)] < names[static_cast<std::size_t>(b)];
    });
    std::vector<int> ranks(names.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        ranks[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
    return ranks;
}

double rankOr(const std::vector<int>& ranks, int i) {
    return i < 0 ? kNoNumber : -static_cast<double>(ranks[static_cast<std::size_t>(i)]);
}

}  // namespace

double columnNumber(const PairTable& table, std::size_t i, PairColumn column) {
    const PairRow& row = table.rows[i];
    switch (column) {
    case PairColumn::pair: return static_cast<double>(i);
    case PairColumn::image: return row.image < 0 ? kNoNumber : row.image;
    case PairColumn::label: return row.label < 0 ? kNoNumber : row.label;
    case PairColumn::score: return row.score;
    case PairColumn::status: return static_cast<double>(row.status);
    case PairColumn::size: return static_cast<double>(areaClassOf(row));
    default: break;
    }
    if (!row.complete()) return kNoNumber;
    const PairGeometry g = geometryOf(row);
    switch (column) {
    case PairColumn::enlargement: return g.enlargement;
    case PairColumn::centre_error: return g.centre_error;
    case PairColumn::width_error: return g.width_error;
    case PairColumn::height_error: return g.height_error;
    case PairColumn::aspect: return g.aspect;
    default: return row.iou;
    }
}

std::vector<int> fallingOrder(std::span<const double> numbers, const Progress* progress) {
    // Numbers stand beside their places: fetching one for each comparison takes twice as long.
    struct Placed {
        double key;
        int place;
    };
    std::vector<Placed> placed(numbers.size());
    for (std::size_t i = 0; i < placed.size(); ++i)
        placed[i] = {std::isnan(numbers[i]) ? -std::numeric_limits<double>::infinity() : numbers[i],
                     static_cast<int>(i)};
    cancellableSort(
        placed,
        [](const Placed& a, const Placed& b) {
            return a.key != b.key ? a.key > b.key : a.place < b.place;
        },
        progress);
    std::vector<int> order(placed.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = placed[i].place;
    return order;
}

std::vector<int> sortedBy(const PairTable& table, PairColumn column, const Progress* progress) {
    std::vector<double> keys(table.rows.size());
    const auto images = column == PairColumn::image ? ranksOf(table.images) : std::vector<int>();
    const auto labels = column == PairColumn::label ? ranksOf(table.labels) : std::vector<int>();
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const double x = columnNumber(table, i, column);
        switch (column) {
        case PairColumn::image: keys[i] = rankOr(images, table.rows[i].image); break;
        case PairColumn::label: keys[i] = rankOr(labels, table.rows[i].label); break;
        case PairColumn::pair:
        case PairColumn::status:
        case PairColumn::size:
        case PairColumn::iou:
        case PairColumn::score: keys[i] = -x; break;
        default: keys[i] = std::fabs(x);
        }
    }
    return fallingOrder(keys, progress);
}

}  // namespace iou::pairing
