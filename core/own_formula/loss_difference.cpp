// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/own_formula/loss_difference.hpp"

#include "core/base/decimal.hpp"
#include "core/base/rng.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace iou::own {

namespace {

constexpr std::uint64_t kPairsSeed = 20;

/// The k-th pair: five kinds of places in turn.
std::pair<Box<>, Box<>> comparedPair(int k) {
    std::uint64_t drawn = 0;
    const auto draw = [&](double lo, double hi) {
        return lo + (hi - lo) * randomUnit(kPairsSeed, static_cast<std::uint64_t>(k), drawn++);
    };
    const auto size = [&] { return std::exp2(draw(-3.0, 3.0)); };
    const Box<> target{draw(-4.0, 4.0), draw(-4.0, 4.0), size(), size()};
    Box<> pred{0.0, 0.0, size(), size()};
    const double reach_x = (pred.w + target.w) / 2.0, reach_y = (pred.h + target.h) / 2.0;
    switch (k % 5) {
    case 0:  // crossing
        pred.cx = target.cx + draw(-1.0, 1.0) * reach_x;
        pred.cy = target.cy + draw(-1.0, 1.0) * reach_y;
        break;
    case 1:  // apart
        pred.cx = target.cx + (k % 2 == 0 ? 1.0 : -1.0) * draw(1.0, 3.0) * reach_x;
        pred.cy = target.cy + draw(-3.0, 3.0) * reach_y;
        break;
    case 2:  // in one another
        pred.w = target.w * draw(0.1, 1.0);
        pred.h = target.h * draw(0.1, 1.0);
        pred.cx = target.cx + draw(-0.5, 0.5) * (target.w - pred.w);
        pred.cy = target.cy + draw(-0.5, 0.5) * (target.h - pred.h);
        break;
    case 3:  // one size and one centre in common
        pred.w = target.w;
        pred.cx = target.cx;
        pred.cy = target.cy + draw(-1.5, 1.5) * reach_y;
        break;
    default:  // the same box, now and then; else a near one
        pred = target;
        if (k % 10 == 4) break;
        pred.cx += draw(-0.01, 0.01) * target.w;
        pred.h *= std::exp2(draw(-0.02, 0.02));
    }
    return {pred, target};
}

double lengthOf(const std::array<double, 4>& d) {
    return std::sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2] + d[3] * d[3]);
}

/// |a - b| by their size; what is finite in neither is the same.
double apart(double distance, double a, double b) {
    if (!std::isfinite(a) || !std::isfinite(b))
        return std::isfinite(a) == std::isfinite(b) ? 0.0 : std::numeric_limits<double>::infinity();
    return distance / std::max({1.0, std::fabs(a), std::fabs(b)});
}

}  // namespace

LossDifference differenceOf(const Loss& a, const Loss& b, const Progress* progress) {
    LossDifference out;
    double largest = -1.0;
    for (int k = 0; k < compared_pairs; ++k) {
        if (progress && progress->cancelled()) break;
        const auto [pred, target] = comparedPair(k);
        const Gradient x = a.direction(pred, target), y = b.direction(pred, target);
        const double values = apart(std::fabs(x.value - y.value), x.value, y.value);
        std::array<double, 4> between{};
        for (std::size_t i = 0; i < 4; ++i) between[i] = x.d[i] - y.d[i];
        const double directions = apart(lengthOf(between), lengthOf(x.d), lengthOf(y.d));
        out.of_values = std::max(out.of_values, values);
        out.of_directions = std::max(out.of_directions, directions);
        ++out.pairs;
        if (std::max(values, directions) <= largest) continue;
        largest = std::max(values, directions);
        out.pred = pred;
        out.target = target;
    }
    return out;
}

Phrase differenceText(const LossDifference& difference, std::string_view name) {
    const double largest = difference.largest();
    if (largest == 0.0)
        return phrase("equals %1 to the last digit on %2 pairs", name, difference.pairs);
    if (difference.equal()) {
        const int digits = static_cast<int>(std::ceil(std::log10(largest)));
        return phrase("equals %1 to %2 on %3 pairs", name, "1e" + std::to_string(digits),
                      difference.pairs);
    }
    if (!std::isfinite(largest))
        return phrase("differs from %1: one of them is not finite at some boxes", name);
    const Phrase shown = Phrase::number(formatShortest(static_cast<float>(largest)));
    return difference.of_directions > difference.of_values
               ? phrase("differs from %1; largest, %2, in the direction at some boxes", name, shown)
               : phrase("differs from %1; largest, %2, at some boxes", name, shown);
}

}  // namespace iou::own
