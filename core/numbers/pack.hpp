// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <immintrin.h>

/// Float lanes. Included only by translation units that are compiled for one instruction set; the
/// lane count is part of every type made here, so the linker cannot confuse the instruction sets.
/// Only operations that IEEE 754 fixes to the last bit are used (no FMA, no approximations), and
/// the functions below are polynomials in them: every lane count gives the same bits.
namespace iou {

#if defined(__AVX512F__)
inline constexpr int native_lanes = 16;
#elif defined(__AVX2__)
inline constexpr int native_lanes = 8;
#else
inline constexpr int native_lanes = 4;
#endif

template <int N>
struct Simd;

#if defined(__AVX512F__)
template <>
struct Simd<16> {
    using Float = __m512;
    using Int = __m512i;
    using Bits = int __attribute__((vector_size(64)));
    // Zero-masked with all lanes on: the plain intrinsics pass an undefined value, a different one
    // each time, so that g++ does not see equal calls as equal.
    static constexpr __mmask16 all = 0xffff;
    static Float broadcast(float x) { return _mm512_set1_ps(x); }
    static Int broadcastInt(int x) { return _mm512_set1_epi32(x); }
    static Float load(const float* p) { return _mm512_loadu_ps(p); }
    static void store(float* p, Float x) { _mm512_storeu_ps(p, x); }
    static Float sqrt(Float x) { return _mm512_maskz_sqrt_ps(all, x); }
    static Float min(Float a, Float b) { return _mm512_maskz_min_ps(all, a, b); }
    static Float max(Float a, Float b) { return _mm512_maskz_max_ps(all, a, b); }
    static Float abs(Float x) { return _mm512_abs_ps(x); }
    static bool allAtMost(Float a, Float b) { return _mm512_cmp_ps_mask(a, b, _CMP_LE_OQ) == all; }
    static Float sign(Float x, float magnitude) {
        // (x & sign bit) | magnitude, but 0 where x is: one operation that knows zeros, where a
        // mask takes two and the wait for it.
        const Float there = asFloat(_mm512_maskz_ternarylogic_epi32(
            all, asInt(x), asInt(broadcast(-0.0F)), asInt(broadcast(magnitude)), 0xEA));
        return zeroWhereZero(x, there);
    }
    /// x, but 0 where y is 0.
    static Float zeroWhereZero(Float y, Float x) {
        return _mm512_fixupimm_ps(x, y, broadcastInt(0x800), 0);
    }
    /// x, but 1 where y is 0.
    static Float oneWhereZero(Float y, Float x) {
        return _mm512_fixupimm_ps(x, y, broadcastInt(0xA00), 0);
    }
    static Int asInt(Float x) { return _mm512_castps_si512(x); }
    static Float asFloat(Int x) { return _mm512_castsi512_ps(x); }
    static Int shiftLeft23(Int x) { return _mm512_maskz_slli_epi32(all, x, 23); }
    static Int shiftRight23(Int x) { return _mm512_maskz_srli_epi32(all, x, 23); }
    static Int add(Int a, Int b) { return _mm512_add_epi32(a, b); }
    static Int bitAnd(Int a, Int b) { return _mm512_and_si512(a, b); }
    static Float toFloat(Int x) { return _mm512_maskz_cvtepi32_ps(all, x); }
};
#elif defined(__AVX2__)
template <>
struct Simd<8> {
    using Float = __m256;
    using Int = __m256i;
    using Bits = int __attribute__((vector_size(32)));
    static Float broadcast(float x) { return _mm256_set1_ps(x); }
    static Int broadcastInt(int x) { return _mm256_set1_epi32(x); }
    static Float load(const float* p) { return _mm256_loadu_ps(p); }
    static void store(float* p, Float x) { _mm256_storeu_ps(p, x); }
    static Float sqrt(Float x) { return _mm256_sqrt_ps(x); }
    static Float min(Float a, Float b) { return _mm256_min_ps(a, b); }
    static Float max(Float a, Float b) { return _mm256_max_ps(a, b); }
    static Float abs(Float x) { return _mm256_andnot_ps(_mm256_set1_ps(-0.0F), x); }
    static bool allAtMost(Float a, Float b) {
        return _mm256_movemask_ps(_mm256_cmp_ps(a, b, _CMP_LE_OQ)) == 0xff;
    }
    static Float sign(Float x, float magnitude) {
        const Float there = _mm256_or_ps(_mm256_and_ps(x, broadcast(-0.0F)), broadcast(magnitude));
        return _mm256_and_ps(_mm256_cmp_ps(x, _mm256_setzero_ps(), _CMP_NEQ_UQ), there);
    }
    static Int asInt(Float x) { return _mm256_castps_si256(x); }
    static Float asFloat(Int x) { return _mm256_castsi256_ps(x); }
    static Int shiftLeft23(Int x) { return _mm256_slli_epi32(x, 23); }
    static Int shiftRight23(Int x) { return _mm256_srli_epi32(x, 23); }
    static Int add(Int a, Int b) { return _mm256_add_epi32(a, b); }
    static Int bitAnd(Int a, Int b) { return _mm256_and_si256(a, b); }
    static Float toFloat(Int x) { return _mm256_cvtepi32_ps(x); }
};
#else
template <>
struct Simd<4> {
    using Float = __m128;
    using Int = __m128i;
    using Bits = int __attribute__((vector_size(16)));
    static Float broadcast(float x) { return _mm_set1_ps(x); }
    static Int broadcastInt(int x) { return _mm_set1_epi32(x); }
    static Float load(const float* p) { return _mm_loadu_ps(p); }
    static void store(float* p, Float x) { _mm_storeu_ps(p, x); }
    static Float sqrt(Float x) { return _mm_sqrt_ps(x); }
    static Float min(Float a, Float b) { return _mm_min_ps(a, b); }
    static Float max(Float a, Float b) { return _mm_max_ps(a, b); }
    static Float abs(Float x) { return _mm_andnot_ps(_mm_set1_ps(-0.0F), x); }
    static bool allAtMost(Float a, Float b) { return _mm_movemask_ps(_mm_cmple_ps(a, b)) == 0xf; }
    static Float sign(Float x, float magnitude) {
        const Float there = _mm_or_ps(_mm_and_ps(x, broadcast(-0.0F)), broadcast(magnitude));
        return _mm_and_ps(_mm_cmpneq_ps(x, _mm_setzero_ps()), there);
    }
    static Int asInt(Float x) { return _mm_castps_si128(x); }
    static Float asFloat(Int x) { return _mm_castsi128_ps(x); }
    static Int shiftLeft23(Int x) { return _mm_slli_epi32(x, 23); }
    static Int shiftRight23(Int x) { return _mm_srli_epi32(x, 23); }
    static Int add(Int a, Int b) { return _mm_add_epi32(a, b); }
    static Int bitAnd(Int a, Int b) { return _mm_and_si128(a, b); }
    static Float toFloat(Int x) { return _mm_cvtepi32_ps(x); }
};
#endif

// Operators, not intrinsics: g++ sees through them and merges comparison and select.
template <int N>
struct PackMask {
    typename Simd<N>::Bits bits;
    friend PackMask operator&(PackMask a, PackMask b) { return {a.bits & b.bits}; }
    friend PackMask operator|(PackMask a, PackMask b) { return {a.bits | b.bits}; }
    friend PackMask operator!(PackMask a) { return {~a.bits}; }
};

/// N floats side by side.
template <int N>
struct Pack {
    using S = Simd<N>;
    using Mask = PackMask<N>;
    /// Mutable, as g++ 12 keeps const aggregates of its other members in memory: it does not take
    /// apart what it believes to be read-only (tree-sra).
    mutable typename S::Float x;

