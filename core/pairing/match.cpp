// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairing/match.hpp"

#include "core/pairing/in_parts.hpp"
#include "core/pairing/match_cell.hpp"

#include <algorithm>
#include <cmath>

namespace iou::pairing {

namespace {

/// Records by what they are matched within: image, and class where it matters.
struct Sorted {
    std::int64_t cell;
    double score;
    int index;
};

struct CellRange {
    std::size_t first_truth, last_truth, first_pred, last_pred;
};

double scoreOf(const BoxRecord& record) { return record.hasScore() ? record.score : 0.0; }

/// The ranges of equal cells in two sorted lists.
std::vector<CellRange> rangesOf(const std::vector<Sorted>& truths,
                                const std::vector<Sorted>& preds) {
    std::vector<CellRange> out;
    std::size_t t = 0, p = 0;
    while (t < truths.size() || p < preds.size()) {
        const bool by_truth =
            p == preds.size() || (t < truths.size() && truths[t].cell <= preds[p].cell);
        const std::int64_t cell = by_truth ? truths[t].cell : preds[p].cell;
        CellRange range{t, t, p, p};
        while (t < truths.size() && truths[t].cell == cell) ++t;
        while (p < preds.size() && preds[p].cell == cell) ++p;
        range.last_truth = t;
        range.last_pred = p;
        out.push_back(range);
    }
    return out;
}

std::vector<int> indicesOf(const std::vector<Sorted>& sorted) {
    std::vector<int> out;
    out.reserve(sorted.size());
    for (const Sorted& one : sorted) out.push_back(one.index);
    return out;
}

class Matching {
public:
    Matching(const BoxTable& truths, const BoxTable& preds, const Joined& joined,
             const MatchSettings& settings)
        : m_truths(truths), m_preds(preds), m_joined(joined), m_settings(settings),
          m_by_class(!joined.any_class &&
                     (settings.rule == MatchRule::coco || settings.rule == MatchRule::nearest)),
          m_taken(preds.boxes.size()) {}

    Result<Matches> run(Progress* progress) {
        Matches out;
        std::vector<Sorted> truths, preds;
        for (std::size_t i = 0; i < m_truths.boxes.size(); ++i) {
            const BoxRecord& t = m_truths.boxes[i];
            truths.push_back({cellOf(t.image, t.label), 0.0, static_cast<int>(i)});
        }
        std::vector<char> aside(m_preds.boxes.size(), 0);
        for (std::size_t i = 0; i < m_preds.boxes.size(); ++i) {
            const BoxRecord& p = m_preds.boxes[i];
            const bool below = m_settings.min_score && scoreOf(p) < *m_settings.min_score;
            aside[i] = below;
            out.below_score += below;
            if (!below)
                preds.push_back({cellOf(imageOf(p), labelOf(p)), scoreOf(p), static_cast<int>(i)});
        }
        const auto byCell = [](const Sorted& a, const Sorted& b) { return a.cell < b.cell; };
        std::stable_sort(truths.begin(), truths.end(), byCell);
        const bool by_score = m_settings.rule == MatchRule::coco;
        std::stable_sort(preds.begin(), preds.end(), [&](const Sorted& a, const Sorted& b) {
            return a.cell != b.cell ? a.cell < b.cell : by_score && a.score > b.score;
        });
        auto ranges = rangesOf(truths, preds);
        const auto truth_indices = indicesOf(truths), pred_indices = indicesOf(preds);
        const auto most = static_cast<std::size_t>(m_settings.max_per_image);
        for (CellRange& range : ranges) {
            if (most > 0 && range.last_pred - range.first_pred > most) {
                for (std::size_t i = range.first_pred + most; i < range.last_pred; ++i)
                    aside[static_cast<std::size_t>(pred_indices[i])] = 1;
                out.beyond_limit +=
                    static_cast<std::int64_t>(range.last_pred - range.first_pred - most);
                range.last_pred = range.first_pred + most;
            }
            if (by_score && range.last_pred - range.first_pred > most_predictions)
                return tooManyPredictions(pred_indices[range.first_pred]);
        }
        if (progress) progress->total.fetch_add(static_cast<std::int64_t>(ranges.size()));
        inParts(ranges.size(), 64, m_settings.threads, progress,
                [&](std::size_t first, std::size_t last) {
                    CellMatcher matcher(m_truths, m_preds);
                    for (std::size_t i = first; i < last; ++i)
                        matchCell(matcher, ranges[i], truth_indices, pred_indices);
                });
        if (progress && progress->cancelled()) return out;
        collect(aside, out);
        return out;
    }

private:
    int imageOf(const BoxRecord& p) const {
        return m_joined.image_of[static_cast<std::size_t>(p.image)];
    }
    int labelOf(const BoxRecord& p) const {
        return p.label < 0 ? -1 : m_joined.label_of[static_cast<std::size_t>(p.label)];
    }
    std::int64_t cellOf(int image, int label) const {
        return std::int64_t{image} << 32 | (m_by_class ? static_cast<std::int64_t>(label) + 1 : 0);
    }
    Error tooManyPredictions(int first) const {
        return {phrase("image \"%1\" has more than 4096 predictions of one class",
                       m_joined
                           .images[static_cast<std::size_t>(
                               imageOf(m_preds.boxes[static_cast<std::size_t>(first)]))]
                           .shown()),
                {},
                phrase("keep the best (--max-per-image 100 or --min-score 0.05)")};
    }

