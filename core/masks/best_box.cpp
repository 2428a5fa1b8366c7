// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/masks/best_box.hpp"

#include "core/geometry/box_between.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace iou::masks {

namespace {

/// Cells [left, right) x [top, bottom).
struct Cells {
    std::size_t left = 0, top = 0, right = 0, bottom = 0;
    double area() const { return static_cast<double>((right - left) * (bottom - top)); }
};

/// The cells whose sum of 2p - price is largest: for each pair of rows the best stretch of columns.
Cells mostGain(std::span<const double> mask, std::size_t n, double price) {
    Cells best{0, 0, 1, 1};
    double most = -1.0;
    std::vector<double> column(n);
    for (std::size_t top = 0; top < n; ++top) {
        std::fill(column.begin(), column.end(), 0.0);
        for (std::size_t bottom = top + 1; bottom <= n; ++bottom) {
            double sum = 0.0;
            std::size_t left = 0;
            for (std::size_t x = 0; x < n; ++x) {
                column[x] += 2.0 * mask[(bottom - 1) * n + x] - price;
                if (sum <= 0.0) {
                    sum = 0.0;
                    left = x;
                }
                sum += column[x];
                if (sum > most) {
                    most = sum;
                    best = {left, top, x + 1, bottom};
                }
            }
        }
    }
    return best;
}

double massIn(std::span<const double> mask, std::size_t n, const Cells& cells) {
    double sum = 0.0;
    for (std::size_t y = cells.top; y < cells.bottom; ++y)
        for (std::size_t x = cells.left; x < cells.right; ++x) sum += mask[y * n + x];
    return sum;
}

double bellMass(int dimensions, double half_width) {
    return std::pow(std::erf(half_width / std::numbers::sqrt2), dimensions);
}

}  // namespace

std::optional<BestBox> diceBestBox(std::span<const double> mask, int n) {
    const auto side = static_cast<std::size_t>(n);
    const Cells all{0, 0, side, side};
    const double total = massIn(mask, side, all);
    if (!(total > 0.0)) return std::nullopt;
    // Dinkelbach: the best box at the price of the last one's Dice is better, until it is the best.
    Cells best = all;
    double dice = 2.0 * total / (total + all.area());
    while (true) {
        const Cells next = mostGain(mask, side, dice);
        const double gained = 2.0 * massIn(mask, side, next) / (total + next.area());
        if (!(gained > dice)) break;
        best = next;
        dice = gained;
    }
    return BestBox{boxFromEdges(static_cast<double>(best.left), static_cast<double>(best.top),
                                static_cast<double>(best.right), static_cast<double>(best.bottom)),
                   dice, massIn(mask, side, best) / total};
}

double bellDice(int dimensions, double half_width) {
    const double whole = std::pow(2.0 * std::numbers::pi, 0.5 * dimensions);
    return 2.0 * whole * bellMass(dimensions, half_width) /
           (whole + std::pow(2.0 * half_width, dimensions));
}

BellBest bellBest(int dimensions) {
    const auto diceAt = [&](double k) { return bellDice(dimensions, k); };
    // It rises to its peak and falls: thirds without it are cut off.
    double lo = 0.0, hi = 4.0;
    while (hi - lo > 1e-9) {
        const double third = (hi - lo) / 3.0;
        if (diceAt(lo + third) < diceAt(hi - third))
            lo += third;
        else
            hi -= third;
    }
    const double k = 0.5 * (lo + hi);
    return {k, diceAt(k), bellMass(dimensions, k)};
}

}  // namespace iou::masks
