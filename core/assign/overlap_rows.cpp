// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assign/overlap_rows.hpp"

#include "core/base/clamped_int.hpp"
#include "core/jobs/team.hpp"

#include <Eigen/Core>

#include <cmath>

namespace iou::assign {

namespace {

/// Anchors a thread takes at once: their arrays stay in its cache.
constexpr std::size_t kBandSize = 8192;
/// How far a registry entry's values may leave 0 to 1.
constexpr double kRounding = 1e-9;

/// Columns or rows whose anchors share at least `least` with lo..hi along this axis; one more on
/// either side, for what rounding does.
struct Places {
    int from, to;
};
Places placesOf(double lo, double hi, double least, double base_lo, double base_hi, double stride,
                int count) {
    return {clampedInt(std::floor((lo + least - base_hi) / stride), 0, count),
            clampedInt(std::ceil((hi - least - base_lo) / stride) + 1.0, 0, count)};
}

/// The same operations as iouOf(), several at once.
void computeIou(const double* lefts, const double* rights, double top, double bottom,
                const Edges& truth, std::span<double> out) {
    const auto n = static_cast<Eigen::Index>(out.size());
    const Eigen::Map<const Eigen::ArrayXd> left(lefts, n), right(rights, n);
    Eigen::Map<Eigen::ArrayXd> values(out.data(), n);
    const double h = std::min(bottom, truth.bottom) - std::max(top, truth.top);
    const double height = bottom - top, area = truth.area();
    values = (right.min(truth.right) - left.max(truth.left)).max(0.0) * h;
    values = values / (((right - left) * height + area) - values);
}

}  // namespace

OverlapRows::OverlapRows(const AnchorSet& anchors, std::span<const Edges> truths,
                         const OverlapMeasure& measure)
    : m_anchors(&anchors), m_truths(truths), m_measure(&measure) {
    std::size_t first = 0;
    for (int l = 0; l < static_cast<int>(anchors.levels.size()); ++l) {
        const AnchorLevel& level = anchors.levels[static_cast<std::size_t>(l)];
        const std::size_t row = static_cast<std::size_t>(level.columns) * level.bases.size();
        const int rows = std::max(1, static_cast<int>(kBandSize / std::max<std::size_t>(row, 1)));
        m_first_band.push_back(m_bands.size());
        for (int y = 0; y < level.rows; y += rows) {
            const int end = std::min(level.rows, y + rows);
            const std::size_t size = static_cast<std::size_t>(end - y) * row;
            m_bands.push_back({l, y, end, first, size});
            first += size;
        }
        m_first_base.push_back(m_columns.size());
        for (const Edges& base : level.bases) {
            Columns columns;
            for (int x = 0; x < level.columns; ++x) {
                columns.left.push_back(x * level.stride_x + base.left);
                columns.right.push_back(x * level.stride_x + base.right);
            }
            m_columns.push_back(std::move(columns));
        }
    }
    m_windows.resize(truths.size() * m_columns.size());
    m_least_iou.resize(truths.size());
    for (int g = 0; g < this->truths(); ++g) setLeast(g, 0.0);
}

void OverlapRows::eachBand(int threads, const std::function<void(int)>& work) const {
    eachOnTeam(0, static_cast<std::int64_t>(m_bands.size()), threads, 1,
               [&](std::int64_t b) { work(static_cast<int>(b)); });
}

std::size_t OverlapRows::position(const Band& band, int k, int y, int x) const {
    const AnchorLevel& level = m_anchors->levels[static_cast<std::size_t>(band.level)];
    const auto row = static_cast<std::size_t>(k * (band.y1 - band.y0) + (y - band.y0));
    return band.first + row * static_cast<std::size_t>(level.columns) + static_cast<std::size_t>(x);
}

std::size_t OverlapRows::index(const Band& band, std::size_t position) const {
    const AnchorLevel& level = m_anchors->levels[static_cast<std::size_t>(band.level)];
    const auto columns = static_cast<std::size_t>(level.columns);
    const auto rows = static_cast<std::size_t>(band.y1 - band.y0);
    const std::size_t local = position - band.first, k = local / (rows * columns);
    const std::size_t cell = local % (rows * columns);
    return level.first + (static_cast<std::size_t>(band.y0) * columns + cell) * level.bases.size() +
           k;
}

const OverlapRows::Band& OverlapRows::bandOf(int level, int y) const {
    const Band* const first = &m_bands[m_first_band[static_cast<std::size_t>(level)]];
    return first[y / first->y1];  // all but a level's last have as many rows
}

void OverlapRows::excludeBand(const Band& band, std::span<const Edges> regions, double share,
                              const Edges* inside) {
    const AnchorLevel& level = m_anchors->levels[static_cast<std::size_t>(band.level)];
    for (int k = 0; k < static_cast<int>(level.bases.size()); ++k) {
        const Edges& base = level.bases[static_cast<std::size_t>(k)];
        for (const Edges& r : regions) {
            const auto columns = placesOf(r.left, r.right, 0.0, base.left, base.right,
                                          level.stride_x, level.columns);
            const auto rows =
                placesOf(r.top, r.bottom, 0.0, base.top, base.bottom, level.stride_y, level.rows);
            for (int y = std::max(rows.from, band.y0); y < std::min(rows.to, band.y1); ++y)
                for (int x = columns.from; x < columns.to; ++x) {
                    const Edges e = level.edges(y, x, k);
                    const double w = std::min(e.right, r.right) - std::max(e.left, r.left);
                    const double h = std::min(e.bottom, r.bottom) - std::max(e.top, r.top);
                    if (w > 0.0 && h > 0.0 && w * h / e.area() > share)
                        m_excluded[position(band, k, y, x)] = Excluded::ignored;
                }
        }
        if (!inside) continue;
        for (int y = band.y0; y < band.y1; ++y)
            for (int x = 0; x < level.columns; ++x) {
                const Edges e = level.edges(y, x, k);
                if (!(e.left >= inside->left && e.top >= inside->top && e.right < inside->right &&
                      e.bottom < inside->bottom))
                    m_excluded[position(band, k, y, x)] = Excluded::outside;
            }
    }
}

void OverlapRows::exclude(std::span<const Edges> regions, double share, const Edges* inside,
                          int threads) {
    m_excluded.assign(size(), Excluded::no);
    eachBand(threads, [&](int b) {
        excludeBand(m_bands[static_cast<std::size_t>(b)], regions, share, inside);
    });
}

double OverlapRows::nearbyBest(int truth) const {
    if (m_measure->kind == OverlapKind::entry) return 0.0;
    const Edges& g = m_truths[static_cast<std::size_t>(truth)];
    const auto nearest = [](double centre, double stride, int count) {
        return clampedInt(std::nearbyint(centre / stride), 0, count - 1);
    };
    double best = 0.0;
    for (int l = 0; l < static_cast<int>(m_anchors->levels.size()); ++l) {
        const AnchorLevel& level = m_anchors->levels[static_cast<std::size_t>(l)];
        for (int k = 0; k < static_cast<int>(level.bases.size()); ++k) {
            const Edges& base = level.bases[static_cast<std::size_t>(k)];
            const int x = nearest(0.5 * ((g.left + g.right) - (base.left + base.right)),
                                  level.stride_x, level.columns);
            const int y = nearest(0.5 * ((g.top + g.bottom) - (base.top + base.bottom)),
                                  level.stride_y, level.rows);
            if (excluded(position(bandOf(l, y), k, y, x)) == Excluded::no)
                best = std::max(best, overlapAt(*m_measure, level.edges(y, x, k), g));
        }
    }
    return best;
}

OverlapRows::Window OverlapRows::windowOf(const AnchorLevel& level, const Edges& base,
                                          const Edges& truth, double least_iou) const {
    if (m_measure->kind == OverlapKind::entry) return {0, level.columns, 0, level.rows};
    const double w = std::min(base.width(), truth.width());
    const double h = std::min(base.height(), truth.height());
    // IoU >= v: the boxes share v/(1 + v) of both areas; a little less, for what rounding does.
    const double least =
        least_iou / (1.0 + least_iou) * (base.area() + truth.area()) * (1.0 - 1e-9);
    if (!(w > 0.0) || !(h > 0.0) || w * h < least) return {};
    const auto x = placesOf(truth.left, truth.right, least / h, base.left, base.right,
                            level.stride_x, level.columns);
    const auto y = placesOf(truth.top, truth.bottom, least / w, base.top, base.bottom,
                            level.stride_y, level.rows);
    if (x.from >= x.to || y.from >= y.to) return {};
    return {x.from, x.to, y.from, y.to};
}

void OverlapRows::setLeast(int truth, double least) {
    const auto g = static_cast<std::size_t>(truth);
    m_least_iou[g] = leastIou(*m_measure, least);
    auto window = m_windows.begin() + static_cast<std::ptrdiff_t>(g * m_columns.size());
    for (const AnchorLevel& level : m_anchors->levels)
        for (const Edges& base : level.bases)
            *window++ = windowOf(level, base, m_truths[g], m_least_iou[g]);
}

bool OverlapRows::meets(const Band& band, int truth) const {
    const auto bases =
        static_cast<int>(m_anchors->levels[static_cast<std::size_t>(band.level)].bases.size());
    for (int k = 0; k < bases; ++k) {
        const Window& w = window(truth, band.level, k);
        if (std::max(w.y0, band.y0) < std::min(w.y1, band.y1)) return true;
    }
    return false;
}

void OverlapRows::computeEntry(const AnchorLevel& level, int k, int y, const Edges& truth,
                               std::span<double> out) const {
    int x = 0;
    for (double& value : out) {
        value = overlapAt(*m_measure, level.edges(y, x++, k), truth);
        if (!(value >= -kRounding && value <= 1.0 + kRounding))
            m_left_range.store(true, std::memory_order_relaxed);
        value = std::clamp(value, 0.0, 1.0);
    }
}

bool OverlapRows::compute(int level, int k, int y, int x0, int truth, const Run& run) const {
    const AnchorLevel& l = m_anchors->levels[static_cast<std::size_t>(level)];
    const Edges& g = m_truths[static_cast<std::size_t>(truth)];
    const OverlapKind kind = m_measure->kind;
    if (kind == OverlapKind::entry) {
        computeEntry(l, k, y, g, run.values);
    } else {
        const Edges& base = l.bases[static_cast<std::size_t>(k)];
        const double top = y * l.stride_y + base.top, bottom = y * l.stride_y + base.bottom;
        if (!(std::min(bottom, g.bottom) - std::max(top, g.top) > 0.0)) return false;
        const Columns& columns =
            m_columns[m_first_base[static_cast<std::size_t>(level)] + static_cast<std::size_t>(k)];
        computeIou(columns.left.data() + x0, columns.right.data() + x0, top, bottom, g, run.values);
    }
    if (kind == OverlapKind::ggiou || kind == OverlapKind::ggiou_truth) {
        const double least = m_least_iou[static_cast<std::size_t>(truth)];
        for (std::size_t i = 0; i < run.values.size(); ++i) {
            double& value = run.values[i];
            value = value >= least
                        ? overlapAt(*m_measure, l.edges(y, x0 + static_cast<int>(i), k), g)
                        : 0.0;
        }
    }
    if (excludesAny())
        for (std::size_t i = 0; i < run.values.size(); ++i)
            if (m_excluded[run.position + i] != Excluded::no) run.values[i] = -1.0;
    return true;
}

}  // namespace iou::assign