    void matchCell(CellMatcher& matcher, const CellRange& range, const std::vector<int>& truth_at,
                   const std::vector<int>& pred_at) {
        const auto truths =
            std::span(truth_at).subspan(range.first_truth, range.last_truth - range.first_truth);
        const auto preds =
            std::span(pred_at).subspan(range.first_pred, range.last_pred - range.first_pred);
        switch (m_settings.rule) {
        case MatchRule::coco: return matcher.coco(truths, preds, m_settings.iou, m_taken);
        case MatchRule::nearest: return matcher.nearest(truths, preds, m_taken);
        case MatchRule::order: return matcher.inOrder(truths, preds, m_taken);
        case MatchRule::column: return matcher.byKey(truths, preds, m_taken);
        }
    }

    /// The list, by image; and the counts.
    void collect(const std::vector<char>& aside, Matches& out) const {
        std::vector<std::vector<int>> preds(m_joined.images.size()), truths(m_joined.images.size());
        std::vector<char> taken(m_truths.boxes.size(), 0);
        for (std::size_t i = 0; i < m_preds.boxes.size(); ++i)
            if (!aside[i])
                preds[static_cast<std::size_t>(imageOf(m_preds.boxes[i]))].push_back(
                    static_cast<int>(i));
        for (std::size_t i = 0; i < m_truths.boxes.size(); ++i)
            truths[static_cast<std::size_t>(m_truths.boxes[i].image)].push_back(
                static_cast<int>(i));
        out.all.reserve(m_preds.boxes.size());
        for (std::size_t image = 0; image < preds.size(); ++image) {
            for (const int p : preds[image]) {
                const Taken& one = m_taken[static_cast<std::size_t>(p)];
                const bool ignored =
                    one.matched && isIgnored(m_truths.boxes[static_cast<std::size_t>(one.truth)]) &&
                    m_settings.rule == MatchRule::coco;
                const PairStatus status = ignored       ? PairStatus::ignored
                                          : one.matched ? PairStatus::matched
                                                        : PairStatus::unmatched_prediction;
                if (status == PairStatus::matched) taken[static_cast<std::size_t>(one.truth)] = 1;
                ++(ignored ? out.ignored : one.matched ? out.matched : out.unmatched);
                out.all.push_back({p, one.truth, status, one.iou});
            }
            for (const int t : truths[image]) {
                if (taken[static_cast<std::size_t>(t)]) {
                    ++out.truths_matched;
                    continue;
                }
                const bool ignored = isIgnored(m_truths.boxes[static_cast<std::size_t>(t)]);
                ++(ignored ? out.truths_ignored : out.missed);
                out.all.push_back({-1, t, ignored ? PairStatus::ignored : PairStatus::missed, 0.0});
            }
        }
    }

    const BoxTable& m_truths;
    const BoxTable& m_preds;
    const Joined& m_joined;
    const MatchSettings& m_settings;
    const bool m_by_class;
    std::vector<Taken> m_taken;  ///< by prediction
};

}  // namespace

Result<Matches> match(const BoxTable& truths, const BoxTable& preds, const Joined& joined,
                      const MatchSettings& settings, Progress* progress) {
    return Matching(truths, preds, joined, settings).run(progress);
}

}  // namespace iou::pairing
