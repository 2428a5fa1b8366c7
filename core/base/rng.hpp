// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace iou {

/// The finaliser of SplitMix64 (Steele, Lea & Flood 2014): a bijection that mixes all bits.
constexpr std::uint64_t mix64(std::uint64_t x) {
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

/// Counter-based random numbers: a value depends on (seed, stream, index) alone, so that any thread
/// may make any of them.
constexpr std::uint64_t randomBits(std::uint64_t seed, std::uint64_t stream, std::uint64_t index) {
    return mix64(mix64(mix64(seed) ^ stream) ^ index);
}
/// Uniform in [0, 1), 53 bits.
constexpr double randomUnit(std::uint64_t seed, std::uint64_t stream, std::uint64_t index) {
    return static_cast<double>(randomBits(seed, stream, index) >> 11) * 0x1.0p-53;
}

}  // namespace iou
