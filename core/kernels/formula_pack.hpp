// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numbers/more_math.hpp"
#include "core/numbers/pack.hpp"

/// Functions of lanes that only typed formulas use. As those of pack.hpp: every lane count gives
/// the same bits.
namespace iou {

namespace detail {
/// The nearest whole number, for |x| below 2^22.
template <int N>
Pack<N> nearestWhole(Pack<N> x) {
    const Pack<N> magic = 12582912.0;
    return (x + magic) - magic;
}
/// Sine and cosine for |x| <= pi/4, within 1e-7.
template <int N>
Pack<N> shortSine(Pack<N> x) {
    using P = Pack<N>;
    const P x2 = x * x;
    return x +
           x * x2 * (P(-1.6666654611e-1) + x2 * (P(8.3321608736e-3) + x2 * P(-1.9515295891e-4)));
}
template <int N>
Pack<N> shortCosine(Pack<N> x) {
    using P = Pack<N>;
    const P x2 = x * x;
    return (P(1.0) - x2 * P(0.5)) +
           x2 * x2 *
               (P(4.166664568298827e-2) +
                x2 * (P(-1.388731625493765e-3) + x2 * P(2.443315711809948e-5)));
}
/// sin(x + quarter pi/2 * turns): by quarters of a turn.
template <int N>
Pack<N> turnedSine(Pack<N> x, double turns) {
    using P = Pack<N>;
    const P quarters = nearestWhole(P(x * P(0.636619772)));
    // pi/2 in three parts: the first two have few digits, so that their products are exact.
    const P r = ((x - quarters * P(1.5703125)) - quarters * P(4.837512969970703e-4)) -
                quarters * P(7.549789948768648e-8);
    const P place = quarters + P(turns);
    const P half = P(place * P(0.5));
    const P half_down = nearestWhole(P(half - P(0.25)));  // of a whole or half number: its floor
    const auto odd = P(0.25) < half - half_down;
    const P quarter_turns = P(half_down * P(0.5));
    const auto negative = P(0.25) < quarter_turns - nearestWhole(P(quarter_turns - P(0.25)));
    const P value = select(odd, shortCosine(r), shortSine(r));
    return select(negative, -value, value);
}
}  // namespace detail

/// Within 2e-7 for |x| below 1000; of larger x only what their last digit leaves.
template <int N>
Pack<N> plainSine(Pack<N> x) {
    return detail::turnedSine(x, 0.0);
}
template <int N>
Pack<N> plainCosine(Pack<N> x) {
    return detail::turnedSine(x, 1.0);
}
/// ln x; not a number below 0.
template <int N>
Pack<N> signedLog(Pack<N> x) {
    return select(x < Pack<N>(0.0), Pack<N>(__builtin_nan("")), plainLog(x));
}
template <int N>
Pack<N> plainLog1p(Pack<N> x) {
    return signedLog(Pack<N>(1.0) + x);
}
/// x^p in products for whole p up to 16; else e^(p ln |x|), below 0 for whole p alone.
template <int N>
Pack<N> powerOf(Pack<N> x, double p) {
    using P = Pack<N>;
    if (p == 0.5) return plainSqrt(x);
    const double size = p < 0.0 ? -p : p;
    if (size <= 16.0 && size == static_cast<double>(static_cast<int>(size))) {
        int left = static_cast<int>(size);
        P product = 1.0;
        P square = x;
        for (; left > 0; left >>= 1) {
            if (left & 1) product = product * square;
            if (left > 1) square = square * square;
        }
        return p < 0.0 ? P(1.0) / product : product;
    }
    return plainPower(x, P(p));
}
template <int N>
Pack<N> plainPower(Pack<N> x, Pack<N> p) {
    using P = Pack<N>;
    const P zero = 0.0;
    const P size = plainExp(P(p * plainLog(plainAbs(x))));
    const P half = P(p * P(0.5));
    const auto whole = detail::nearestWhole(p) == p;
    const auto even = detail::nearestWhole(half) == half;
    const P signed_size = select(even, size, -size);
    const P below = select(whole, signed_size, P(__builtin_nan("")));
    const P at_zero = select(p == zero, P(1.0), select(zero < p, zero, P(__builtin_inf())));
    return select(x == zero, at_zero, select(x < zero, below, size));
}

}  // namespace iou
