// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/falling_loss.hpp"

#include "core/geometry/iou.hpp"
#include "core/registry/registry.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace iou {

double dotOf(const Slopes& a, const Slopes& b) {
    double sum = 0.0;
    for (std::size_t i = 0; i < 4; ++i) sum += a[i] * b[i];
    return sum;
}

double lengthOf(const Slopes& d) {
    return std::hypot(std::hypot(d[0], d[1]), std::hypot(d[2], d[3]));
}

double angleBetween(const Slopes& a, const Slopes& b) {
    const double la = lengthOf(a);
    const double lb = lengthOf(b);
    if (!(la > 0.0 && lb > 0.0 && std::isfinite(la) && std::isfinite(lb)))
        return std::numeric_limits<double>::quiet_NaN();
    // By the chord: an arc cosine has no digits near 0 and 180 degrees.
    Slopes difference{};
    Slopes sum{};
    for (std::size_t i = 0; i < 4; ++i) {
        difference[i] = a[i] / la - b[i] / lb;
        sum[i] = a[i] / la + b[i] / lb;
    }
    return 2.0 * std::atan2(lengthOf(difference), lengthOf(sum)) * 180.0 / std::numbers::pi;
}

FallingLoss::FallingLoss(const Loss& loss)
    : m_loss(loss), m_sign(loss.entry().kind == Kind::metric ? -1.0 : 1.0) {}

double FallingLoss::value(const BoxPair& pair) const {
    return m_sign * m_loss.value(pair.pred, pair.target);
}
Slopes FallingLoss::gradient(const BoxPair& pair) const {
    return falling(m_loss.gradient(pair.pred, pair.target));
}
Slopes FallingLoss::step(const BoxPair& pair) const {
    return falling(m_loss.direction(pair.pred, pair.target));
}
Slopes FallingLoss::slopeOfValue(const BoxPair& pair) const {
    return falling(m_loss.gradientAs(pair.pred, pair.target, {Reading::Slope::of_value, 0.0}));
}
Slopes FallingLoss::falling(const Gradient& g) const {
    Slopes d = g.d;
    for (double& x : d) x *= m_sign;
    return d;
}

Slopes iouLossGradient(const BoxPair& pair) {
    static const Loss iou_loss(*findLoss("iou"));
    return iou_loss.gradient(pair.pred, pair.target).d;
}

double awayFromCenter(const BoxPair& pair, const Slopes& d) {
    return -(d[0] * (pair.pred.cx - pair.target.cx) + d[1] * (pair.pred.cy - pair.target.cy));
}
double awayAlongAnAxis(const BoxPair& pair, const Slopes& d) {
    return std::max(-d[0] * (pair.pred.cx - pair.target.cx),
                    -d[1] * (pair.pred.cy - pair.target.cy));
}
double growthOfArea(const BoxPair& pair, const Slopes& d) {
    return -(pair.pred.h * d[2] + pair.pred.w * d[3]);
}
double largestSlope(const BoxPair& pair, const Slopes& d) {
    const Box<>& g = pair.target;
    double largest = 0.0;
    const double scaled[] = {d[0] * g.w, d[1] * g.h, d[2] * g.w, d[3] * g.h};
    for (const double x : scaled) {
        if (std::isnan(x)) return x;
        largest = std::max(largest, std::fabs(x));
    }
    return largest;
}

double gapOf(const BoxPair& pair) {
    const Box<>& p = pair.pred;
    const Box<>& g = pair.target;
    return std::max((std::fabs(p.cx - g.cx) - 0.5 * (p.w + g.w)) / g.w,
                    (std::fabs(p.cy - g.cy) - 0.5 * (p.h + g.h)) / g.h);
}

bool isDisjoint(const BoxPair& pair) { return !(iouOf(pair.pred, pair.target) > 0.0); }
bool isNowhereSmaller(const BoxPair& pair) {
    return pair.pred.w >= pair.target.w && pair.pred.h >= pair.target.h;
}

}  // namespace iou
