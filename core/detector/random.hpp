// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/rng.hpp"
#include "core/numbers/more_math.hpp"

#include <cmath>
#include <cstdint>
#include <numbers>

namespace iou::detector {

/// What random numbers are for; each purpose is a stream of its own, so that one assumption can
/// change and the others' numbers stay.
enum class Purpose : std::uint64_t {
    image = 1,     ///< numbers of objects
    object,        ///< places, sizes, classes, difficulty
    hidden,        ///< which edges are hidden
    object_noise,  ///< of features, all anchors of an object
    anchor_noise,  ///< of features, one anchor
    class_cues,    ///< of an object
    anchor_cues,   ///< of an anchor
    random_features,
    class_weights,
    class_batches,
    regression_weights,
    regression_batches,
    head_batches
};

/// Random numbers of one item: the k-th depends on (seed, purpose, item, k) alone.
class Draws {
public:
    /// item < 2^48
    Draws(std::uint64_t seed, Purpose purpose, std::uint64_t item)
        : m_key(mix64(mix64(seed) ^ (static_cast<std::uint64_t>(purpose) << 48U ^ item))) {}

    std::uint64_t bits() { return mix64(m_key ^ m_next++); }
    /// Uniform in [0, 1).
    double unit() { return static_cast<double>(bits() >> 11U) * 0x1.0p-53; }
    double uniform(double lo, double hi) { return lo + (hi - lo) * unit(); }
    /// One of 0 .. n-1.
    std::size_t below(std::size_t n) {
        return static_cast<std::size_t>(unit() * static_cast<double>(n));
    }
    /// Standard normal (Box & Muller 1958).
    double normal() {
        if (m_has_second) {
            m_has_second = false;
            return m_second;
        }
        const double radius = std::sqrt(-2.0 * plainLog(1.0 - unit()));
        const double angle = 2.0 * std::numbers::pi * unit();
        m_second = radius * plainSine(angle);
        m_has_second = true;
        return radius * plainCosine(angle);
    }
    /// Poisson (Knuth); mean <= 500.
    int poisson(double mean) {
        const double least = plainExp(-mean);
        int n = 0;
        for (double product = unit(); product > least; product *= unit()) ++n;
        return n;
    }

private:
    std::uint64_t m_key, m_next = 0;
    double m_second = 0.0;
    bool m_has_second = false;
};

/// An object, or an anchor, of an image as an item; test images are counted behind the others.
inline std::uint64_t itemOf(int image, std::size_t member) {
    return static_cast<std::uint64_t>(image) << 24U | member;
}

}  // namespace iou::detector
