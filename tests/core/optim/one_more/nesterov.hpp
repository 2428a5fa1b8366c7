// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optim/update.hpp"

#include <array>

namespace iou::optim::nesterov {

/// Nesterov's momentum (Sutskever et al. 2013), as in PyTorch's SGD: m <- momentum m + g;
/// x <- x - rate (g + momentum m).
struct Rule {
    static constexpr const char* id = "nesterov";
    static constexpr const char* name = "Nesterov";
    static constexpr int place = 25;
    static constexpr std::array parameters{OptimizerParameter{
        "momentum", "momentum", 0.9, 0.0, 0.9999, "Share of the last step that is kept."}};

    static void coefficients(const double* p, const StepContext& s, double* c) {
        c[0] = s.rate * s.scale;
        c[1] = p[0];
    }
    template <class T>
    static void advance(const T*, T*, const T*) {}
    template <class T>
    static void divisors(const T*, const T*, T*) {}
    template <class T>
    static void share(const T* g, T* m, const T*, const T* c, T* change) {
        for (int i = 0; i < 4; ++i) {
            m[i] = c[1] * m[i] + g[i];
            change[i] = c[0] * (g[i] + c[1] * m[i]);
        }
    }
};

}  // namespace iou::optim::nesterov
