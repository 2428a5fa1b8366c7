// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/gradient_variants.hpp"

#include "core/registry/evaluation.hpp"
#include "core/registry/loss_sources.hpp"
#include "core/registry/registry.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace iou {

namespace {

/// Components closer than this share of the longest are equal but for rounding.
constexpr double kSameComponent = 1e-9;

/// A crossing, a nested and a disjoint prediction tell formulas apart.
constexpr Box<> kProbeTarget{0.5, 0.5, 1.0, 1.25};
constexpr std::array<Box<>, 3> kProbes{
    {{0.75, 0.375, 1.125, 0.75}, {0.5625, 0.5, 0.5, 0.875}, {2.25, -1.5, 0.625, 1.5}}};

std::array<double, 3> valuesAtProbes(const LossEntry& entry) {
    const Loss loss(entry);
    std::array<double, 3> values{};
    for (std::size_t i = 0; i < 3; ++i) values[i] = loss.value(kProbes[i], kProbeTarget);
    return values;
}

/// The same; those of built-in entries are computed once.
std::array<double, 3> knownValuesAtProbes(const LossEntry& entry) {
    static const auto known = [] {
        std::map<const LossEntry*, std::array<double, 3>> all;
        for (const LossEntry& e : registry()) all[&e] = valuesAtProbes(e);
        return all;
    }();
    const auto found = known.find(&entry);
    return found == known.end() ? valuesAtProbes(entry) : found->second;
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

/// Which components differ by more than rounding.
std::array<bool, 4> differing(const std::array<double, 4>& a, const std::array<double, 4>& b) {
    double longest = 0.0;
    for (std::size_t i = 0; i < 4; ++i)
        longest = std::max({longest, std::fabs(a[i]), std::fabs(b[i])});
    std::array<bool, 4> out{};
    for (std::size_t i = 0; i < 4; ++i) out[i] = std::fabs(a[i] - b[i]) > kSameComponent * longest;
    return out;
}

/// Whether a loss steps along the slope of another's value, of which nothing is detached.
bool stepsAlongValueOf(const Loss& other, const Loss& loss) {
    constexpr std::array<bool, 4> nowhere{};
    return std::all_of(kProbes.begin(), kProbes.end(), [&](const Box<>& pred) {
        const Gradient slope = loss.gradientAs(pred, kProbeTarget, {Reading::Slope::of_value, 0.0});
        return other.value(pred, kProbeTarget) == loss.value(pred, kProbeTarget) &&
               differing(other.direction(pred, kProbeTarget).d, slope.d) == nowhere;
    });
}

}  // namespace

std::vector<LossPointer> relativesOf(const LossEntry& entry) {
    const auto mine = knownValuesAtProbes(entry);
    std::vector<LossPointer> out;
    for (LossPointer& other : allLosses())
        if (other.get() != &entry && other->source.kind != program_kind &&
            (other->info == entry.info || knownValuesAtProbes(*other) == mine))
            out.push_back(std::move(other));
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
    using enum Reading::Slope;
    std::vector<GradientVariant> out;
    const auto add = [&](const Loss& l, Reading::Slope slope) {
        const Gradient g = slope == published ? l.direction(pred, target)
                                              : l.gradientAs(pred, target, {slope, 0.0});
        GradientVariant variant{l, slope, readablePartials(form, pred, g.d), 0.0, {}};
        const GradientVariant& first = out.empty() ? variant : out.front();
        variant.angle_rad = angleBetween(first.d, variant.d);
        variant.differs = differing(first.d, variant.d);
        out.push_back(std::move(variant));
    };
    add(loss, published);
    if (loss.entry().kind == Kind::direction) add(loss, detached);
    add(loss, of_value);
    const std::size_t whole = out.size() - 1;
    for (const LossPointer& entry : relativesOf(loss.entry())) {
        const Loss other = withSettingsOf(loss, *entry);
        if (!out[whole].step_of && stepsAlongValueOf(other, loss))
            out[whole].step_of = other;
        else
            add(other, published);
    }
    return out;
}

}  // namespace iou
