// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numbers/portable_math.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

namespace iou::portable {

static_assert(std::numeric_limits<long double>::digits == 64, "x86's extended precision");

namespace {

/// high + low, low being small beside high.
struct Sum {
    long double high, low;
};

/// ln 2 in 49 bits and what is left: products of the first with an exponent are exact.
constexpr Sum kLn2{0x162e42fefa39fp-49L, -8.783183432405265788741461e-17L};
constexpr Sum kHalfPi{0x1921fb54442d1847p-60L, -3.503434398089929903200225e-19L};
/// ln(j/32), j = 22, ..., 45, in multiples of 2^-49, as are those of ln 2, and what is left.
constexpr int kFirstLog = 22;
constexpr std::array<Sum, 24> kLogs{{
    {-0xbfd7d1dec0a9p-49L, 2.259689161538945473275228e-16L},
    {-0xa9157039c51fp-49L, 4.549175314875464746378519e-16L},
    {-0x934b1089a6ddp-49L, 7.510845110731839396068418e-16L},
    {-0x3f3238d96767p-48L, 1.806715955919187150911090e-16L},
    {-0xd49f69e456dp-46L, 7.928584496365523621646566e-16L},
    {-0x56fd01ad50f7p-49L, 3.890648594952486962553002e-16L},
    {-0x222f1d044fc9p-48L, 1.146867601261757385912370e-16L},
    {-0x3266bcbab293p-49L, -1.204610806366549751201522e-16L},
    {-0x842cc5acf1dp-47L, -9.067402799300826413021631e-17L},
    {-0x410576279d1p-47L, -4.748830117741596155270833e-16L},
    {0.0L, 0.0L},
    {0x7e0a6c39e0dp-48L, -8.871352464972246356308607e-16L},
    {0x1f0a30c01163p-49L, -6.218580487577778606720013e-16L},
    {0x2de1a515cad7p-49L, -7.270717789400164651458211e-16L},
    {0x1e27076e2af3p-48L, -3.620196515779352433515416e-16L},
    {0x4a554be07fd5p-49L, -7.966692740702160170306187e-16L},
    {0x57fcc1c29e4fp-49L, 5.490890584915668996319550e-16L},
    {0x65496a73d15bp-49L, -3.202457130145668207937269e-16L},
    {0x723fdf1e6a69p-49L, -8.417585390661922037370581e-16L},
    {0x7ee461b578f9p-49L, -5.952992975069097073706077e-16L},
    {0x8b3ae55d5d3p-45L, 7.779394368753070203106642e-16L},
    {0x4ba38aeb8475p-48L, -8.543133770729273055687649e-16L},
    {0x51862f08717bp-48L, 1.381370818298418894401081e-16L},
    {0x5746f6fd6027p-48L, 5.725786487561230175892109e-16L},
}};
/// atan(j/16), j = 0, ..., 16.
constexpr std::array<Sum, 17> kAngles{{
    {0.0L, 0.0L},
    {0x7fd56edcb3f7a7p-59L, 1.856478451473024929826406e-19L},
    {0x7f56ea6ab0bdb7p-58L, 3.441228094996756989505947e-19L},
    {0x2f72f6979cb6045p-60L, -1.561164210989389295296243e-19L},
    {0xfadbafc96406ebp-58L, 2.904147628736089273151310e-19L},
    {0x4d89dcdc1faf2f3p-60L, 2.648746908478766281184168e-19L},
    {0x16f61941e4def09p-58L, -3.376869189633356999657290e-19L},
    {0x34c9dd879847f97p-59L, -2.640109939156272341737775e-19L},
    {0x3b58ce0ac3769edp-59L, 1.473722652631943403176876e-19L},
    {0x832bf4a6d9867e3p-60L, -3.092910711920996842383092e-19L},
    {0x47802eaf7bfacfdp-59L, -2.514601206612050693463984e-19L},
    {0x4d17c07338deed1p-59L, 1.400828067830553469589038e-20L},
    {0x525e3e8c9a7b849p-59L, 2.222737676530218762505645e-19L},
    {0x15d58987169b181p-57L, 4.329767652779753320244292e-21L},
    {0xb8053e2bc2319e7p-60L, 2.056550052531064832665823e-19L},
    {0x3033a16e2b14999p-58L, 2.919400449323177294616110e-20L},
    {0xc90fdaa22168c23p-60L, 2.585091490897052784429699e-19L},
}};

/// c_0 + c_1 x + c_2 x^2 + ..., the even and the odd powers side by side.
template <std::size_t N>
long double polynomial(const std::array<long double, N>& c, long double x) {
    const long double square = x * x;
    long double even = 0.0L, odd = 0.0L;
    for (std::size_t i = N; i-- > 0;) {
        long double& part = i % 2 ? odd : even;
        part = part * square + c[i];
    }
    return even + odd * x;
}

/// 1/2!, 1/3!, ...
constexpr auto kOverFactorials = [] {
    std::array<long double, 16> c{};
    long double factorial = 1.0L;
    for (std::size_t i = 0; i < c.size(); ++i) {
        factorial *= static_cast<long double>(i + 2);
        c[i] = 1.0L / factorial;
    }
    return c;
}();
/// -1/2, 1/3, -1/4, ...
constexpr auto kLogSeries = [] {
    std::array<long double, 12> c{};
    for (std::size_t i = 0; i < c.size(); ++i)
        c[i] = (i % 2 ? 1.0L : -1.0L) / static_cast<long double>(i + 2);
    return c;
}();
/// -1/3, 1/5, -1/7, ...
constexpr auto kAngleSeries = [] {
    std::array<long double, 7> c{};
    for (std::size_t i = 0; i < c.size(); ++i)
        c[i] = (i % 2 ? 1.0L : -1.0L) / static_cast<long double>(2 * i + 3);
    return c;
}();

/// Beyond these every power of e is infinite, or 0.
constexpr long double kMostExponent = 11400.0L;

/// e^(x.high + x.low) = 2^exponent (1 + rest), rest in [-0.3, 0.42].
struct Power {
    long double rest;
    int exponent;
};
Power powerOf(Sum x) {
    constexpr long double over_ln2 = 1.442695040888963407359924681001892137L;
    const long double n = std::rint(x.high * over_ln2);
    const long double exact = x.high - n * kLn2.high;
    const long double low = x.low - n * kLn2.low;
    const long double r = exact + low;
    const long double lost = (exact - r) + low;
    return {r + (r * r * polynomial(kOverFactorials, r) + lost), static_cast<int>(n)};
}

/// ln(1 + g) for |g| <= 1/44, as g and the rest.
Sum logNearOne(long double g) { return {g, g * g * polynomial(kLogSeries, g)}; }

/// ln x for x > 0, to some 72 bits.
Sum logOf(long double x) {
    int exponent = 0;
    long double m = std::frexp(x, &exponent);
    if (m < 22.5L / 32) {
        m *= 2.0L;
        --exponent;
    }
    const long double j = std::rint(32.0L * m);
    const Sum near = logNearOne((32.0L * m - j) / j);  // m = j/32 (1 + g)
    const Sum table = kLogs[static_cast<std::size_t>(static_cast<int>(j) - kFirstLog)];
    const long double n = exponent;
    const long double whole = n * kLn2.high + table.high;
    if (whole == 0.0L) return near;
    const long double high = whole + near.high;
    const long double lost = (whole - high) + near.high;
    return {high, lost + (near.low + (n * kLn2.low + table.low))};
}

/// What a b lacks in 64 bits (Dekker 1971).
long double lostOfProduct(long double a, long double b, long double product) {
    const auto upper = [](long double x) {
        const long double c = x * 0x100000001p0L;
        return c - (c - x);
    };
    const long double a_high = upper(a), b_high = upper(b);
    const long double a_low = a - a_high, b_low = b - b_high;
    return ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low;
}

}  // namespace

long double exp(long double x) {
    if (!(std::fabs(x) < kMostExponent)) return std::exp(x);
    const Power power = powerOf({x, 0.0L});
    return std::ldexp(1.0L + power.rest, power.exponent);
}

long double expm1(long double x) {
    if (!(std::fabs(x) < kMostExponent)) return std::expm1(x);
    const auto [rest, exponent] = powerOf({x, 0.0L});
    if (exponent == 0) return x == 0.0L ? x : rest;
    return exponent < std::numeric_limits<long double>::max_exponent
               ? std::ldexp(rest, exponent) + (std::ldexp(1.0L, exponent) - 1.0L)
               : std::ldexp(1.0L + rest, exponent);
}

long double log(long double x) {
    if (!(x > 0.0L) || std::isinf(x)) return std::log(x);
    const Sum sum = logOf(x);
    return sum.high + sum.low;
}

long double log1p(long double x) {
    if (!(x > -1.0L) || std::isinf(x)) return std::log1p(x);
    if (std::fabs(x) < 1.0L / 64) {
        const Sum near = logNearOne(x);
        return near.high + near.low;
    }
    const long double u = 1.0L + x;
    const long double of_x = u - 1.0L;
    const long double lost = (1.0L - (u - of_x)) + (x - of_x);
    const Sum sum = logOf(u);
    return sum.high + (sum.low + lost / u);
}

long double atan(long double x) {
    const long double size = std::fabs(x);
    if (!(size > 0.0L && std::isfinite(x))) return std::atan(x);
    const bool steep = size > 1.0L;
    const long double j = std::rint(steep ? 16.0L / size : 16.0L * size);
    const long double c = j / 16;
    // tan of the angle less atan c
    const long double t = steep ? (1.0L - c * size) / (size + c) : (size - c) / (1.0L + size * c);
    const Sum table = kAngles[static_cast<std::size_t>(static_cast<int>(j))];
    const long double rest = t * t * t * polynomial(kAngleSeries, t * t);
    const long double angle =
        steep ? (kHalfPi.high - table.high) + ((kHalfPi.low - table.low) - (t + rest))
              : table.high + (t + (table.low + rest));
    return std::copysign(angle, x);
}

long double pow(long double x, long double p) {
    const bool finite = std::isfinite(x) && std::isfinite(p);
    if (!finite || x == 0.0L || x == 1.0L || p == 0.0L || (x < 0.0L && p != std::rint(p)))
        return std::pow(x, p);
    const bool negative = x < 0.0L && std::fmod(p, 2.0L) != 0.0L;
    const Sum log = logOf(std::fabs(x));
    const long double product = p * log.high;
    const long double sign = negative ? -1.0L : 1.0L;
    if (!(std::fabs(product) < kMostExponent)) return sign * std::exp(product);
    const Power power = powerOf({product, lostOfProduct(p, log.high, product) + p * log.low});
    return sign * std::ldexp(1.0L + power.rest, power.exponent);
}

}  // namespace iou::portable
