// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/isolines.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <deque>
#include <unordered_map>

namespace iou {

namespace {

/// A crossing lies on a grid edge; the edge's number identifies it.
using EdgeId = std::int64_t;
struct Segment {
    EdgeId from, to;
};

/// The lines of one level, cell by cell.
class Tracer {
public:
    Tracer(const Eigen::ArrayXXf& grid, double level) : m_grid(grid), m_level(level) {}

    std::vector<Isoline> trace() {
        collect();
        std::vector<Isoline> lines;
        for (std::size_t s = 0; s < m_segments.size(); ++s)
            if (!m_used[s]) lines.push_back(follow(s));
        return lines;
    }

private:
    EdgeId horizontal(Eigen::Index row, Eigen::Index col) const {
        return 2 * (row * m_grid.cols() + col);
    }
    EdgeId vertical(Eigen::Index row, Eigen::Index col) const { return horizontal(row, col) + 1; }

    void add(EdgeId from, EdgeId to) {
        const auto index = static_cast<int>(m_segments.size());
        m_segments.push_back({from, to});
        for (const EdgeId e : {from, to}) {
            auto& ends = m_ends.try_emplace(e, std::array{-1, -1}).first->second;
            ends[ends[0] < 0 ? 0 : 1] = index;
        }
    }

    void collect() {
        for (Eigen::Index col = 0; col + 1 < m_grid.cols(); ++col)
            for (Eigen::Index row = 0; row + 1 < m_grid.rows(); ++row) cell(row, col);
        m_used.assign(m_segments.size(), false);
    }

    void cell(Eigen::Index row, Eigen::Index col) {
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
        for (const int s : m_ends.at(edge))
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
    std::vector<Segment> m_segments;
    std::vector<bool> m_used;
    std::unordered_map<EdgeId, std::array<int, 2>> m_ends;
};

}  // namespace

std::vector<double> niceLevels(double lo, double hi, int count) {
    if (!(lo < hi) || !std::isfinite(hi - lo) || count < 1) return {};
    const double rough = (hi - lo) / (count + 1);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = 10.0 * power;
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= 0.75 * rough) {
            step = factor * power;
            break;
        }
    }
    std::vector<double> levels;
    for (double k = std::ceil(lo / step); k * step < hi; k += 1.0)
        if (k * step > lo) levels.push_back(k * step);
    return levels;
}

std::vector<Isoline> isolines(const Eigen::ArrayXXf& grid, const std::vector<double>& levels) {
    std::vector<Isoline> lines;
    for (const double level : levels) {
        auto of_level = Tracer(grid, level).trace();
        std::move(of_level.begin(), of_level.end(), std::back_inserter(lines));
    }
    return lines;
}

}  // namespace iou
