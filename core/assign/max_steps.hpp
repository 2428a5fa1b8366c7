// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assign/max_settings.hpp"
#include "core/jobs/progress.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace iou::assign {

/// Overlaps this close (relative) to a truth's best are as good as it: anchors tied by symmetry
/// differ by rounding.
inline constexpr double tie_tolerance = 1e-9;

inline constexpr std::int32_t label_ignored = -1;
inline constexpr std::int32_t label_negative = -2;

/// What each anchor learns, in arrays over all anchors (see OverlapRows). Where a band was not
/// touched, its anchors are negative and nothing is written.
struct MaxMatching {
    std::vector<std::uint8_t> touched;      ///< by band
    std::unique_ptr<std::int32_t[]> label;  ///< a truth, or one of the two above
    std::unique_ptr<double[]> overlap;      ///< with its truth; else the largest
    std::vector<std::uint8_t> forced;       ///< positive by force alone
    std::vector<double> best;               ///< by truth
};

/// The steps of the max assigner over any source of overlaps, which has the members of OverlapRows
/// that are used here. Any number of threads gives the same result.
template <class Source>
class MaxSteps {
public:
    MaxSteps(const Source& source, const MaxSettings& settings, int threads, Progress* progress)
        : m_source(source), m_settings(settings), m_threads(threads), m_progress(progress),
          m_bands(static_cast<int>(source.bands().size())),
          m_truths(static_cast<std::size_t>(source.truths())),
          m_band_best(static_cast<std::size_t>(m_bands) * m_truths, 0.0) {
        m_out.touched.assign(source.bands().size(), 0);
        m_out.label = std::make_unique_for_overwrite<std::int32_t[]>(source.size());
        m_out.overlap = std::make_unique_for_overwrite<double[]>(source.size());
        m_owner = std::make_unique_for_overwrite<std::int32_t[]>(source.size());
        m_out.forced.assign(source.size(), 0);
        m_out.best.assign(m_truths, 0.0);
    }

    /// Unfinished where the progress was cancelled.
    MaxMatching run() && {
        eachBand([this](int b) { matchBand(b); });
        for (int b = 0; b < m_bands; ++b)
            for (std::size_t g = 0; g < m_truths; ++g)
                m_out.best[g] = std::max(m_out.best[g], bandBest(b, g));
        if (m_settings.force == Force::first)
            forceFirst();
        else if (m_settings.force != Force::none)
            eachBand([this](int b) { forceBand(b); });
        return std::move(m_out);
    }

private:
    bool cancelled() const { return m_progress && m_progress->cancelled(); }
    double& bandBest(int band, std::size_t truth) {
        return m_band_best[static_cast<std::size_t>(band) * m_truths + truth];
    }

    template <class Work>
    void eachBand(const Work& work) {
        m_source.eachBand(m_threads, [&](int b) {
            if (!cancelled()) work(b);
        });
    }

    /// Steps 1 to 3: the best truth of each anchor, and what that makes of it.
    void matchBand(int b) {
        const auto& band = m_source.bands()[static_cast<std::size_t>(b)];
        std::vector<double> row;
        bool touched = m_settings.neg_from > 0.0 || m_source.excludesAny();
        for (int g = 0; g < static_cast<int>(m_truths) && !touched; ++g)
            touched = m_source.meets(band, g);
        if (!touched) return;
        m_out.touched[static_cast<std::size_t>(b)] = 1;
        double* const best = m_out.overlap.get();
        std::int32_t* const label = m_out.label.get();
        std::int32_t* const owner = m_owner.get();
        std::fill_n(best + band.first, band.size, 0.0);
        std::fill_n(owner + band.first, band.size, label_negative);
        for (int g = 0; g < static_cast<int>(m_truths) && !cancelled(); ++g)
            m_source.visit(band, g, row, [&](const auto& run) {
                double most = 0.0;
                for (std::size_t i = 0; i < run.values.size(); ++i) {
                    const double value = run.values[i];
                    most = value > most ? value : most;
                    // The first of equal truths keeps the anchor.
                    if (value > best[run.position + i]) {
                        best[run.position + i] = value;
                        owner[run.position + i] = g;
                    }
                }
                double& all = bandBest(b, static_cast<std::size_t>(g));
                all = std::max(all, most);
            });
        for (std::size_t p = band.first; p < band.first + band.size; ++p) {
            if (m_source.excludesAny() && static_cast<int>(m_source.excluded(p)) != 0) {
                label[p] = label_ignored;
                best[p] = -1.0;
            } else if (owner[p] >= 0 && best[p] >= m_settings.pos) {
                label[p] = owner[p];
            } else {
                const bool negative = best[p] >= m_settings.neg_from && best[p] < m_settings.neg;
                label[p] = negative ? label_negative : label_ignored;
            }
        }
        if (m_progress) m_progress->advance(1);
    }