    Pack() = default;
    explicit Pack(typename S::Float value) : x(value) {}
    Pack(double value) : x(S::broadcast(static_cast<float>(value))) {}

    static Pack load(const float* p) { return Pack(S::load(p)); }
    void store(float* p) const { S::store(p, x); }
    /// sums[i] += x[i]
    void addTo(float* sums) const { S::store(sums, S::load(sums) + x); }

    friend Pack operator+(Pack a, Pack b) { return Pack(typename S::Float(a.x + b.x)); }
    friend Pack operator-(Pack a, Pack b) { return Pack(typename S::Float(a.x - b.x)); }
    friend Pack operator*(Pack a, Pack b) { return Pack(typename S::Float(a.x * b.x)); }
    friend Pack operator/(Pack a, Pack b) { return Pack(typename S::Float(a.x / b.x)); }
    friend Pack operator-(Pack a) { return Pack(typename S::Float(-a.x)); }
    friend Mask operator<(Pack a, Pack b) { return {a.x < b.x}; }
    friend Mask operator>(Pack a, Pack b) { return {a.x > b.x}; }
    friend Mask operator<=(Pack a, Pack b) { return {a.x <= b.x}; }
    friend Mask operator>=(Pack a, Pack b) { return {a.x >= b.x}; }
    friend Mask operator==(Pack a, Pack b) { return {a.x == b.x}; }
};

template <int N>
Pack<N> select(PackMask<N> m, Pack<N> a, Pack<N> b) {
    return Pack<N>(m.bits ? a.x : b.x);
}
/// a <= b in every lane.
template <int N>
bool allAtMost(Pack<N> a, Pack<N> b) {
    return Simd<N>::allAtMost(a.x, b.x);
}
template <int N>
Pack<N> plainMinimum(Pack<N> a, Pack<N> b) {
    return Pack<N>(Simd<N>::min(a.x, b.x));
}
template <int N>
Pack<N> plainMaximum(Pack<N> a, Pack<N> b) {
    return Pack<N>(Simd<N>::max(a.x, b.x));
}
template <int N>
Pack<N> plainAbs(Pack<N> a) {
    return Pack<N>(Simd<N>::abs(a.x));
}
template <int N>
Pack<N> plainSign(Pack<N> a, double magnitude) {
    return Pack<N>(Simd<N>::sign(a.x, static_cast<float>(magnitude)));
}
template <int N>
Pack<N> plainSqrt(Pack<N> a) {
    return Pack<N>(Simd<N>::sqrt(a.x));
}

/// x, but 0 where y is 0.
template <int N>
Pack<N> zeroWhereZero(Pack<N> y, Pack<N> x) {
    using S = Simd<N>;
    if constexpr (requires { S::zeroWhereZero(y.x, x.x); })
        return Pack<N>(S::zeroWhereZero(y.x, x.x));
    else
        return select(y == Pack<N>(0.0), Pack<N>(0.0), x);
}
/// 1/a, but 1 where a is 0.
template <int N>
Pack<N> safeReciprocal(Pack<N> a) {
    using S = Simd<N>;
    const Pack<N> r = Pack<N>(1.0) / a;
    if constexpr (requires { S::oneWhereZero(a.x, r.x); })
        return Pack<N>(S::oneWhereZero(a.x, r.x));
    else
        return select(a == Pack<N>(0.0), Pack<N>(1.0), r);
}

namespace detail {
/// e^x, relative error below 2e-7, for -87 <= x <= 88 alone.
template <int N>
Pack<N> expInRange(Pack<N> x) {
    using S = Simd<N>;
    using P = Pack<N>;
    // n = round(x / ln 2) by the trick of adding 1.5 * 2^23; r = x - n ln 2 in two parts.
    const P magic = 12582912.0;
    const P shifted = x * P(1.44269504) + magic;
    const P n = shifted - magic;
    const P r = (x - n * P(0.693359375)) - n * P(-2.12194440e-4);
    // e^r = 1 + r + r^2 q(r) on |r| <= ln 2 / 2: minimax, within 3.1e-9. In pairs: short to wait
    // for.
    const P r2 = r * r;
    const P low_pair = P(4.99999934e-1) + P(1.66665204e-1) * r;
    const P high_pair = P(4.16683908e-2) + P(8.36874521e-3) * r;
    const P q = low_pair + r2 * (high_pair + r2 * P(1.38145400e-3));
    const P p = r2 * q + r + P(1.0);
    const auto exponent = S::shiftLeft23(S::asInt(shifted.x));
    return P(S::asFloat(S::add(S::asInt(p.x), exponent)));
}
}  // namespace detail

/// e^x, relative error below 2e-7 for -87 <= x <= 88; 0 below, the value at 88 above.
template <int N>
Pack<N> plainExp(Pack<N> v) {
    using P = Pack<N>;
    const P low = -87.0, high = 88.0;
    const P x = plainMaximum(plainMinimum(v, high), low);
    return select(v < low, P(0.0), detail::expInRange(x));
}
/// e^x for 0 <= x <= 1, relative error below 2e-7; the value at 1 above.
template <int N>
Pack<N> plainExpUnit(Pack<N> v) {
    using P = Pack<N>;
    const P x = plainMinimum(v, P(1.0));
    // 1 + x + x^2 q(x): minimax, within 3.8e-8.
    const P x2 = x * x;
    const P low_pair = P(5.00015061e-1) + P(1.66505171e-1) * x;
    const P high_pair = P(4.22795726e-2) + P(7.28183889e-3) * x;
    const P q = low_pair + x2 * (high_pair + x2 * P(2.20008337e-3));
    return x2 * q + (x + P(1.0));
}
/// e^(-x^2), relative error below 1e-5 down to 1.6e-38, which it is from there on: as 1 less it, or
/// times x, its error is below 2e-7.
template <int N>
Pack<N> plainGaussian(Pack<N> x) {
    return detail::expInRange(-plainMinimum(x * x, Pack<N>(87.0)));
}

/// ln x for normal x > 0, absolute error below 1.2e-7 * max(1, |ln x|); -infinity at 0.
template <int N>
Pack<N> plainLog(Pack<N> x) {
    using S = Simd<N>;
    using P = Pack<N>;
    // x = 2^e m with sqrt(1/2) <= m < sqrt(2); ln m = 2 artanh s, s = (m-1)/(m+1), |s| < 0.1716.
    const auto offset = S::broadcastInt(0x3f3504f3);
    const auto bits = S::add(S::asInt(x.x), S::broadcastInt(-0x3f3504f3));
    // Bias so that the shifted exponent is never negative.
    const auto biased = S::shiftRight23(S::add(bits, S::broadcastInt(0x40000000)));
    const P e(S::toFloat(S::add(biased, S::broadcastInt(-128))));
    const auto fraction = S::bitAnd(bits, S::broadcastInt(0x007fffff));
    const P m(S::asFloat(S::add(fraction, offset)));
    const P s = (m - P(1.0)) / (m + P(1.0));
    const P s2 = s * s;
    P p = P(2.0 / 9) * s2 + P(2.0 / 7);
    p = p * s2 + P(2.0 / 5);
    p = p * s2 + P(2.0 / 3);
    p = p * s2 * s + P(2.0) * s;
    const P result = e * P(0.693359375) + (p + e * P(-2.12194440e-4));
    return select(x == P(0.0), P(-__builtin_inf()), result);
}

template <int N>
Pack<N> plainExpm1(Pack<N> x) {
    return plainExp(x) - Pack<N>(1.0);
}
template <int N>
Pack<N> plainLogRatio(Pack<N> a, Pack<N> b) {
    return plainLog(a / b);
}
/// x^p for x >= 0: products for p = 2, 3, 4 (the published powers), e^(p ln x) otherwise.
template <int N>
Pack<N> plainPow(Pack<N> x, double p) {
    using P = Pack<N>;
    if (p == 0.0) return P(1.0);
    if (p == 1.0) return x;
    if (p == 2.0) return x * x;
    if (p == 3.0) return x * x * x;
    if (p == 4.0) return (x * x) * (x * x);
    if (p == 0.5) return plainSqrt(x);
    return select(x == P(0.0), P(0.0), plainExp(P(p) * plainLog(x)));
}

/// atan x for |x| <= 1, absolute error below 2e-7: x + x^3 q(x^2), minimax within 4.9e-8.
template <int N>
Pack<N> plainAtanUnit(Pack<N> x) {
    using P = Pack<N>;
    const P x2 = x * x;
    const P x4 = x2 * x2;
    const P first = P(-3.33316590e-1) + P(1.99627033e-1) * x2;
    const P second = P(-1.39765778e-1) + P(9.79422155e-2) * x2;
    const P third = P(-5.77733905e-2) + P(2.30399845e-2) * x2;
    const P q = first + x4 * (second + x4 * (third + x4 * P(-4.35536061e-3)));
    return x + x * x2 * q;
}

}  // namespace iou
