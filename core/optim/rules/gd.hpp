// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optim/update.hpp"

#include <array>

namespace iou::optim::gd {

/// Gradient descent (Cauchy 1847): x <- x - rate g.
struct Rule {
    static constexpr const char* id = "gd";
    static constexpr const char* name = "Gradient descent";
    static constexpr int place = 10;
    static constexpr std::array<OptimizerParameter, 0> parameters{};

    static void coefficients(const double*, const StepContext& s, double* c) {
        c[0] = s.rate * s.scale;
    }
    template <class T>
    static void advance(const T*, T*, const T*) {}
    template <class T>
    static void divisors(const T*, const T*, T*) {}
    /// change: what x loses.
    template <class T>
    static void share(const T* g, T*, const T*, const T* c, T* change) {
        for (int i = 0; i < 4; ++i) change[i] = c[0] * g[i];
    }
};

}  // namespace iou::optim::gd
