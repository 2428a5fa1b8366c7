// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/protocol.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace iou {

/// One case of a protocol: a start and its target, in absolute coordinates.
struct Case {
    Box<> start, target;
};

/// Makes the cases of a protocol from (seed, index) alone, in a fixed seeded permutation: the first
/// N are a fair sample of all.
class Sampler {
public:
    Sampler(const Protocol& protocol, std::uint64_t seed);

    std::int64_t count() const { return m_count; }
    /// The index-th case of the permuted order, 0 <= index < count().
    Case at(std::int64_t index) const;
    /// Starts index .. index+n-1 relative to their target's centre, as floats.
    void fill(std::int64_t index, int n, float* cx, float* cy, float* w, float* h, float* target_w,
              float* target_h) const;

private:
    struct Point {
        double x, y;
    };
    struct Size {
        double w, h;
    };
    static constexpr int batch = 16;
    /// Where the indices index .. index+n-1 of the permuted order lie; n <= batch.
    void permute(std::int64_t index, int n, std::int64_t* out) const;
    /// The i-th case before permutation.
    Case caseOf(std::size_t i) const;

    std::int64_t m_count = 0;
    std::uint64_t m_rows = 1, m_columns = 1;  ///< grid of the permutation
    std::array<std::uint64_t, 6> m_keys{};
    double m_target_cx = 0.0, m_target_cy = 0.0;
    std::vector<Point> m_points;      ///< start centres relative to the target's
    std::vector<Size> m_start_sizes;  ///< scales x aspects
    std::vector<Size> m_target_sizes;
    std::vector<Case> m_listed;  ///< Cloud::none
};

}  // namespace iou
