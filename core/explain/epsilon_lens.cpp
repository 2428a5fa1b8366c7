// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/epsilon_lens.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace iou {

namespace {

Gradient under(const Loss& loss, const Box<>& pred, const Box<>& target, double epsilon) {
    return loss.gradientAs(pred, target, {Reading::Slope::detached, epsilon});
}

double share(double change, double whole) {
    return whole > 0.0 ? change / whole : std::numeric_limits<double>::quiet_NaN();
}

double valueChange(const Gradient& plain, const Gradient& changed) {
    return share(std::fabs(changed.value - plain.value), std::fabs(plain.value));
}

double gradientChange(const Gradient& plain, const Gradient& changed) {
    double off = 0.0, whole = 0.0;
    for (std::size_t i = 0; i < 4; ++i) {
        off = std::max(off, std::fabs(changed.d[i] - plain.d[i]));
        whole = std::max(whole, std::fabs(plain.d[i]));
    }
    return share(off, whole);
}

Box<> scaled(const Box<>& b, double s) { return {b.cx * s, b.cy * s, b.w * s, b.h * s}; }

}  // namespace

EpsilonLens epsilonLens(const Loss& loss, const Box<>& pred, const Box<>& target,
                        std::span<const double> epsilons, double lo, double hi, int samples) {
    EpsilonLens lens;
    lens.size.resize(samples);
    for (const double e : epsilons)
        lens.curves.push_back({e, Eigen::ArrayXd(samples), Eigen::ArrayXd(samples)});
    const double own = std::sqrt(target.w * target.h);
    for (int i = 0; i < samples; ++i) {
        const double size = lo * std::pow(hi / lo, static_cast<double>(i) / (samples - 1));
        const Box<> p = scaled(pred, size / own), g = scaled(target, size / own);
        const Gradient plain = under(loss, p, g, 0.0);
        lens.size(i) = size;
        for (EpsilonCurve& c : lens.curves) {
            const Gradient changed = under(loss, p, g, c.epsilon);
            c.value(i) = valueChange(plain, changed);
            c.gradient(i) = gradientChange(plain, changed);
        }
    }
    return lens;
}

double epsilonChange(const Loss& loss, const Box<>& pred, const Box<>& target, double epsilon) {
    return valueChange(under(loss, pred, target, 0.0), under(loss, pred, target, epsilon));
}

double sizeOfChange(const EpsilonLens& lens, const EpsilonCurve& curve, double share) {
    for (Eigen::Index i = lens.size.size() - 1; i >= 0; --i)
        if (curve.value(i) >= share) return lens.size(i);
    return 0.0;
}

}  // namespace iou
