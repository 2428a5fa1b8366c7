// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/checks.hpp"

#include "app/batch/eval_rows.hpp"
#include "app/batch/golden_rows.hpp"
#include "core/base/rng.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace iou::batch {

namespace {

constexpr double kGoldenTolerance = 1.0;  // in units of the bounds below
constexpr double kGoldenValueBound = 1e-12;
constexpr double kGoldenGradientBound = 1e-8;
constexpr double kDifferenceTolerance = 1e-5;
constexpr double kLaneTolerance = 1e-3;
constexpr double kLawTolerance = 1e-11;

double largest(const std::array<double, 4>& d) {
    double m = 0.0;
    for (const double x : d) m = std::max(m, std::fabs(x));
    return m;
}

double distance(const std::array<double, 4>& a, const std::array<double, 4>& b) {
    double m = 0.0;
    for (std::size_t i = 0; i < 4; ++i) {
        const double e = std::fabs(a[i] - b[i]);
        m = e <= m ? m : e;  // NaN is kept
    }
    return m;
}

bool finite(const Gradient& g) {
    return std::isfinite(g.value) &&
           std::all_of(g.d.begin(), g.d.end(), [](double x) { return std::isfinite(x); });
}

Box<> moved(Box<> b, std::size_t k, double by) {
    double* const members[] = {&b.cx, &b.cy, &b.w, &b.h};
    *members[k] += by;
    return b;
}

/// The worst error but for one in a thousand: pairs that sit on a kink.
double typicalWorst(std::vector<double>& errors) {
    if (errors.empty()) return 0.0;
    const auto at = errors.begin() + static_cast<std::ptrdiff_t>((errors.size() - 1) * 999 / 1000);
    std::nth_element(errors.begin(), at, errors.end());
    return *at;
}

std::array<double, 4> centralDifferences(const Loss& loss, const SamplePair& p, double h) {
    std::array<double, 4> d{};
    for (std::size_t k = 0; k < 4; ++k)
        d[k] = (loss.value(moved(p.pred, k, h), p.target) -
                loss.value(moved(p.pred, k, -h), p.target)) /
               (2.0 * h);
    return d;
}

/// Whether the source stops a gradient somewhere: its formula says so (sg[.]), or a named term
/// changes with the box and yet has no partials anywhere.
bool hasDetachedFactor(const Loss& loss, const std::vector<SamplePair>& pairs) {
    constexpr std::size_t kEnough = 100;
    if (std::string_view(loss.entry().info->formula).find("sg[") != std::string_view::npos)
        return true;
    std::vector<bool> varies, has_partials;
    for (std::size_t i = 0; i < std::min(kEnough, pairs.size()); ++i) {
        const auto& p = pairs[i];
        const auto here = loss.terms(p.pred, p.target);
        const auto near = loss.terms(moved(p.pred, i % 4, 1e-3), p.target);
        varies.resize(here.size());
        has_partials.resize(here.size());
        for (std::size_t t = 0; t < here.size(); ++t) {
            varies[t] = varies[t] || std::fabs(here[t].value - near[t].value) > 1e-9;
            has_partials[t] = has_partials[t] || largest(here[t].d) > 0.0;
        }
    }
    for (std::size_t t = 0; t < varies.size(); ++t)
        if (varies[t] && !has_partials[t]) return true;
    return false;
}

Box<> shifted(const Box<>& b) { return {b.cx + 3.0, b.cy - 5.0, b.w, b.h}; }
Box<> scaled(const Box<>& b) { return {b.cx * 8.0, b.cy * 8.0, b.w * 8.0, b.h * 8.0}; }
Box<> swapped(const Box<>& b) { return {b.cy, b.cx, b.h, b.w}; }
Box<> mirrored(const Box<>& b) { return {-b.cx, b.cy, b.w, b.h}; }

struct LawCheck {
    Law law;
    std::string_view name;
    Box<> (*apply)(const Box<>&);
};
constexpr LawCheck kLawChecks[] = {{translation, "translation", shifted},
                                   {scale, "scale", scaled},
                                   {swap_axes, "axis swap", swapped},
                                   {mirror, "mirror", mirrored}};

}  // namespace

std::vector<SamplePair> samplePairs(int count, std::uint64_t seed) {
    constexpr double kGrain = 1.0 / (1 << 20);
    std::vector<SamplePair> pairs;
    for (int i = 0; i < count; ++i) {
        std::uint64_t k = 0;
        const auto draw = [&](double lo, double hi) {
            const double u = randomUnit(seed, static_cast<std::uint64_t>(i), k++);
            return std::round((lo + (hi - lo) * u) / kGrain) * kGrain;
        };
        const Box<> target{draw(-2, 2), draw(-2, 2), draw(0.25, 2), draw(0.25, 2)};
        const double reach = draw(0.1, 3);
        const Box<> pred{target.cx + draw(-reach, reach), target.cy + draw(-reach, reach),
                         draw(0.25, 2), draw(0.25, 2)};
        pairs.push_back({pred, target});
    }
    return pairs;
}

