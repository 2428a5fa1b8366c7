// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairing/pair_columns.hpp"

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

std::vector<int> fallingOrder(std::span<const double> numbers) {
    auto order = inTheirOrder(numbers.size());
    const auto key = [&](int i) {
        const double x = numbers[static_cast<std::size_t>(i)];
        return std::isnan(x) ? -std::numeric_limits<double>::infinity() : x;
    };
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return key(a) > key(b); });
    return order;
}

std::vector<int> sortedBy(const PairTable& table, PairColumn column) {
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
    return fallingOrder(keys);
}

}  // namespace iou::pairing