    bool isForced(std::size_t truth) const {
        return m_out.best[truth] > 0.0 && m_out.best[truth] >= m_settings.min_pos;
    }
    double enough(std::size_t truth) const { return m_out.best[truth] * (1.0 - tie_tolerance); }

    /// Calls found(position, overlap) for the anchors of a band that tie for a truth's best.
    template <class Found>
    void eachBest(int b, std::size_t g, std::vector<double>& row, const Found& found) {
        if (!isForced(g) || bandBest(b, g) < enough(g)) return;
        m_source.visit(m_source.bands()[static_cast<std::size_t>(b)], static_cast<int>(g), row,
                       [&](const auto& run) {
                           for (std::size_t i = 0; i < run.values.size(); ++i)
                               if (run.values[i] >= enough(g))
                                   found(run.position + i, run.values[i]);
                       });
    }

    /// A threshold that the anchor reaches with this truth leaves nothing to be forced.
    void force(std::size_t position, std::size_t truth, double overlap) {
        const auto g = static_cast<std::int32_t>(truth);
        if (m_out.label[position] == g && !m_out.forced[position]) return;
        m_out.label[position] = g;
        m_out.overlap[position] = overlap;
        m_out.forced[position] = 1;
    }

    /// Step 4 in one band; a later truth takes the anchor.
    void forceBand(int b) {
        if (!m_out.touched[static_cast<std::size_t>(b)]) return;
        std::vector<double> row;
        for (std::size_t g = 0; g < m_truths; ++g)
            eachBest(b, g, row, [&](std::size_t position, double overlap) {
                if (m_settings.force == Force::all)
                    force(position, g, overlap);
                else if (m_out.label[position] < 0)
                    keep(position);
            });
    }
    /// Positive for the truth it overlaps most.
    void keep(std::size_t position) {
        m_out.label[position] = m_owner[position];
        m_out.forced[position] = 1;
    }

    /// Step 4 for the first anchor alone of those that tie.
    void forceFirst() {
        std::vector<double> row;
        for (std::size_t g = 0; g < m_truths && !cancelled(); ++g) {
            if (!isForced(g)) continue;
            int b = 0;
            while (bandBest(b, g) < enough(g)) ++b;  // bands are in the order of the anchors
            const auto& band = m_source.bands()[static_cast<std::size_t>(b)];
            std::size_t first = m_source.size(), at = 0;
            double overlap = 0.0;
            eachBest(b, g, row, [&](std::size_t position, double value) {
                const std::size_t index = m_source.index(band, position);
                if (index >= first) return;
                first = index;
                at = position;
                overlap = value;
            });
            force(at, g, overlap);
        }
    }

    const Source& m_source;
    MaxSettings m_settings;
    int m_threads;
    Progress* m_progress;
    int m_bands;
    std::size_t m_truths;
    std::vector<double> m_band_best;          ///< by band and truth
    std::unique_ptr<std::int32_t[]> m_owner;  ///< the truth each anchor overlaps most
    MaxMatching m_out;
};

}  // namespace iou::assign
