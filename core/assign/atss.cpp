// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assign/atss.hpp"

#include "core/base/clamped_int.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace iou::assign {

namespace {

struct Near {
    double distance2;
    AnchorPlace place;
    std::size_t anchor;
};

/// Rows and columns of a level that are looked at.
struct Square {
    int x0, x1, y0, y1;
};

double square(double x) { return x * x; }

class NearestOfLevel {
public:
    NearestOfLevel(const OverlapRows& rows, const AnchorSet& anchors, int level, const Edges& truth)
        : m_rows(rows), m_anchors(anchors), m_level_index(level),
          m_level(anchors.levels[static_cast<std::size_t>(level)]),
          m_cx((truth.left + truth.right) * 0.5), m_cy((truth.top + truth.bottom) * 0.5) {}

    std::vector<Near> find(std::size_t wanted) const {
        const int x = clampedInt(m_cx / m_level.stride_x, 0, m_level.columns - 1);
        const int y = clampedInt(m_cy / m_level.stride_y, 0, m_level.rows - 1);
        for (int reach = 4;; reach *= 2) {
            const Square square{std::max(0, x - reach), std::min(m_level.columns, x + reach + 1),
                                std::max(0, y - reach), std::min(m_level.rows, y + reach + 1)};
            std::vector<Near> found = inside(square);
            std::sort(found.begin(), found.end(), [](const Near& a, const Near& b) {
                return a.distance2 != b.distance2 ? a.distance2 < b.distance2 : a.anchor < b.anchor;
            });
            const double beyond = nearestBeyond(square);
            if (std::isinf(beyond) ||
                (found.size() >= wanted && found[wanted - 1].distance2 < beyond)) {
                found.resize(std::min(found.size(), wanted));
                return found;
            }
        }
    }

private:
    std::vector<Near> inside(const Square& s) const {
        std::vector<Near> found;
        for (int y = s.y0; y < s.y1; ++y)
            for (int x = s.x0; x < s.x1; ++x)
                for (int k = 0; k < static_cast<int>(m_level.bases.size()); ++k) {
                    if (m_rows.excludesAny() &&
                        m_rows.excluded(m_rows.position(m_rows.bandOf(m_level_index, y), k, y,
                                                        x)) != Excluded::no)
                        continue;
                    const Edges e = m_level.edges(y, x, k);
                    const AnchorPlace place{m_level_index, y, x, k};
                    found.push_back({square((e.left + e.right) * 0.5 - m_cx) +
                                         square((e.top + e.bottom) * 0.5 - m_cy),
                                     place, m_anchors.index(place)});
                }
        return found;
    }

    /// No anchor outside the square is nearer; infinite where there is none.
    double nearestBeyond(const Square& s) const {
        double least = std::numeric_limits<double>::infinity();
        for (const Edges& base : m_level.bases) {
            const double x = (base.left + base.right) * 0.5, y = (base.top + base.bottom) * 0.5;
            const auto look = [&least](double distance) {
                least = std::min(least, square(distance));
            };
            if (s.x0 > 0) look(std::max(0.0, m_cx - ((s.x0 - 1) * m_level.stride_x + x)));
            if (s.y0 > 0) look(std::max(0.0, m_cy - ((s.y0 - 1) * m_level.stride_y + y)));
            if (s.x1 < m_level.columns) look(std::max(0.0, s.x1 * m_level.stride_x + x - m_cx));
            if (s.y1 < m_level.rows) look(std::max(0.0, s.y1 * m_level.stride_y + y - m_cy));
        }
        return least;
    }

    const OverlapRows& m_rows;
    const AnchorSet& m_anchors;
    int m_level_index;
    const AnchorLevel& m_level;
    double m_cx, m_cy;
};

/// n - 1 in the denominator; 0 of one number.
double meanAndDeviation(const std::vector<Candidate>& candidates) {
    if (candidates.empty()) return std::numeric_limits<double>::infinity();
    const auto n = static_cast<double>(candidates.size());
    double sum = 0.0, squares = 0.0;
    for (const Candidate& c : candidates) sum += c.overlap;
    const double mean = sum / n;
    for (const Candidate& c : candidates) squares += square(c.overlap - mean);
    return mean + (candidates.size() > 1 ? std::sqrt(squares / (n - 1.0)) : 0.0);
}

}  // namespace

AtssSelection selectAtss(const OverlapRows& rows, const AnchorSet& anchors,
                         const OverlapMeasure& measure, const Edges& truth, int nearest) {
    constexpr double inside = 0.01;
    AtssSelection out;
    for (int l = 0; l < static_cast<int>(anchors.levels.size()); ++l)
        for (const Near& near :
             NearestOfLevel(rows, anchors, l, truth).find(static_cast<std::size_t>(nearest)))
            out.candidates.push_back(
                {near.place, near.anchor, overlapAt(measure, anchors.edges(near.place), truth)});
    out.threshold = meanAndDeviation(out.candidates);
    for (Candidate& c : out.candidates) {
        const Edges e = anchors.edges(c.place);
        const double x = (e.left + e.right) * 0.5, y = (e.top + e.bottom) * 0.5;
        c.positive = c.overlap >= out.threshold &&
                     std::min(std::min(x - truth.left, y - truth.top),
                              std::min(truth.right - x, truth.bottom - y)) > inside;
    }
    return out;
}

}  // namespace iou::assign
