// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numbers/math.hpp"

/// What the optimisers share. Each is one file in rules/, which the build finds: struct Rule in the
/// namespace optim::FILE, with id, name, place (in menus, rising), parameters, and an update of the
/// variables x for any number type:
///   coefficients()  the numbers c that one step depends on
///   advance()       takes the whole gradient g into the second moment v
///   divisors()      what changes are divided by, from v
///   share()         takes g into the first moment m and makes the change, what x loses; linear in
///                   g and m: with an m of its own, a part of the gradient gets its part of it
namespace iou::optim {

/// A number a user can set.
struct OptimizerParameter {
    const char* name;    ///< in specifications
    const char* symbol;  ///< in the window
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

/// k a/b, four times. In lanes two share a division; the product of two divisors cannot overflow
/// where they are square roots.
template <class T>
void quotients(const T& k, const T* a, const T* b, T* out) {
    if constexpr (requires { typename T::S; }) {
        for (int i = 0; i < 4; i += 2) {
            const T share = k / (b[i] * b[i + 1]);
            out[i] = a[i] * b[i + 1] * share;
            out[i + 1] = a[i + 1] * b[i] * share;
        }
    } else {
        for (int i = 0; i < 4; ++i) out[i] = k * a[i] / b[i];
    }
}

}  // namespace iou::optim