CheckOutcome checkGolden(const Loss& loss) {
    CheckOutcome out{"golden", false, 0.0, kGoldenTolerance, "no reference rows"};
    for (const auto& row : goldenRows()) {
        if (row.spec.substr(0, row.spec.find(':')) != loss.id()) continue;
        out.applies = true;
        out.reason.clear();
        const auto reference = Loss::parse(row.spec);
        if (!reference) {
            out.error = INFINITY;
            out.reason = reference.error().message();
            return out;
        }
        const auto& pair = goldenPairs()[static_cast<std::size_t>(row.pair)];
        const Gradient g = reference->direction(pair.pred, pair.target);
        const auto& n = row.numbers;
        const std::array<double, 4> d{n[1], n[2], n[3], n[4]};
        const double value_error =
            std::fabs(g.value - n[0]) / (kGoldenValueBound * std::max(1.0, std::fabs(n[0])));
        const double gradient_error =
            distance(g.d, d) / (kGoldenGradientBound * largest(d) + kGoldenValueBound);
        out.error = std::max({out.error, value_error, gradient_error});
    }
    return out;
}

CheckOutcome checkDifferences(const Loss& loss, const std::vector<SamplePair>& pairs) {
    CheckOutcome out{"differences", true, 0.0, kDifferenceTolerance, ""};
    // Differences of the value would see what the gradient leaves out on purpose.
    if (hasDetachedFactor(loss, pairs)) {
        out.applies = false;
        out.reason = "detached";
        return out;
    }
    std::vector<double> errors;
    for (const auto& p : pairs) {
        const Gradient g = loss.gradient(p.pred, p.target);
        if (!finite(g)) continue;
        double best = INFINITY;  // a kink within one step is hardly within the other
        for (const double h : {1e-5, 1e-7}) {
            const auto d = centralDifferences(loss, p, h);
            best = std::min(best, distance(d, g.d) / std::max(1.0, largest(g.d)));
        }
        errors.push_back(best);
    }
    out.error = typicalWorst(errors);
    return out;
}

CheckOutcome checkLanes(const Loss& loss, const std::vector<SamplePair>& pairs) {
    CheckOutcome out{"lanes", true, 0.0, kLaneTolerance, ""};
    std::vector<double> errors;
    for (std::size_t first = 0; first < pairs.size(); first += max_block) {
        const std::size_t count = std::min<std::size_t>(max_block, pairs.size() - first);
        std::vector<NamedPair> block;
        for (std::size_t i = 0; i < count; ++i) {
            const auto& p = pairs[first + i];
            // What lanes are given: relative to the target, rounded to float.
            const auto rounded = [](double x) {
                return static_cast<double>(static_cast<float>(x));
            };
            block.push_back({"",
                             {rounded(p.pred.cx - p.target.cx), rounded(p.pred.cy - p.target.cy),
                              rounded(p.pred.w), rounded(p.pred.h)},
                             {0.0, 0.0, rounded(p.target.w), rounded(p.target.h)}});
        }
        std::vector<double> value(count), step(4 * count);
        const EvalOptions options{
            .threads = 1, .single = true, .reading = {Reading::Slope::published, 0.0}};
        static_cast<void>(evaluate<double>(loss, predictionsOf(block), targetsOf(block), options,
                                           value, step));  // nothing in them is refused
        for (std::size_t i = 0; i < count; ++i) {
            const Gradient g = loss.direction(block[i].pred, block[i].target);
            if (!finite(g)) continue;
            const double scale = std::max({1.0, std::fabs(g.value), largest(g.d)});
            const std::array<double, 4> d{step[4 * i], step[4 * i + 1], step[4 * i + 2],
                                          step[4 * i + 3]};
            errors.push_back(std::max(std::fabs(value[i] - g.value), distance(d, g.d)) / scale);
        }
    }
    out.error = typicalWorst(errors);
    return out;
}

CheckOutcome checkLaws(const Loss& loss, const std::vector<SamplePair>& pairs) {
    CheckOutcome out{"laws", true, 0.0, kLawTolerance, ""};
    const unsigned claimed = loss.entry().info->laws;
    const auto compare = [&](double a, double b, std::string_view law) {
        const double error = a == b ? 0.0 : std::fabs(a - b) / std::max(1.0, std::fabs(a));
        if (error <= out.error) return;
        out.error = error;
        out.reason = law;
    };
    for (const auto& p : pairs) {
        const double value = loss.value(p.pred, p.target);
        for (const auto& check : kLawChecks)
            if (claimed & check.law)
                compare(value, loss.value(check.apply(p.pred), check.apply(p.target)), check.name);
        if (claimed & identity)
            compare(loss.entry().info->value_at_match, loss.value(p.target, p.target), "match");
    }
    return out;
}

}  // namespace iou::batch
