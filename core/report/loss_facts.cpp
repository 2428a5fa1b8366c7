// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/loss_facts.hpp"

#include "core/base/rng.hpp"
#include "core/geometry/iou.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace iou {

namespace {

constexpr Box<> kUnitTarget{0.0, 0.0, 1.0, 1.0};
constexpr double kBesideMatch = 0x1p-20;
constexpr double kGapDigits = 1e-3;
constexpr int kLeastSize = -4, kMostSize = 8;
constexpr std::size_t kSizedPairs = 64;
constexpr double kRankDeviation = 0.6;
constexpr std::uint64_t kRankStream = 31;

BoxPair besideMatch(std::size_t variable, double by) {
    BoxPair out{kUnitTarget, kUnitTarget};
    double* const at[] = {&out.pred.cx, &out.pred.cy, &out.pred.w, &out.pred.h};
    *at[variable] += by;
    return out;
}

/// The farthest gap with a gradient; place(gap) is the pair.
template <class Place>
Extreme farthestGap(const FallingLoss& loss, const Place& place) {
    const auto has = [&](double gap) {
        const BoxPair pair = place(gap);
        return !(largestSlope(pair, loss.gradient(pair)) < no_slope);
    };
    if (has(gap_limit)) return {std::numeric_limits<double>::infinity(), {}};
    if (!has(kGapDigits)) return {0.0, {place(kGapDigits)}};
    double near = kGapDigits;
    double far = gap_limit;
    while (far - near > kGapDigits) {
        const double middle = 0.5 * (near + far);
        (has(middle) ? near : far) = middle;
    }
    return {near, {place(far)}};
}

/// Least squares of ln(length) over ln(size), of sizes 2^least .. 2^most.
double exponentOf(const std::vector<double>& lengths) {
    const double mean_k = 0.5 * (kLeastSize + kMostSize);
    double along = 0.0;
    double across = 0.0;
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        const double k = kLeastSize + static_cast<double>(i) - mean_k;
        along += k * std::log2(lengths[i]);
        across += k * k;
    }
    return along / across;
}

/// Two normal numbers (Box & Muller 1958).
std::array<double, 2> normals(std::uint64_t seed, std::uint64_t index) {
    const double u = 1.0 - randomUnit(seed, kRankStream, 2 * index);
    const double v = randomUnit(seed, kRankStream, 2 * index + 1);
    const double r = std::sqrt(-2.0 * std::log(u));
    return {r * std::cos(2.0 * std::numbers::pi * v), r * std::sin(2.0 * std::numbers::pi * v)};
}

}  // namespace

double medianOf(std::vector<double> values) {
    if (values.empty()) return std::numeric_limits<double>::quiet_NaN();
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

MatchFacts matchFacts(const FallingLoss& loss) {
    const BoxPair match{kUnitTarget, kUnitTarget};
    MatchFacts out;
    out.value = loss.loss().value(match.pred, match.target);
    out.d = loss.gradient(match);
    out.kink = {-std::numeric_limits<double>::infinity(), {}};
    for (std::size_t i = 0; i < 4; ++i) {
        const BoxPair after = besideMatch(i, kBesideMatch);
        const BoxPair before = besideMatch(i, -kBesideMatch);
        out.slopes[i] = {loss.gradient(after)[i], -loss.gradient(before)[i]};
        const double sum = out.slopes[i][0] + out.slopes[i][1];
        if (sum > out.kink.value) out.kink = {sum, {after}};
    }
    return out;
}

ReachFacts reachFacts(const FallingLoss& loss) {
    const auto along_x = [](double gap) {
        return BoxPair{{1.0 + gap, 0.0, 1.0, 1.0}, kUnitTarget};
    };
    const auto diagonal = [](double gap) {
        return BoxPair{{1.0 + gap, 1.0 + gap, 1.0, 1.0}, kUnitTarget};
    };
    return {farthestGap(loss, along_x), farthestGap(loss, diagonal)};
}

SizeFacts sizeFacts(const FallingLoss& loss, const std::vector<BoxPair>& pairs) {
    std::vector<double> plain;
    std::vector<double> in_logs;
    for (const BoxPair& pair : pairs) {
        if (plain.size() == kSizedPairs) break;
        std::vector<double> lengths;
        std::vector<double> log_lengths;
        for (int k = kLeastSize; k <= kMostSize; ++k) {
            const double factor = std::ldexp(1.0, k);
            const auto by = [factor](const Box<>& b) {
                return Box<>{b.cx * factor, b.cy * factor, b.w * factor, b.h * factor};
            };
            const BoxPair sized{by(pair.pred), by(pair.target)};
            Slopes d = loss.gradient(sized);
            lengths.push_back(lengthOf(d));
            d[2] *= sized.pred.w;
            d[3] *= sized.pred.h;
            log_lengths.push_back(lengthOf(d));
        }
        const auto usable = [](double x) { return x > 0.0 && std::isfinite(x); };
        if (!std::all_of(lengths.begin(), lengths.end(), usable) ||
            !std::all_of(log_lengths.begin(), log_lengths.end(), usable))
            continue;
        plain.push_back(exponentOf(lengths));
        in_logs.push_back(exponentOf(log_lengths));
    }
    return {medianOf(plain), medianOf(in_logs)};
}

std::vector<BoxPair> rankPairs(int count, std::uint64_t seed) {
    std::vector<BoxPair> out;
    for (std::uint64_t i = 0; out.size() < static_cast<std::size_t>(count); i += 2) {
        const auto offset = normals(seed, i);
        const auto size = normals(seed, i + 1);
        const BoxPair pair{{kRankDeviation * offset[0], kRankDeviation * offset[1],
                            std::exp(kRankDeviation * size[0]), std::exp(kRankDeviation * size[1])},
                           kUnitTarget};
        if (!isDisjoint(pair)) out.push_back(pair);
    }
    return out;
}

RankFacts rankFacts(const FallingLoss& loss, const std::vector<BoxPair>& pairs) {
    std::vector<double> losses;
    std::vector<double> ious;
    for (const BoxPair& pair : pairs) {
        losses.push_back(loss.value(pair));
        ious.push_back(iouOf(pair.pred, pair.target));
    }
    RankFacts out;
    std::int64_t agreement = 0;  // pairs in the right order less those in the wrong one
    std::int64_t told_by_loss = 0;
    std::int64_t told_by_iou = 0;
    double worst = 0.0;
    for (std::size_t i = 0; i < pairs.size(); ++i)
        for (std::size_t k = 0; k < i; ++k) {
            const int by_loss = losses[i] < losses[k] ? 1 : losses[i] > losses[k] ? -1 : 0;
            const int by_iou = ious[i] > ious[k] ? 1 : ious[i] < ious[k] ? -1 : 0;
            agreement += by_loss * by_iou;
            told_by_loss += by_loss * by_loss;
            told_by_iou += by_iou * by_iou;
            const double gap = std::fabs(ious[i] - ious[k]);
            if (!(gap > rank_iou_gap)) continue;
            ++out.inverted.of;
            if (by_loss * by_iou >= 0) continue;
            ++out.inverted.count;
            if (gap <= worst) continue;
            worst = gap;
            out.inverted.worst = ious[i] > ious[k] ? std::vector{pairs[i], pairs[k]}
                                                   : std::vector{pairs[k], pairs[i]};
        }
    out.tau_b = static_cast<double>(agreement) / std::sqrt(static_cast<double>(told_by_loss)) /
                std::sqrt(static_cast<double>(told_by_iou));
    return out;
}

}  // namespace iou
