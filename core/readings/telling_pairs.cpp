// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readings/number_search.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr double kSame = 1e-11;
constexpr std::size_t kMostPairs = 3;

/// x in three digits, so that it can be typed.
double typed(double x) {
    if (x == 0.0 || !std::isfinite(x)) return x;
    const double unit = std::pow(10.0, std::floor(std::log10(std::fabs(x))) - 2.0);
    const double whole = std::round(x / unit);
    return unit < 1.0 ? whole / std::round(1.0 / unit) : whole * unit;
}

/// Pairs of the given target's size: crossing, nested, touching, apart, and of other shapes.
std::vector<std::pair<Box<>, Box<>>> pairsLike(const Box<>& pred, const Box<>& target) {
    const Box<> g{typed(target.cx), typed(target.cy), std::max(typed(target.w), 1e-9),
                  std::max(typed(target.h), 1e-9)};
    std::vector<std::pair<Box<>, Box<>>> out{{pred, target}};
    for (const auto& [w, h] : {std::pair{1.2, 0.8},
                               {0.75, 1.3},
                               {0.5, 0.6},
                               {1.6, 1.4},
                               {1.0, 1.0},
                               {2.5, 0.5},
                               {0.3, 1.9}})
        for (const auto& [x, y] : {std::pair{0.2, 0.1},
                                   {0.4, -0.3},
                                   {-0.1, 0.5},
                                   {0.0, 0.05},
                                   {0.9, 0.7},
                                   {1.7, -0.4},
                                   {3.1, 2.3},
                                   {12.0, -5.0},
                                   {0.03, 0.3}})
            out.push_back(
                {{typed(g.cx + x * g.w), typed(g.cy + y * g.h), typed(w * g.w), typed(h * g.h)},
                 g});
    // Tiny and large boxes show epsilons and what depends on the scale.
    for (const double scale : {0.01, 0.001, 1e-4, 20.0})
        for (const auto& [x, y] : {std::pair{0.2, 0.1}, {0.6, 0.4}, {1.8, 1.1}})
            out.push_back({{typed(scale * x * g.w), typed(scale * y * g.h),
                            typed(1.2 * scale * g.w), typed(0.7 * scale * g.h)},
                           {0.0, 0.0, typed(scale * g.w), typed(scale * g.h)}});
    return out;
}

double difference(const Gradient& a, const Gradient& b, bool by_gradient) {
    const auto apart = [](double x, double y) {
        if (x == y || (std::isnan(x) && std::isnan(y))) return 0.0;
        const double off = std::fabs(x - y);
        return std::isfinite(off) ? off : 1e300;
    };
    double out = apart(a.value, b.value) / std::max({std::fabs(a.value), std::fabs(b.value), 1e-3});
    if (!by_gradient) return out;
    double longest = 0.0, off = 0.0;
    for (std::size_t i = 0; i < 4; ++i) {
        longest = std::max({longest, std::fabs(a.d[i]), std::fabs(b.d[i])});
        off = std::max(off, apart(a.d[i], b.d[i]));
    }
    return longest > 0.0 ? std::max(out, off / longest) : out;
}

}  // namespace

bool agreeEverywhere(const CodeReading& a, const CodeReading& b, const Box<>& pred,
                     const Box<>& target, bool by_gradient) {
    for (const auto& [p, g] : pairsLike(pred, target))
        if (difference(numbersOf(a, p, g), numbersOf(b, p, g), by_gradient) > kSame) return false;
    return true;
}

std::vector<TellingPair> tellingPairs(const std::vector<ReadingMatch>& readings, const Box<>& pred,
                                      const Box<>& target, bool by_gradient, double visible) {
    const auto candidates = pairsLike(pred, target);
    std::vector<TellingPair> all;
    for (const auto& [p, g] : candidates) {
        TellingPair pair{p, g, {}};
        for (const ReadingMatch& r : readings) pair.numbers.push_back(numbersOf(r.reading, p, g));
        all.push_back(std::move(pair));
    }
    const std::size_t n = readings.size();
    std::vector<bool> told(n * n, false);
    std::vector<TellingPair> out;
    while (out.size() < kMostPairs) {
        std::size_t best = 0, most = 0;
        double widest = 0.0;
        for (std::size_t i = 1; i < all.size(); ++i) {
            std::size_t count = 0;
            double least = 1e300;
            for (std::size_t a = 0; a < n; ++a)
                for (std::size_t b = 0; b < a; ++b) {
                    if (told[a * n + b]) continue;
                    const double d = difference(all[i].numbers[a], all[i].numbers[b], by_gradient);
                    if (d > visible) ++count, least = std::min(least, d);
                }
            if (count > most || (count == most && count > 0 && least > widest)) {
                most = count;
                widest = least;
                best = i;
            }
        }
        if (most == 0) break;
        for (std::size_t a = 0; a < n; ++a)
            for (std::size_t b = 0; b < a; ++b)
                if (difference(all[best].numbers[a], all[best].numbers[b], by_gradient) > visible)
                    told[a * n + b] = true;
        out.push_back(all[best]);
    }
    return out;
}

}  // namespace iou
