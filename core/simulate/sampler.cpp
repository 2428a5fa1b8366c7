// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/sampler.hpp"

#include "core/base/rng.hpp"
#include "core/numbers/scalars.hpp"

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
            reach *= plainLog(1.0 + u * (plainExp(3.0) - 1.0)) / 3.0 / std::sqrt(p.r2);
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
// a table. Indices go through each round together: alone, one would wait long for its products.
void Sampler::permute(std::int64_t index, int n, std::int64_t* out) const {
    const auto below = [](std::uint64_t x, std::uint64_t key, std::uint64_t limit) {
        x = (x ^ key) * 0xd6e8feb86659fd93ULL;
        x = (x ^ (x >> 32)) * 0xd6e8feb86659fd93ULL;
        return ((x >> 32) * limit) >> 32;
    };
    const auto wrapped = [](std::uint64_t x, std::uint64_t limit) {
        return x < limit ? x : x - limit;
    };
    const std::uint64_t rows = m_rows;
    const std::uint64_t columns = m_columns;
    std::uint64_t row[batch];
    std::uint64_t column[batch];
    row[0] = static_cast<std::uint64_t>(index) / columns;
    column[0] = static_cast<std::uint64_t>(index) % columns;
    for (int k = 1; k < n; ++k) {
        const bool last = column[k - 1] + 1 == columns;
        row[k] = row[k - 1] + (last ? 1 : 0);
        column[k] = last ? 0 : column[k - 1] + 1;
    }
    for (std::size_t round = 0; round < m_keys.size(); round += 2) {
        const std::uint64_t row_key = m_keys[round];
        const std::uint64_t column_key = m_keys[round + 1];
        for (int k = 0; k < n; ++k)
            row[k] = wrapped(row[k] + below(column[k], row_key, rows), rows);
        for (int k = 0; k < n; ++k)
            column[k] = wrapped(column[k] + below(row[k], column_key, columns), columns);
    }
    for (int k = 0; k < n; ++k) {
        out[k] = static_cast<std::int64_t>(row[k] * columns + column[k]);
        if (out[k] >= m_count) permute(out[k], 1, out + k);
    }
}

Case Sampler::at(std::int64_t index) const {
    std::int64_t i = 0;
    permute(index, 1, &i);
    return caseOf(static_cast<std::size_t>(i));
}

Case Sampler::caseOf(std::size_t i) const {
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
    std::int64_t permuted[batch];
    for (int k = 0; k < n; ++k) {
        if (k % batch == 0) permute(index + k, std::min(batch, n - k), permuted);
        const Case c = caseOf(static_cast<std::size_t>(permuted[k % batch]));
        cx[k] = static_cast<float>(c.start.cx - c.target.cx);
        cy[k] = static_cast<float>(c.start.cy - c.target.cy);
        w[k] = static_cast<float>(c.start.w);
        h[k] = static_cast<float>(c.start.h);
        target_w[k] = static_cast<float>(c.target.w);
        target_h[k] = static_cast<float>(c.target.h);
    }
}

}  // namespace iou
