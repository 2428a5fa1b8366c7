// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/paired.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <numeric>

namespace iou::detector {

namespace {

/// Probability that |T| <= t.      Abramowitz & Stegun 26.7.3 and 26.7.4.
double withinT(double t, int degrees) {
    const double angle = std::atan(t / std::sqrt(static_cast<double>(degrees)));
    const double cosine = std::cos(angle), sine = std::sin(angle);
    if (degrees % 2 == 0) {
        double term = 1.0, sum = 1.0;
        for (int k = 1; k <= degrees - 3; k += 2) sum += term *= cosine * cosine * k / (k + 1.0);
        return sine * sum;
    }
    double sum = 0.0, term = cosine;
    for (int k = 1; k <= degrees - 2; k += 2) {
        sum += term;
        term *= cosine * cosine * (k + 1.0) / (k + 2.0);
    }
    return 2.0 / std::numbers::pi * (angle + sine * sum);
}

/// All sums of the differences with either sign and of what is fixed, rising.
std::vector<double> flippedSums(std::span<const double> differences, double fixed) {
    std::vector<double> sums{fixed};
    sums.reserve(std::size_t{1} << differences.size());
    for (const double d : differences) {
        const std::size_t n = sums.size();
        for (std::size_t i = 0; i < n; ++i) {
            sums.push_back(sums[i] + d);
            sums[i] -= d;
        }
    }
    std::sort(sums.begin(), sums.end());
    return sums;
}

}  // namespace

double studentQuantile(double level, int degrees) {
    double lo = 0.0, hi = 1.0;
    while (withinT(hi, degrees) < level) hi *= 2.0;
    for (int i = 0; i < 200 && lo < hi; ++i) {
        const double middle = 0.5 * (lo + hi);
        if (middle == lo || middle == hi) break;
        (withinT(middle, degrees) < level ? lo : hi) = middle;
    }
    return hi;
}

double signFlipP(std::span<const double> differences) {
    double sum = 0.0, largest = 0.0;
    for (const double d : differences) {
        sum += d;
        largest += std::abs(d);
    }
    // Sums that are equal but for rounding are equal.
    const double enough = std::abs(sum) - 1e-12 * largest;
    // The last sign stays: a flip of all of them has the same size. The others are flipped in two
    // halves, each sum of the one beside the sorted ones of the other: 2^(n/2) of each.
    const std::size_t free = differences.size() - 1;
    const auto first = flippedSums(differences.first(free / 2), 0.0);
    const auto second =
        flippedSums(differences.subspan(free / 2, free - free / 2), differences.back());
    std::size_t count = 0;
    for (const double x : first) {
        const auto high = std::lower_bound(second.begin(), second.end(), enough - x);
        const auto low = std::upper_bound(second.begin(), second.end(), -enough - x);
        // All of them where `enough` is not above 0.
        count += low >= high
                     ? second.size()
                     : static_cast<std::size_t>((second.end() - high) + (low - second.begin()));
    }
    return static_cast<double>(count) / std::ldexp(1.0, static_cast<int>(free));
}

Paired pairedDifference(std::span<const double> a, std::span<const double> b) {
    Paired out;
    const std::size_t n = a.size();
    out.pairs = static_cast<int>(n);
    if (n == 0) return out;
    std::vector<double> d(n);
    for (std::size_t i = 0; i < n; ++i) d[i] = a[i] - b[i];
    const auto count = static_cast<double>(n);
    out.difference = std::accumulate(d.begin(), d.end(), 0.0) / count;
    out.p = signFlipP(d);
    if (n < 2) return out;
    double squares = 0.0;
    for (const double x : d) squares += (x - out.difference) * (x - out.difference);
    out.standard_error = std::sqrt(squares / (count - 1.0) / count);
    const double reach = studentQuantile(0.95, out.pairs - 1) * out.standard_error;
    out.lo = out.difference - reach;
    out.hi = out.difference + reach;
    return out;
}

std::vector<double> holm(std::span<const double> p) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < p.size(); ++i)
        if (!std::isnan(p[i])) order.push_back(i);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
    std::vector<double> out(p.begin(), p.end());
    double highest = 0.0;
    for (std::size_t k = 0; k < order.size(); ++k) {
        highest = std::max(highest, static_cast<double>(order.size() - k) * p[order[k]]);
        out[order[k]] = std::min(1.0, highest);
    }
    return out;
}

}  // namespace iou::detector
