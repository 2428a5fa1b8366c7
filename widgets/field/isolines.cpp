// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/field/isolines.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <deque>
#include <iterator>
#include <limits>
#include <utility>

namespace iou {

namespace {

/// A crossing lies on a grid edge; the edge's number identifies it.
using EdgeId = std::int64_t;
struct Segment {
    EdgeId from, to;
};
/// For every edge of a grid the segments that meet there, or -1.
using Ends = std::vector<std::array<int, 2>>;
constexpr std::array kNothing{-1, -1};

/// How many of the ascending levels a value reaches; 0 for one that is not finite.
using Bands = Eigen::Array<std::uint16_t, Eigen::Dynamic, Eigen::Dynamic>;
Bands bandsOf(const Eigen::ArrayXXf& grid, const std::vector<double>& levels) {
    std::vector<float> least;  // floats that reach a level, so that no value becomes a double
    least.reserve(levels.size());
    for (const double level : levels) {
        auto reaching = static_cast<float>(level);
        if (static_cast<double>(reaching) < level)
            reaching = std::nextafter(reaching, std::numeric_limits<float>::infinity());
        least.push_back(reaching);
    }
    Bands bands(grid.rows(), grid.cols());
    std::vector<std::int32_t> reached(static_cast<std::size_t>(grid.rows()));
    for (Eigen::Index col = 0; col < grid.cols(); ++col) {
        // Plain loops over as many bits as a value has: the compiler makes several at once.
        std::fill(reached.begin(), reached.end(), 0);
        const float* const values = grid.data() + col * grid.rows();
        for (const float level : least)
            for (std::size_t row = 0; row < reached.size(); ++row)
                reached[row] += values[row] >= level ? 1 : 0;
        std::uint16_t* const band = bands.data() + col * grid.rows();
        for (std::size_t row = 0; row < reached.size(); ++row)
            band[row] = static_cast<std::uint16_t>(reached[row]);
    }
    return bands;
}

/// Whether four cells below each other, the first at a row, lie in one band each.
bool fourAreFlat(const std::uint16_t* left, const std::uint16_t* right) {
    std::array<std::uint64_t, 4> corner;
    std::memcpy(&corner[0], left, 8);
    std::memcpy(&corner[1], left + 1, 8);
    std::memcpy(&corner[2], right, 8);
    std::memcpy(&corner[3], right + 1, 8);
    return ((corner[0] ^ corner[1]) | (corner[0] ^ corner[2]) | (corner[0] ^ corner[3])) == 0;
}

/// The lines of one level, made of the cells it crosses.
class IsolineTracer {
public:
    /// ends: empty for every edge.
    IsolineTracer(const Eigen::ArrayXXf& grid, double level, Ends& ends)
        : m_grid(grid), m_level(level), m_ends(ends) {}

    /// Adds the segments of the level in a cell.
    void take(Eigen::Index row, Eigen::Index col) {
        const std::array<double, 4> v{m_grid(row, col), m_grid(row, col + 1),
                                      m_grid(row + 1, col + 1), m_grid(row + 1, col)};
        unsigned above = 0;
        for (unsigned i = 0; i < 4; ++i) above |= unsigned(v[i] >= m_level) << i;
        if (above == 0 || above == 15) return;
        if (!std::isfinite(v[0] + v[1] + v[2] + v[3])) return;
        const EdgeId low = horizontal(row, col);
        const EdgeId high = horizontal(row + 1, col);
        const EdgeId left = vertical(row, col);
        const EdgeId right = vertical(row, col + 1);
        const bool middle_above = (v[0] + v[1] + v[2] + v[3]) * 0.25 >= m_level;
        switch (above) {
        case 1:
        case 14: add(left, low); break;
        case 2:
        case 13: add(low, right); break;
        case 4:
        case 11: add(right, high); break;
        case 8:
        case 7: add(high, left); break;
        case 3:
        case 12: add(left, right); break;
        case 6:
        case 9: add(low, high); break;
        default:  // 5 and 10: opposite corners are above
            if ((above == 5) == middle_above) {
                add(low, right);
                add(high, left);
            } else {
                add(left, low);
                add(right, high);
            }
        }
    }

