// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numbers/scalars.hpp"
#include "core/optim/update.hpp"

#include <array>
#include <cmath>

namespace iou::optim::adam {

/// Adam.      Kingma & Ba 2015, arXiv:1412.6980, Alg. 1:
/// x <- x - rate m^/(sqrt(v^) + epsilon), m^ and v^ corrected for their zero start.
/// The moments are kept unscaled, m <- beta1 m + g and v <- beta2 v + g^2; the factors (1 - beta)
/// and the corrections go into two numbers per step.
struct Rule {
    static constexpr const char* id = "adam";
    static constexpr const char* name = "Adam";
    static constexpr int place = 30;
    static constexpr std::array parameters{
        OptimizerParameter{"beta1", "β₁", 0.9, 0.0, 0.9999, "Decay of the first moment."},
        OptimizerParameter{"beta2", "β₂", 0.999, 0.0, 0.999999, "Decay of the second moment."},
        OptimizerParameter{"epsilon", "ε", 1e-8, 1e-15, 1.0,
                           "Added to the root of the second moment."}};

    static void coefficients(const double* p, const StepContext& s, double* c) {
        const double first = (1.0 - p[0]) / (1.0 - plainPow(p[0], s.step));
        const double second = std::sqrt((1.0 - p[1]) / (1.0 - plainPow(p[1], s.step)));
        c[0] = s.rate * first / second;
        c[1] = p[2] / (second * s.scale);
        c[2] = p[0];
        c[3] = p[1];
    }
    template <class T>
    static void advance(const T* g, T* v, const T* c) {
        for (int i = 0; i < 4; ++i) v[i] = c[3] * v[i] + g[i] * g[i];
    }
    template <class T>
    static void divisors(const T* v, const T* c, T* divisor) {
        for (int i = 0; i < 4; ++i) divisor[i] = plainSqrt(v[i]) + c[1];
    }
    template <class T>
    static void share(const T* g, T* m, const T* divisor, const T* c, T* change) {
        for (int i = 0; i < 4; ++i) m[i] = c[2] * m[i] + g[i];
        quotients(c[0], m, divisor, change);
    }
};

}  // namespace iou::optim::adam
