// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numbers/math.hpp"

/// What the optimisers share: an update is a rule on one step's numbers, for any number type.
/// step() advances the second moment by the whole gradient, then calls share(), which is linear in
/// g and m: with an m of its own, a part of the gradient gets its part of the change.
namespace iou::optim {

/// A number a user can set.
struct OptimizerParameter {
    const char* name;
    double default_value, lo, hi;
    const char* sentence;
};
inline constexpr int max_optimizer_parameters = 3;

/// What one step depends on. scale: what the directions are multiplied by (1/N for a mean loss).
struct StepContext {
    double rate;
    double scale;
    int step;  ///< from 1
};

inline constexpr int coefficient_count = 4;

/// k a/b and k c/d. Lanes share one division; b d cannot overflow where b and d are square roots.
template <class T>
struct Quotients {
    T first, second;
};
template <class T>
Quotients<T> quotients(const T& k, const T& a, const T& b, const T& c, const T& d) {
    if constexpr (requires { typename T::S; }) {
        const T share = k / (b * d);
        return {a * d * share, c * b * share};
    } else {
        return {k * a / b, k * c / d};
    }
}

}  // namespace iou::optim
