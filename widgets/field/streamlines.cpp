// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/field/streamlines.hpp"

#include "core/base/clamped_int.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace iou {

namespace {

/// The direction of descent anywhere on a surface, in fractions of its ranges (0 to 1).
class Flow {
public:
    Flow(const Surface& surface, bool ascend) : m_surface(surface), m_sign(ascend ? 1.0 : -1.0) {}

    /// Unit direction; empty outside, on a plateau and where a neighbour has no value.
    std::optional<QPointF> at(const QPointF& place) const {
        const auto& request = m_surface.request;
        const Eigen::Index rows = m_surface.value.rows(), cols = m_surface.value.cols();
        const double x = place.x() * double(cols - 1), y = place.y() * double(rows - 1);
        if (!(x >= 0.0 && y >= 0.0 && x <= double(cols - 1) && y <= double(rows - 1))) return {};
        const auto col = std::min(static_cast<Eigen::Index>(x), cols - 2);
        const auto row = std::min(static_cast<Eigen::Index>(y), rows - 2);
        if (!std::isfinite(m_surface.value(row, col) + m_surface.value(row, col + 1) +
                           m_surface.value(row + 1, col) + m_surface.value(row + 1, col + 1)))
            return {};
        const double fx = x - double(col), fy = y - double(row);
        std::array<double, 4> d{};
        for (std::size_t k = 0; k < 4; ++k) {
            const auto& grid = m_surface.d[k];
            d[k] = (1 - fy) * ((1 - fx) * grid(row, col) + fx * grid(row, col + 1)) +
                   fy * ((1 - fx) * grid(row + 1, col) + fx * grid(row + 1, col + 1));
        }
        const double span_x = request.x.hi - request.x.lo;
        const double span_y = request.y.hi - request.y.lo;
        const auto slopes = surfaceSlopes(request, request.x.lo + place.x() * span_x,
                                          request.y.lo + place.y() * span_y, d);
        const QPointF way(m_sign * slopes[0] / span_x, m_sign * slopes[1] / span_y);
        const double length = std::hypot(way.x(), way.y());
        if (!std::isfinite(length) || length <= 0.0) return {};
        return way / length;
    }

private:
    const Surface& m_surface;
    double m_sign;
};

/// Follows lines and remembers the cells they took.
class StreamTracer {
public:
    StreamTracer(const Flow& flow, int columns)
        : m_flow(flow), m_cells(2 * columns), m_step(0.3 / m_cells),
          m_owner(static_cast<std::size_t>(m_cells) * static_cast<std::size_t>(m_cells), 0) {}

    bool isFree(const QPointF& place) const {
        const int column = cell(place.x()), row = cell(place.y());
        for (int r = std::max(0, row - 1); r <= std::min(m_cells - 1, row + 1); ++r)
            for (int c = std::max(0, column - 1); c <= std::min(m_cells - 1, column + 1); ++c)
                if (owner(c, r) != 0) return false;
        return true;
    }

    /// The line through a seed, in fractions of the ranges; empty where it would be a stub.
    QPolygonF trace(const QPointF& seed) {
        ++m_line;
        std::vector<std::size_t> taken;
        QPolygonF back = follow(seed, -1.0, taken);
        const QPolygonF ahead = follow(seed, 1.0, taken);
        std::reverse(back.begin(), back.end());
        back.append(seed);
        back.append(ahead);
        if (double(back.size()) * m_step >= kShortest) return back;
        for (const std::size_t at : taken) m_owner[at] = 0;
        return {};
    }

private:
    static constexpr double kShortest = 0.06;  ///< of the picture's side

    int cell(double v) const { return clampedInt(v * m_cells, 0, m_cells - 1); }
    std::size_t index(int column, int row) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_cells) +
               static_cast<std::size_t>(column);
    }
    int owner(int column, int row) const { return m_owner[index(column, row)]; }

    QPolygonF follow(QPointF at, double sense, std::vector<std::size_t>& taken) {
        QPolygonF points;
        const int most = static_cast<int>(2.0 / m_step);
        QPointF before;
        for (int i = 0; i < most; ++i) {
            const std::size_t here = index(cell(at.x()), cell(at.y()));
            if (m_owner[here] != 0 && m_owner[here] != m_line) break;
            if (m_owner[here] == 0) {
                m_owner[here] = m_line;
                taken.push_back(here);
            }
            const auto slope = m_flow.at(at);
            if (!slope) break;
            const auto middle = m_flow.at(at + *slope * (0.5 * sense * m_step));
            if (!middle) break;
            // Around a minimum or along a kink the direction turns back on itself.
            if (i > 0 && QPointF::dotProduct(*middle, before) < 0.0) break;
            before = *middle;
            at += *middle * (sense * m_step);
            if (!m_flow.at(at)) break;
            points.append(at);
        }
        return points;
    }

    const Flow& m_flow;
    int m_cells;
    double m_step;
    std::vector<int> m_owner;  ///< number of the line in a cell, 0: none
    int m_line = 0;
};

}  // namespace

std::vector<Streamline> streamlines(const Surface& surface, int columns, bool ascend) {
    const auto& request = surface.request;
    std::vector<Streamline> lines;
    if (surface.d[0].size() == 0 || columns < 1) return lines;
    if (surface.value.rows() < 2 || surface.value.cols() < 2) return lines;
    const Flow flow(surface, ascend);
    StreamTracer tracer(flow, columns);
    // Every other seed first: early lines are long, later ones fill the gaps.
    for (const int offset : {1, 0}) {
        for (int j = offset; j < columns; j += 2) {
            for (int i = 0; i < columns; ++i) {
                const QPointF seed((i + 0.5) / columns, (j + 0.5) / columns);
                if (!tracer.isFree(seed)) continue;
                QPolygonF points = tracer.trace(seed);
                if (points.isEmpty()) continue;
                for (QPointF& p : points)
                    p = {request.x.lo + p.x() * (request.x.hi - request.x.lo),
                         request.y.lo + p.y() * (request.y.hi - request.y.lo)};
                lines.push_back({std::move(points)});
            }
        }
    }
    return lines;
}

}  // namespace iou
