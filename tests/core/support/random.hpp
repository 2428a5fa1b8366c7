// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string_view>

namespace iou::testing {

/// Seed of a random test, printed; IOUSCOPE_TEST_SEED overrides it.
inline std::uint64_t printedSeed(std::string_view test) {
    const char* const text = std::getenv("IOUSCOPE_TEST_SEED");
    const std::uint64_t seed = text ? std::strtoull(text, nullptr, 10) : 20260101U;
    std::cout << test << ": seed " << seed << " (IOUSCOPE_TEST_SEED)\n";
    return seed;
}

/// A number of random cases, multiplied by IOUSCOPE_TEST_SCALE (default 1; sanitizers take less,
/// long runs more). At least 1.
inline int scaled(int cases) {
    const char* const text = std::getenv("IOUSCOPE_TEST_SCALE");
    const double scale = text ? std::strtod(text, nullptr) : 1.0;
    return std::max(1, static_cast<int>(cases * scale));
}

/// SplitMix64 (Steele et al. 2014): the same numbers everywhere.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t bits() {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15U);
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }
    /// In [0, 1).
    double unit() { return static_cast<double>(bits() >> 11U) * 0x1p-53; }
    double uniform(double lo, double hi) { return lo + (hi - lo) * unit(); }
    /// Uniform in the logarithm.
    double logUniform(double lo, double hi) {
        return std::exp(uniform(std::log(lo), std::log(hi)));
    }
    double sign() { return (bits() & 1U) != 0 ? 1.0 : -1.0; }
    /// In 0 .. n-1.
    int below(int n) { return static_cast<int>(bits() % static_cast<std::uint64_t>(n)); }

private:
    std::uint64_t m_state;
};

}  // namespace iou::testing
