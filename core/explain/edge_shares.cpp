// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/edge_shares.hpp"

#include "core/geometry/box_between.hpp"
#include "core/numbers/rounding.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr double kFlattest = 0.1, kSteepest = 8.0;  ///< times the natural slope
constexpr int kLookedAt = 2000;                     ///< steps of a run
constexpr double kLongestKey = 50.0;                ///< pixels
constexpr double kTenfold = 300.0;                  ///< powers of ten a double has, about

}  // namespace

std::vector<EdgeShare> edgeShares(const Loss& loss, const Box<>& pred, const Box<>& target) {
    const double way = loss.entry().kind == Kind::metric ? 1.0 : -1.0;
    std::vector<EdgeShare> shares;
    std::array<double, 4> reach{};
    for (const TermValue& term : loss.contributions(pred, target)) {
        EdgeShare share{term.info, edgePartials(pred, term.d)};
        for (std::size_t i = 0; i < 4; ++i) {
            share.push[i] *= way;
            reach[i] = std::max(reach[i], std::abs(share.push[i]));
        }
        shares.push_back(share);
    }
    const double longest = *std::max_element(reach.begin(), reach.end());
    for (EdgeShare& share : shares)
        for (double& push : share.push) push = withoutRounding(push, longest);
    return shares;
}

double steepestPush(const Trajectory& run) {
    double steepest = 0.0;
    const int stride = 1 + run.steps() / kLookedAt;
    for (int k = 0; k < run.direction.rows(); k += stride) {
        const auto row = run.direction.row(k);
        for (const double d : edgePartials(run.box(k), {row(0), row(1), row(2), row(3)}))
            if (std::isfinite(d)) steepest = std::max(steepest, std::abs(d));
    }
    return steepest;
}

ArrowScale arrowScale(double steepest, double size, double natural) {
    double length = natural * size;
    const double relative = steepest * size;
    if (relative > 0.0 && std::isfinite(relative)) {
        double tenfold = 0.0;
        if (relative > kSteepest) tenfold = -std::ceil(std::log10(relative / kSteepest));
        if (relative < kFlattest) tenfold = std::ceil(std::log10(kFlattest / relative));
        length *= std::pow(10.0, std::clamp(tenfold, -kTenfold, kTenfold));
    }
    const double longest = kLongestKey / length;
    const double ten = std::pow(10.0, std::floor(std::log10(longest)));
    double key = ten;
    for (const double digit : {2.0, 5.0})
        if (digit * ten <= longest) key = digit * ten;
    return {length, key, key * length};
}

}  // namespace iou
