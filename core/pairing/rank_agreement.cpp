// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairing/rank_agreement.hpp"

#include "core/jobs/cancellable_sort.hpp"
#include "core/pairing/pair_columns.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <utility>

namespace iou::pairing {

namespace {

/// Pairs within runs of equal neighbours.
template <class Same>
std::int64_t tiedPairs(std::size_t n, const Same& same) {
    std::int64_t pairs = 0;
    for (std::size_t i = 1, run = 1; i <= n; ++i) {
        if (i < n && same(i - 1, i)) {
            ++run;
            continue;
        }
        pairs += static_cast<std::int64_t>(run) * (static_cast<std::int64_t>(run) - 1) / 2;
        run = 1;
    }
    return pairs;
}

/// Sorts; the number of exchanges of neighbours that takes.
std::int64_t sortCounting(std::vector<double>& x, const Progress* progress) {
    std::vector<double> other(x.size());
    std::int64_t exchanges = 0;
    for (std::size_t width = 1; width < x.size(); width *= 2) {
        if (progress && progress->cancelled()) return 0;
        for (std::size_t first = 0; first < x.size(); first += 2 * width) {
            const std::size_t middle = std::min(first + width, x.size());
            const std::size_t last = std::min(first + 2 * width, x.size());
            std::size_t i = first, j = middle;
            for (std::size_t k = first; k < last; ++k) {
                if (j == last || (i < middle && !(x[j] < x[i]))) {
                    other[k] = x[i++];
                } else {
                    exchanges += static_cast<std::int64_t>(middle - i);
                    other[k] = x[j++];
                }
            }
        }
        x.swap(other);
    }
    return exchanges;
}

/// The place of each entry in falling order.
std::vector<double> fallingRanks(std::span<const double> x, const Progress* progress) {
    std::vector<double> finite(x.begin(), x.end());
    for (double& one : finite)
        if (!std::isfinite(one)) one = -std::numeric_limits<double>::infinity();
    const auto order = fallingOrder(finite, progress);
    std::vector<double> ranks(x.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        ranks[static_cast<std::size_t>(order[i])] = static_cast<double>(i);
    return ranks;
}

}  // namespace

double kendallTau(std::span<const double> a, std::span<const double> b, const Progress* progress) {
    const std::size_t n = a.size();
    if (n < 2) return std::numeric_limits<double>::quiet_NaN();
    std::vector<std::pair<double, double>> both(n);
    for (std::size_t i = 0; i < n; ++i) both[i] = {a[i], b[i]};
    cancellableSort(both, std::less<>(), progress);
    std::vector<double> other(n);
    for (std::size_t i = 0; i < n; ++i) other[i] = both[i].second;
    const auto same_a = [&](std::size_t i, std::size_t j) {
        return both[i].first == both[j].first;
    };
    const std::int64_t tied_a = tiedPairs(n, same_a);
    const std::int64_t tied_both = tiedPairs(
        n, [&](std::size_t i, std::size_t j) { return same_a(i, j) && other[i] == other[j]; });
    const std::int64_t discordant = sortCounting(other, progress);
    const std::int64_t tied_b =
        tiedPairs(n, [&](std::size_t i, std::size_t j) { return other[i] == other[j]; });
    const std::int64_t all = static_cast<std::int64_t>(n) * (static_cast<std::int64_t>(n) - 1) / 2;
    const std::int64_t concordant = all - tied_a - tied_b + tied_both - discordant;
    return static_cast<double>(concordant - discordant) /
           (std::sqrt(static_cast<double>(all - tied_a)) *
            std::sqrt(static_cast<double>(all - tied_b)));
}

std::vector<double> rankDifference(std::span<const double> a, std::span<const double> b,
                                   const Progress* progress) {
    auto out = fallingRanks(b, progress);
    const auto own = fallingRanks(a, progress);
    for (std::size_t i = 0; i < out.size(); ++i) out[i] -= own[i];
    return out;
}

}  // namespace iou::pairing
