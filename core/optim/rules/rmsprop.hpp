// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optim/update.hpp"

#include <array>
#include <cmath>

namespace iou::optim::rmsprop {

/// RMSProp (Hinton 2012), as in PyTorch: v <- alpha v + (1-alpha) g^2; x <- x - rate g/(sqrt(v) +
/// epsilon). v is kept without the factor (1 - alpha).
struct Rule {
    static constexpr const char* id = "rmsprop";
    static constexpr const char* name = "RMSProp";
    static constexpr int place = 40;
    static constexpr std::array parameters{
        OptimizerParameter{"alpha", "α", 0.99, 0.0, 0.999999, "Decay of the second moment."},
        OptimizerParameter{"epsilon", "ε", 1e-8, 1e-15, 1.0,
                           "Added to the root of the second moment."}};

    static void coefficients(const double* p, const StepContext& s, double* c) {
        const double second = std::sqrt(1.0 - p[0]);
        c[0] = s.rate / second;
        c[1] = p[1] / (second * s.scale);
        c[2] = p[0];
    }
    template <class T>
    static void advance(const T* g, T* v, const T* c) {
        for (int i = 0; i < 4; ++i) v[i] = c[2] * v[i] + g[i] * g[i];
    }
    template <class T>
    static void divisors(const T* v, const T* c, T* divisor) {
        for (int i = 0; i < 4; ++i) divisor[i] = plainSqrt(v[i]) + c[1];
    }
    template <class T>
    static void share(const T* g, T*, const T* divisor, const T* c, T* change) {
        quotients(c[0], g, divisor, change);
    }
};

}  // namespace iou::optim::rmsprop
