// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/sampler.hpp"

#include "core/util/rng.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

enum Stream : std::uint64_t { points_stream = 1, permutation_stream = 2 };

/// A uniform point of the unit disk by rejection, exact in every operation.
struct DiskPoint {
    double x, y, r2;
};
DiskPoint diskPoint(std::uint64_t seed, std::uint64_t point) {
    for (std::uint64_t attempt = 0;; ++attempt) {
        const std::uint64_t index = (point << 16) + 2 * attempt;
        const double x = 2.0 * randomUnit(seed, points_stream, index) - 1.0;
        const double y = 2.0 * randomUnit(seed, points_stream, index + 1) - 1.0;
        const double r2 = x * x + y * y;
        if (r2 < 1.0 && r2 > 0.0) return {x, y, r2};
    }
}

}  // namespace

Sampler::Sampler(const Protocol& protocol, std::uint64_t seed)
    : m_count(protocol.caseCount()), m_target_cx(protocol.target_cx),
      m_target_cy(protocol.target_cy) {
    m_rows = static_cast<std::uint64_t>(std::ceil(std::sqrt(static_cast<double>(m_count))));
    m_rows = std::max<std::uint64_t>(m_rows, 1);
    m_columns = (static_cast<std::uint64_t>(m_count) + m_rows - 1) / m_rows;
    for (std::uint64_t round = 0; round < m_keys.size(); ++round)
        m_keys[round] = randomBits(seed, permutation_stream, round);
    if (protocol.cloud == Cloud::none) {
        for (std::size_t i = 0; i < protocol.starts.size(); ++i)
            m_listed.push_back({protocol.starts[i], protocol.targets[i]});
        return;
    }
    for (int i = 0; i < protocol.points; ++i) {
        const auto index = static_cast<std::uint64_t>(i);
        const DiskPoint p = diskPoint(seed, index);
        double reach = protocol.radius;
        if (protocol.cloud == Cloud::log_disk) {
            const double u = randomUnit(seed, points_stream, (index << 16) + 0xffff);
            reach *= std::log(1.0 + u * (std::exp(3.0) - 1.0)) / 3.0 / std::sqrt(p.r2);
        }
        m_points.push_back({p.x * reach, p.y * reach});
    }
    const auto size = [](double area, double aspect) {
        return Size{std::sqrt(area * aspect), std::sqrt(area / aspect)};
    };
    for (const double s : protocol.scales)
        for (const double a : protocol.aspects)
            m_start_sizes.push_back(size(s * protocol.target_area, a));
    for (const double a : protocol.target_aspects)
        m_target_sizes.push_back(size(protocol.target_area, a));
}

// A Feistel network on (row, column) is a permutation of the rows x columns grid, just large enough
// to hold the count; walking it until it falls below the count makes it one of [0, count), without
// a table.
std::int64_t Sampler::permuted(std::int64_t index) const {
    const auto below = [](std::uint64_t x, std::uint64_t key, std::uint64_t limit) {
        x = (x ^ key) * 0xd6e8feb86659fd93ULL;
        x = (x ^ (x >> 32)) * 0xd6e8feb86659fd93ULL;
        return ((x >> 32) * limit) >> 32;
    };
    auto x = static_cast<std::uint64_t>(index);
    do {
        std::uint64_t row = x / m_columns;
        std::uint64_t column = x % m_columns;
        for (std::size_t round = 0; round < m_keys.size(); round += 2) {
            row += below(column, m_keys[round], m_rows);
            row = row < m_rows ? row : row - m_rows;
            column += below(row, m_keys[round + 1], m_columns);
            column = column < m_columns ? column : column - m_columns;
        }
        x = row * m_columns + column;
    } while (x >= static_cast<std::uint64_t>(m_count));
    return static_cast<std::int64_t>(x);
}

Case Sampler::at(std::int64_t index) const {
    auto i = static_cast<std::size_t>(permuted(index));
    if (!m_listed.empty()) return m_listed[i];
    const Size& target = m_target_sizes[i % m_target_sizes.size()];
    i /= m_target_sizes.size();
    const Size& start = m_start_sizes[i % m_start_sizes.size()];
    const Point& p = m_points[i / m_start_sizes.size()];
    return {{m_target_cx + p.x, m_target_cy + p.y, start.w, start.h},
            {m_target_cx, m_target_cy, target.w, target.h}};
}

void Sampler::fill(std::int64_t index, int n, float* cx, float* cy, float* w, float* h,
                   float* target_w, float* target_h) const {
    for (int k = 0; k < n; ++k) {
        const Case c = at(index + k);
        cx[k] = static_cast<float>(c.start.cx - c.target.cx);
        cy[k] = static_cast<float>(c.start.cy - c.target.cy);
        w[k] = static_cast<float>(c.start.w);
        h[k] = static_cast<float>(c.start.h);
        target_w[k] = static_cast<float>(c.target.w);
        target_h[k] = static_cast<float>(c.target.h);
    }
}

}  // namespace iou
