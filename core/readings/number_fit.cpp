// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readings/number_fit.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace iou {

namespace {

/// Beyond this the coordinates say nothing about rounding any more.
constexpr double kMaxCondition = 1e4;
/// Zero but for rounding, in units of the gradient of a box of size 1.
constexpr double kZeroSlope = 4e-15;

double conditionOf(const Box<>& pred, const Box<>& target) {
    const double least = std::min({pred.w, pred.h, target.w, target.h});
    const double reach = std::max({std::fabs(pred.cx), std::fabs(pred.cy), std::fabs(target.cx),
                                   std::fabs(target.cy), pred.w, pred.h, target.w, target.h});
    return least > 0.0 ? std::min(1.0 + reach / least, kMaxCondition) : kMaxCondition;
}

double sizeOf(const Box<>& pred, const Box<>& target) {
    const double least = std::min({pred.w, pred.h, target.w, target.h});
    return least > 0.0 ? least : 1.0;
}

double bitsOf(double size, double allowance) {
    if (!(size > 0.0) || !(allowance > 0.0)) return 8.0;
    return std::clamp(std::log2(size / allowance), 0.0, 50.0);
}

constexpr double kVariablesCost = 3.0;
constexpr double kMeanCost = 3.0;
/// Any number tells as many bits as it has digits.
constexpr double kAnyFactorCost = 50.0;

}  // namespace

bool PairData::fitsValue(double x) const {
    if (!has_value || x == value) return true;
    return std::fabs(x - value) <= value_allowance;
}

bool PairData::fitsGradient(const std::array<double, 4>& d) const {
    if (!has_gradient) return true;
    for (std::size_t i = 0; i < 4; ++i)
        if (!(std::fabs(d[i] - gradient[i]) <= gradient_allowance[i])) return false;
    return true;
}

double PairData::valueError(double x) const {
    if (x == value) return 0.0;
    const double off = std::fabs(x - value) / std::max(std::fabs(value), 1e-300);
    return std::isfinite(off) ? off : std::numeric_limits<double>::infinity();
}

double PairData::gradientError(const std::array<double, 4>& d) const {
    double off = 0.0;
    for (std::size_t i = 0; i < 4; ++i) off = std::max(off, std::fabs(d[i] - gradient[i]));
    return off / std::max(longest, 1e-300);
}

std::vector<PairData> pairData(const TheirNumbers& numbers) {
    const Precision precision = numbers.precision();
    std::vector<PairData> out;
    for (const TheirPair& pair : numbers.pairs) {
        PairData data{pair.pred, pair.target};
        const double condition = conditionOf(pair.pred, pair.target);
        if (pair.value) {
            data.has_value = true;
            data.value = pair.value->value;
            data.value_allowance =
                allowance(*pair.value, precision, std::max(1.0, std::fabs(data.value)), condition);
        }
        if (pair.gradient) {
            data.has_gradient = true;
            double last = 0.0;  // a row is printed with one number of digits, zeros left out
            for (std::size_t i = 0; i < 4; ++i) {
                data.gradient[i] = (*pair.gradient)[i].value;
                data.longest = std::max(data.longest, std::fabs(data.gradient[i]));
                const double digit = (*pair.gradient)[i].last_digit;
                last = last == 0.0 ? digit : std::min(last, digit);
            }
            for (std::size_t i = 0; i < 4; ++i) {
                Printed printed = (*pair.gradient)[i];
                printed.last_digit = last;
                data.gradient_allowance[i] =
                    allowance(printed, precision, data.longest, condition) +
                    kZeroSlope / sizeOf(pair.pred, pair.target);
            }
        }
        out.push_back(data);
    }
    return out;
}

double evidenceBits(const std::vector<PairData>& data) {
    double bits = 0.0;
    for (const PairData& pair : data) {
        if (pair.has_value)
            bits += bitsOf(std::max(std::fabs(pair.value), 0.1), pair.value_allowance);
        if (pair.has_gradient)
            for (std::size_t i = 0; i < 4; ++i)
                bits += bitsOf(pair.longest, pair.gradient_allowance[i]);
    }
    return bits;
}

std::optional<RoundNumber> roundNumber(double x, double tolerance) {
    if (!std::isfinite(x) || x == 0.0) return std::nullopt;
    const auto near = [&](double y) { return std::fabs(x - y) <= tolerance * std::fabs(x); };
    for (int digits = 1; digits <= 4; ++digits) {
        const double unit = std::pow(10.0, std::floor(std::log10(std::fabs(x))) - digits + 1);
        // Divided by a power of ten, so that 0.1 is 0.1.
        const double whole = std::round(x / unit);
        const double y = unit < 1.0 ? whole / std::round(1.0 / unit) : whole * unit;
        if (near(y)) return RoundNumber{y, 3.0 + 3.0 * digits};
    }
    const double inverse = std::round(1.0 / x);
    if (std::fabs(inverse) >= 2.0 && std::fabs(inverse) <= 1e6 && near(1.0 / inverse))
        return RoundNumber{1.0 / inverse, 3.0 + std::log2(std::fabs(inverse))};
    return std::nullopt;
}

std::optional<GradientFit> fitGradient(const std::vector<PairData>& data,
                                       const std::vector<std::array<double, 4>>& partials,
                                       GradientBy said, int batch, FreeFactor free) {
    const double n = batch;
    std::vector<std::pair<double, double>> factors{{1.0, 0.0}, {0.25, kMeanCost}};
    if (batch > 1) {
        factors.insert(factors.end(),
                       {{1.0 / n, kMeanCost - 1.0}, {0.25 / n, kMeanCost}, {n, kMeanCost}});
    }
    const auto fitsAll = [&](GradientBy by, double factor) {
        for (std::size_t i = 0; i < data.size(); ++i) {
            std::array<double, 4> d = partialsBy(by, data[i].pred, partials[i]);
            for (double& x : d) x *= factor;
            if (!data[i].fitsGradient(d)) return false;
        }
        return true;
    };
    std::optional<GradientFit> best;
    const auto keep = [&](const GradientFit& fit) {
        if (!best || fit.cost < best->cost) best = fit;
    };
    for (int k = 0; k < gradient_by_count; ++k) {
        const auto by = static_cast<GradientBy>(k);
        const double form_cost = by == said ? 0.0 : kVariablesCost + (k > 2 ? 2.0 : 0.0);
        for (const auto& [factor, cost] : factors)
            if (fitsAll(by, factor)) keep({by, factor, form_cost + cost});
        if (free == FreeFactor::none || best) continue;
        const auto d = partialsBy(by, data.front().pred, partials.front());
        std::size_t top = 0;
        for (std::size_t i = 1; i < 4; ++i)
            if (std::fabs(d[i]) > std::fabs(d[top])) top = i;
        const double any = data.front().gradient[top] / d[top];
        if (!std::isfinite(any) || any <= 0.0) continue;
        const double tolerance =
            2.0 * data.front().gradient_allowance[top] / std::fabs(data.front().gradient[top]);
        if (const auto round = roundNumber(any, tolerance); round && fitsAll(by, round->value))
            keep({by, round->value, form_cost + round->cost});
        else if (free == FreeFactor::any && fitsAll(by, any))
            keep({by, any, form_cost + kAnyFactorCost});
    }
    return best;
}

}  // namespace iou
