// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/gradient_variants.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace iou {

namespace {

/// Components closer than this share of the longest are equal but for rounding.
constexpr double rounding = 1e-9;

/// Values at a crossing, a nested and a disjoint pair tell formulas apart.
std::array<double, 3> valuesAtProbes(const LossEntry& entry) {
    const Loss loss(entry);
    const Box<> target{0.5, 0.5, 1.0, 1.25};
    return {loss.value({0.75, 0.375, 1.125, 0.75}, target),
            loss.value({0.5625, 0.5, 0.5, 0.875}, target),
            loss.value({2.25, -1.5, 0.625, 1.5}, target)};
}

double norm(const std::array<double, 4>& d) {
    return std::sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2] + d[3] * d[3]);
}

/// Stable for small angles, where the cosine says nothing.
double angleBetween(const std::array<double, 4>& a, const std::array<double, 4>& b) {
    const double na = norm(a), nb = norm(b);
    if (!(na > 0.0 && nb > 0.0)) return std::numeric_limits<double>::quiet_NaN();
    std::array<double, 4> difference{}, sum{};
    for (std::size_t i = 0; i < 4; ++i) {
        difference[i] = a[i] / na - b[i] / nb;
        sum[i] = a[i] / na + b[i] / nb;
    }
    return 2.0 * std::atan2(norm(difference), norm(sum));
}

void compare(GradientVariant& variant, const GradientVariant& first) {
    variant.angle_rad = angleBetween(first.d, variant.d);
    double longest = 0.0;
    for (std::size_t i = 0; i < 4; ++i)
        longest = std::max({longest, std::fabs(first.d[i]), std::fabs(variant.d[i])});
    for (std::size_t i = 0; i < 4; ++i)
        variant.differs[i] = std::fabs(variant.d[i] - first.d[i]) > rounding * longest;
}

}  // namespace

std::vector<const LossEntry*> relativesOf(const LossEntry& entry) {
    static const auto probes = [] {
        std::vector<std::array<double, 3>> values;
        for (const LossEntry& e : registry()) values.push_back(valuesAtProbes(e));
        return values;
    }();
    const auto& mine = probes[static_cast<std::size_t>(&entry - registry().data())];
    std::vector<const LossEntry*> out;
    for (std::size_t i = 0; i < probes.size(); ++i) {
        const LossEntry& other = registry()[i];
        if (&other != &entry && (other.info == entry.info || probes[i] == mine))
            out.push_back(&other);
    }
    return out;
}

Loss withSettingsOf(const Loss& loss, const LossEntry& entry) {
    Loss out(entry);
    for (int i = 0; i < static_cast<int>(loss.entry().parameters.size()); ++i)
        if (loss.isSet(i))
            (void)out.setParameter(loss.entry().parameters[static_cast<std::size_t>(i)].name,
                                   loss.parameter(i));
    return out;
}

std::vector<GradientVariant> gradientVariants(const Loss& loss, const Box<>& pred,
                                              const Box<>& target, BoxForm form) {
    using enum Study::Slope;
    std::vector<GradientVariant> out;
    const auto add = [&](const Loss& l, Study::Slope slope) {
        const Gradient g =
            slope == published ? l.direction(pred, target) : l.study(pred, target, {slope, 0.0});
        out.push_back({l, slope, partialsIn(form, pred, g.d), 0.0, {}});
        compare(out.back(), out.front());
    };
    add(loss, published);
    if (loss.entry().kind == Kind::direction) add(loss, detached);
    add(loss, of_value);
    for (const LossEntry* other : relativesOf(loss.entry()))
        add(withSettingsOf(loss, *other), published);
    return out;
}

}  // namespace iou
