// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numbers/math.hpp"

#include <type_traits>

/// Error-free transformations (Knuth, Dekker, Veltkamp): what a rounding lost, in double precision.
/// Other number types lose nothing that counts (113 bits) or take no time for it (lanes): there the
/// lost part is Zero and the code that uses it disappears.
namespace iou {

/// a + b - fl(a + b).
inline double sumError(double a, double b) {
    const double sum = a + b;
    const double from_b = sum - a;
    return (a - (sum - from_b)) + (b - from_b);
}
/// a b - fl(a b), for |a|, |b| below 1e150.
inline double productError(double a, double b) {
    constexpr double split = 134217729.0;  // 2^27 + 1
    const double ca = split * a;
    const double cb = split * b;
    const double a_high = ca - (ca - a);
    const double b_high = cb - (cb - b);
    const double a_low = a - a_high;
    const double b_low = b - b_high;
    return ((a_high * b_high - a * b) + a_high * b_low + a_low * b_high) + a_low * b_low;
}

template <class... T>
inline constexpr bool all_double = (std::is_same_v<PlainOf<T>, double> && ...);

/// What the value of a - b lost.
template <class A, class B>
auto lostInDifference(const A& a, const B& b) {
    if constexpr (all_double<A, B>)
        return sumError(plain(a), -plain(b));
    else
        return Zero{};
}
/// What the value of a + b lost.
template <class A, class B>
auto lostInSum(const A& a, const B& b) {
    if constexpr (all_double<A, B>)
        return sumError(plain(a), plain(b));
    else
        return Zero{};
}
/// What the value of a b lost.
template <class A, class B>
auto lostInProduct(const A& a, const B& b) {
    if constexpr (all_double<A, B>)
        return productError(plain(a), plain(b));
    else
        return Zero{};
}

/// The value moved by a small amount; the partials stay.
template <class T, class Lost>
auto corrected(const T& x, const Lost& lost) {
    if constexpr (std::is_same_v<Lost, Zero>)
        return x;
    else
        return x + lost;
}

}  // namespace iou
