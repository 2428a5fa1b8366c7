// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assign/anchors.hpp"
#include "core/assign/overlap_measure.hpp"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace iou::assign {

/// What keeps an anchor out of every match.
enum class Excluded : std::uint8_t { no, ignored, outside };

/// Overlaps of anchors and truths, only where they may count: per truth, level and base box the
/// window of places whose anchors may reach the value that is asked for. Arrays over all anchors
/// are ordered by band, and in it by base box, row and column: the anchors of a run stand side by
/// side.
class OverlapRows {
public:
    /// Some rows of one level.
    struct Band {
        int level = 0, y0 = 0, y1 = 0;
        std::size_t first = 0, size = 0;  ///< in arrays over all anchors
    };

    /// Anchors, truths and measure outlive it.
    OverlapRows(const AnchorSet& anchors, std::span<const Edges> truths,
                const OverlapMeasure& measure);

    std::size_t size() const { return m_anchors->size(); }
    int truths() const { return static_cast<int>(m_truths.size()); }
    std::span<const Band> bands() const { return m_bands; }
    /// Calls work(index) for each band, from several threads.
    void eachBand(int threads, const std::function<void(int)>& work) const;
    /// Leaves anchors out: those for which |anchor ∩ region| / |anchor| > share of any region are
    /// ignored, and, where `inside` is given, those that stick out of it are outside.
    void exclude(std::span<const Edges> regions, double share, const Edges* inside, int threads);
    Excluded excluded(std::size_t position) const {
        return m_excluded.empty() ? Excluded::no : m_excluded[position];
    }
    bool excludesAny() const { return !m_excluded.empty(); }

    bool hasSize(int truth) const { return m_truths[static_cast<std::size_t>(truth)].area() > 0.0; }
    /// The value at the best anchor near the truth's centre: no more than the best of all.
    double nearbyBest(int truth) const;
    /// Values of this truth below `least` need not be told apart from 0.
    void setLeast(int truth, double least);
    /// Whether band and truth have a run.
    bool meets(const Band& band, int truth) const;

    /// A run of anchors as overlaps see them.
    struct Run {
        std::size_t position;  ///< of the first in arrays over all anchors
        std::span<double> values;
    };
    /// Calls visit(Run) for the runs of a band. Values below the least asked for may be 0; those of
    /// excluded anchors are -1. `row` is room to work in.
    template <class Visit>
    void visit(const Band& band, int truth, std::vector<double>& row, Visit&& visit) const {
        const AnchorLevel& level = m_anchors->levels[static_cast<std::size_t>(band.level)];
        row.resize(static_cast<std::size_t>(level.columns));
        for (int k = 0; k < static_cast<int>(level.bases.size()); ++k) {
            const Window& w = window(truth, band.level, k);
            for (int y = std::max(w.y0, band.y0); y < std::min(w.y1, band.y1); ++y) {
                const Run run{position(band, k, y, w.x0),
                              std::span(row).first(static_cast<std::size_t>(w.x1 - w.x0))};
                if (compute(band.level, k, y, w.x0, truth, run)) visit(run);
            }
        }
    }

    const Band& bandOf(int level, int y) const;
    /// Position of an anchor in arrays over all anchors.
    std::size_t position(const Band& band, int k, int y, int x) const;
    /// Index of the anchor at a position of the band.
    std::size_t index(const Band& band, std::size_t position) const;
    /// Whether a registry entry gave a value that is not from 0 to 1.
    bool leftRange() const { return m_left_range.load(std::memory_order_relaxed); }

private:
    struct Window {
        int x0 = 0, x1 = 0, y0 = 0, y1 = 0;
    };
    /// Edges of a level's anchors of one base box, by column.
    struct Columns {
        std::vector<double> left, right;
    };

    const Window& window(int truth, int level, int k) const {
        return m_windows[static_cast<std::size_t>(truth) * m_columns.size() +
                         m_first_base[static_cast<std::size_t>(level)] +
                         static_cast<std::size_t>(k)];
    }
    Window windowOf(const AnchorLevel& level, const Edges& base, const Edges& truth,
                    double least_iou) const;
    void excludeBand(const Band& band, std::span<const Edges> regions, double share,
                     const Edges* inside);
    /// False where all values are 0.
    bool compute(int level, int k, int y, int x0, int truth, const Run& run) const;
    void computeEntry(const AnchorLevel& level, int k, int y, const Edges& truth,
                      std::span<double> out) const;

    const AnchorSet* m_anchors;
    std::span<const Edges> m_truths;
    const OverlapMeasure* m_measure;
    std::vector<Band> m_bands;
    std::vector<std::size_t> m_first_band;  ///< by level
    std::vector<Excluded> m_excluded;       ///< empty: none is
    std::vector<Columns> m_columns;         ///< by level and base box
    std::vector<std::size_t> m_first_base;  ///< by level
    std::vector<Window> m_windows;          ///< by truth, level and base box
    std::vector<double> m_least_iou;        ///< by truth
    mutable std::atomic<bool> m_left_range{false};
};

}  // namespace iou::assign
