// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box.hpp"
#include "tests/core/support/random.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <ostream>

namespace iou::testing {

struct Pair {
    Box<> pred, target;
};

inline std::ostream& operator<<(std::ostream& out, const Pair& p) {
    const auto precision = out.precision(17);
    out << "pred (" << p.pred.cx << ", " << p.pred.cy << ", " << p.pred.w << ", " << p.pred.h
        << ") target (" << p.target.cx << ", " << p.target.cy << ", " << p.target.w << ", "
        << p.target.h << ")";
    out.precision(precision);
    return out;
}

/// How two boxes lie to each other.
enum class Regime { disjoint, touching, crossing, nested, high_iou };
inline constexpr std::array all_regimes{Regime::disjoint, Regime::touching, Regime::crossing,
                                        Regime::nested, Regime::high_iou};
inline const char* regimeName(Regime r) {
    constexpr const char* names[] = {"disjoint", "touching", "crossing", "nested", "high_iou"};
    return names[static_cast<int>(r)];
}

/// Offset of one axis, so that the two intervals part by a gap (< 0: they overlap by it).
inline double offsetForGap(Random& r, double size, double other, double gap) {
    return r.sign() * (0.5 * (size + other) + gap);
}
/// Offset of one axis where the intervals overlap in part.
inline double crossingOffset(Random& r, double size, double other) {
    const double nested = 0.5 * std::fabs(size - other);
    return r.sign() * (nested + r.uniform(0.05, 0.95) * std::min(size, other));
}

/// A random pair of one regime, sizes 0.3 to 3 pixels, no two edges equal.
inline Pair randomPair(Random& r, Regime regime) {
    const auto size = [&r] { return r.logUniform(0.3, 3.0); };
    Box<> t{r.uniform(-2, 2), r.uniform(-2, 2), size(), size()};
    Box<> p{t.cx, t.cy, size(), size()};
    const auto shift = [](double& c, double d) { c += d; };
    switch (regime) {
    case Regime::disjoint: {
        const int axes = 1 + r.below(3);
        shift(p.cx, (axes & 1) != 0 ? offsetForGap(r, p.w, t.w, r.logUniform(0.01, 4.0))
                                    : r.sign() * r.uniform(0.02, 0.98) * 0.5 * (p.w + t.w));
        shift(p.cy, (axes & 2) != 0 ? offsetForGap(r, p.h, t.h, r.logUniform(0.01, 4.0))
                                    : r.sign() * r.uniform(0.02, 0.98) * 0.5 * (p.h + t.h));
        break;
    }
    case Regime::touching: {
        const double gap = r.sign() * r.logUniform(1e-6, 1e-3);
        if (r.below(2) == 0) {
            shift(p.cx, offsetForGap(r, p.w, t.w, gap));
            shift(p.cy, crossingOffset(r, p.h, t.h));
        } else {
            shift(p.cx, crossingOffset(r, p.w, t.w));
            shift(p.cy, offsetForGap(r, p.h, t.h, gap));
        }
        break;
    }
    case Regime::crossing:
        shift(p.cx, crossingOffset(r, p.w, t.w));
        shift(p.cy, crossingOffset(r, p.h, t.h));
        break;
    case Regime::nested:
        if (r.below(3) != 0) {
            const double f = r.sign() > 0 ? r.uniform(0.1, 0.9) : 1.0 / r.uniform(0.1, 0.9);
            p.w = t.w * f;
            p.h = t.h * (f < 1.0 ? r.uniform(0.1, 0.9) : 1.0 / r.uniform(0.1, 0.9));
        }
        shift(p.cx, r.sign() * r.uniform(0.05, 0.95) * 0.5 * std::fabs(p.w - t.w));
        shift(p.cy, r.sign() * r.uniform(0.05, 0.95) * 0.5 * std::fabs(p.h - t.h));
        break;
    case Regime::high_iou:
        p.w = t.w * (1.0 + r.sign() * r.logUniform(1e-3, 5e-2));
        p.h = t.h * (1.0 + r.sign() * r.logUniform(1e-3, 5e-2));
        shift(p.cx, t.w * r.sign() * r.logUniform(1e-3, 5e-2));
        shift(p.cy, t.h * r.sign() * r.logUniform(1e-3, 5e-2));
        break;
    }
    return {p, t};
}

/// Families that are hard on the arithmetic.
enum class Stress { overlap, disjoint, near_touching, high_iou, far, thin, unequal };
inline constexpr std::array all_stresses{Stress::overlap,  Stress::disjoint, Stress::near_touching,
                                         Stress::high_iou, Stress::far,      Stress::thin,
                                         Stress::unequal};
inline const char* stressName(Stress s) {
    constexpr const char* names[] = {"overlap", "disjoint", "near_touching", "high_iou",
                                     "far",     "thin",     "unequal"};
    return names[static_cast<int>(s)];
}

/// far: coordinates to 1e6; thin: aspects to 1e6; unequal: one box up to 1e6 times the other.
inline Pair stressPair(Random& r, Stress stress) {
    const auto size = [&r] { return r.logUniform(0.1, 10.0); };
    Box<> t{r.uniform(-5, 5), r.uniform(-5, 5), size(), size()};
    Box<> p{t.cx, t.cy, size(), size()};
    const auto inside = [&r](double a, double b) { return r.uniform(-0.5, 0.5) * (a + b); };
    switch (stress) {
    case Stress::overlap:
        p.cx += inside(p.w, t.w);
        p.cy += inside(p.h, t.h);
        break;
    case Stress::disjoint:
        p.cx += r.uniform(-20, 20);
        p.cy += offsetForGap(r, p.h, t.h, r.logUniform(1e-2, 20));
        if (r.below(2) == 0) {
            std::swap(p.cx, p.cy);
            std::swap(p.w, p.h);
            std::swap(t.cx, t.cy);
            std::swap(t.w, t.h);
        }
        break;
    case Stress::near_touching:
        p.cx += offsetForGap(r, p.w, t.w, r.sign() * r.logUniform(1e-12, 1e-2));
        p.cy += inside(p.h, t.h);
        break;
    case Stress::high_iou:
        p.w = t.w * (1.0 + r.sign() * r.logUniform(1e-9, 1e-1));
        p.h = t.h * (1.0 + r.sign() * r.logUniform(1e-9, 1e-1));
        p.cx += t.w * r.sign() * r.logUniform(1e-9, 1e-1);
        p.cy += t.h * r.sign() * r.logUniform(1e-9, 1e-1);
        break;
    case Stress::far:
        t.cx = r.sign() * r.logUniform(1e2, 1e6);
        t.cy = r.sign() * r.logUniform(1e2, 1e6);
        p.cx = t.cx + r.uniform(-1.0, 1.0) * (p.w + t.w);
        p.cy = t.cy + r.uniform(-1.0, 1.0) * (p.h + t.h);
        break;
    case Stress::thin: {
        const double a = r.logUniform(1.0, 1e6);
        const double b = r.logUniform(1.0, 1e6);
        t.w *= std::sqrt(a);
        t.h /= std::sqrt(a);
        p.w *= std::sqrt(b);
        p.h /= std::sqrt(b);
        if (r.below(2) == 0) std::swap(p.w, p.h);
        if (r.below(2) == 0) {
            std::swap(p.w, p.h);
            std::swap(t.w, t.h);
        }
        p.cx += r.uniform(-0.6, 0.6) * (p.w + t.w);
        p.cy += r.uniform(-0.6, 0.6) * (p.h + t.h);
        break;
    }
    case Stress::unequal: {
        const double f = r.logUniform(1e-6, 1e6);
        p.w *= f;
        p.h *= f;
        p.cx += r.uniform(-0.6, 0.6) * (p.w + t.w);
        p.cy += r.uniform(-0.6, 0.6) * (p.h + t.h);
        break;
    }
    }
    return {p, t};
}

}  // namespace iou::testing