    /// Leaves the ends empty again.
    std::vector<Isoline> trace() {
        m_used.assign(m_segments.size(), false);
        for (std::size_t s = 0; s < m_segments.size(); ++s) join(static_cast<int>(s));
        std::vector<Isoline> lines;
        for (std::size_t s = 0; s < m_segments.size(); ++s)
            if (!m_used[s]) lines.push_back(follow(s));
        for (const Segment& s : m_segments) endsAt(s.from) = endsAt(s.to) = kNothing;
        return lines;
    }

private:
    EdgeId horizontal(Eigen::Index row, Eigen::Index col) const {
        return 2 * (row * m_grid.cols() + col);
    }
    EdgeId vertical(Eigen::Index row, Eigen::Index col) const { return horizontal(row, col) + 1; }
    std::array<int, 2>& endsAt(EdgeId edge) const { return m_ends[static_cast<std::size_t>(edge)]; }

    void add(EdgeId from, EdgeId to) { m_segments.push_back({from, to}); }
    void join(int index) {
        const Segment& s = m_segments[static_cast<std::size_t>(index)];
        for (const EdgeId e : {s.from, s.to}) {
            auto& ends = endsAt(e);
            ends[ends[0] < 0 ? 0 : 1] = index;
        }
    }

    QPointF place(EdgeId edge) const {
        const Eigen::Index row = edge / 2 / m_grid.cols();
        const Eigen::Index col = edge / 2 % m_grid.cols();
        const bool up = edge % 2 != 0;
        const double a = m_grid(row, col);
        const double b = up ? m_grid(row + 1, col) : m_grid(row, col + 1);
        const double f = (m_level - a) / (b - a);
        return up ? QPointF(double(col), double(row) + f) : QPointF(double(col) + f, double(row));
    }

    /// The next unused segment at an edge, or -1.
    int nextAt(EdgeId edge) const {
        for (const int s : endsAt(edge))
            if (s >= 0 && !m_used[static_cast<std::size_t>(s)]) return s;
        return -1;
    }

    Isoline follow(std::size_t first) {
        m_used[first] = true;
        std::deque<EdgeId> chain{m_segments[first].from, m_segments[first].to};
        const auto extend = [&](auto end, auto push) {
            for (int s = nextAt(end()); s >= 0; s = nextAt(end())) {
                const Segment seg = m_segments[static_cast<std::size_t>(s)];
                m_used[static_cast<std::size_t>(s)] = true;
                push(seg.from == end() ? seg.to : seg.from);
            }
        };
        extend([&] { return chain.back(); }, [&](EdgeId e) { chain.push_back(e); });
        extend([&] { return chain.front(); }, [&](EdgeId e) { chain.push_front(e); });
        Isoline line{m_level, {}};
        line.points.reserve(static_cast<qsizetype>(chain.size()));
        for (const EdgeId e : chain) line.points.append(place(e));
        return line;
    }

    const Eigen::ArrayXXf& m_grid;
    double m_level;
    Ends& m_ends;
    std::vector<Segment> m_segments;
    std::vector<bool> m_used;
};

}  // namespace

std::vector<Isoline> isolines(const Eigen::ArrayXXf& grid, const std::vector<double>& levels) {
    if (grid.size() == 0) return {};
    std::vector<double> ascending = levels;
    std::sort(ascending.begin(), ascending.end());
    const Bands bands = bandsOf(grid, ascending);
    // Kept from call to call: it has twice the size of the grid, and tracers leave it empty.
    thread_local Ends ends;
    const auto edges = static_cast<std::size_t>(2 * grid.size());
    if (ends.size() < edges) ends.resize(edges, kNothing);
    std::vector<IsolineTracer> tracers;
    tracers.reserve(ascending.size());
    for (const double level : ascending) tracers.emplace_back(grid, level, ends);
    for (Eigen::Index col = 0; col + 1 < grid.cols(); ++col)
        for (Eigen::Index row = 0; row + 1 < grid.rows(); ++row) {
            while (row + 4 < grid.rows() && fourAreFlat(&bands(row, col), &bands(row, col + 1)))
                row += 4;
            if (row + 1 >= grid.rows()) break;
            const auto a = bands(row, col), b = bands(row + 1, col), c = bands(row, col + 1),
                       d = bands(row + 1, col + 1);
            if (a == b && a == c && a == d) continue;
            const auto [lowest, highest] = std::minmax({a, b, c, d});
            for (auto k = lowest; k < highest; ++k) tracers[k].take(row, col);
        }
    std::vector<Isoline> lines;
    for (IsolineTracer& tracer : tracers) {
        auto of_level = tracer.trace();
        std::move(of_level.begin(), of_level.end(), std::back_inserter(lines));
    }
    return lines;
}

}  // namespace iou
