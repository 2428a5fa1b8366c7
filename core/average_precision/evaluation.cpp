// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/average_precision/evaluation.hpp"

#include "core/average_precision/matching.hpp"
#include "core/jobs/team.hpp"
#include "core/numbers/bounded.hpp"

#include <cmath>

namespace iou::average_precision {

namespace {

/// np.spacing(1): keeps 0/0 away.
constexpr double kLeast = 2.220446049250313e-16;
constexpr std::size_t kIou50 = 0, kIou75 = 5;

using Curve101 = std::array<double, recall_count>;

/// What one category comes to.
struct CategoryResult {
    std::array<bool, size_count> present{};  ///< it has truths of that size
    std::array<std::array<double, threshold_count>, size_count> ap{}, ar{};
    std::array<double, 2> ar_fewer{};  ///< at the lower limits of detections, over thresholds
    Curve101 at50{}, at75{};
};

/// Precision at each recall point: the highest at this or a higher recall, 0 beyond the last.
Curve101 curveAt(std::span<const Marks> marks, std::span<const int> order, std::size_t size,
                 std::size_t threshold, int truths, std::vector<double>& recall,
                 std::vector<double>& precision) {
    const unsigned bit = 1U << threshold;
    recall.clear();
    precision.clear();
    double hits = 0.0, misses = 0.0;
    for (const int position : order) {
        const Marks& m = marks[static_cast<std::size_t>(position)];
        if (m.hit[size] & bit)
            hits += 1.0;
        else if (!(m.ignored[size] & bit))
            misses += 1.0;
        recall.push_back(hits / truths);
        precision.push_back(hits / (hits + misses + kLeast));
    }
    for (std::size_t i = precision.size(); i-- > 1;)
        precision[i - 1] = std::max(precision[i - 1], precision[i]);
    Curve101 curve{};
    std::size_t at = 0;
    for (std::size_t i = 0; i < recall_count; ++i) {
        while (at < recall.size() && recall[at] < recallPoint(i)) ++at;
        if (at == recall.size()) break;
        curve[i] = precision[at];
    }
    return curve;
}

double meanOf(std::span<const double> values) {
    double sum = 0.0;
    for (const double x : values) sum += x;
    return sum / static_cast<double>(values.size());
}

/// Hits among the first `limit` detections of each cell.
struct HitCounts {
    std::array<std::array<int, threshold_count>, size_count> all{};
    std::array<std::array<int, threshold_count>, 2> fewer{};
};

void countHits(std::span<const Marks> marks, const Settings& settings, HitCounts& counts) {
    for (std::size_t d = 0; d < marks.size(); ++d)
        for (std::size_t k = 0; k < threshold_count; ++k) {
            const unsigned bit = 1U << k;
            for (std::size_t size = 0; size < size_count; ++size)
                counts.all[size][k] += (marks[d].hit[size] & bit) != 0;
            for (std::size_t m = 0; m < 2; ++m)
                if (static_cast<int>(d) < settings.max_detections[m])
                    counts.fewer[m][k] += (marks[d].hit[0] & bit) != 0;
        }
}

CategoryResult evaluateCategory(const Boxes& boxes, const std::vector<Cell>& cells,
                                const Settings& settings, std::span<Judgement> judgements) {
    const auto limit = static_cast<std::size_t>(settings.max_detections.back());
    Matcher matcher(boxes);
    std::vector<Marks> marks;
    std::vector<int> detections;
    std::array<int, size_count> truths{};
    HitCounts hits;
    for (const Cell& cell : cells) {
        if (settings.progress && settings.progress->cancelled()) return {};
        const std::size_t first = marks.size(), count = std::min(limit, cell.detections.size());
        marks.resize(first + count);
        const auto of_cell = std::span(marks).subspan(first);
        matcher.match(cell, of_cell, settings.judged_size, judgements);
        detections.insert(detections.end(), cell.detections.begin(),
                          cell.detections.begin() + static_cast<std::ptrdiff_t>(count));
        for (std::size_t size = 0; size < size_count; ++size)
            truths[size] += matcher.counted()[size];
        countHits(of_cell, settings, hits);
        if (settings.progress)
            settings.progress->advance(static_cast<std::int64_t>(cell.detections.size()));
    }
    const auto order = rankedPositions(boxes, detections);
    CategoryResult out;
    std::vector<double> recall, precision;
    for (std::size_t size = 0; size < size_count; ++size) {
        out.present[size] = truths[size] > 0;
        if (truths[size] == 0) continue;
        for (std::size_t k = 0; k < threshold_count; ++k) {
            const Curve101 curve = curveAt(marks, order, size, k, truths[size], recall, precision);
            out.ap[size][k] = meanOf(curve);
            out.ar[size][k] = static_cast<double>(hits.all[size][k]) / truths[size];
            if (size == 0 && k == kIou50) out.at50 = curve;
            if (size == 0 && k == kIou75) out.at75 = curve;
        }
        for (std::size_t m = 0; m < 2 && size == 0; ++m) {
            for (const int n : hits.fewer[m]) out.ar_fewer[m] += static_cast<double>(n) / truths[0];
            out.ar_fewer[m] /= static_cast<double>(threshold_count);
        }
    }
    return out;
}

/// The mean over categories that have truths of a size; -1 without.
template <class Value>
double meanOver(std::span<const CategoryResult> categories, std::size_t size, const Value& value) {
    double sum = 0.0;
    int count = 0;
    for (const auto& c : categories) {
        if (!c.present[size]) continue;
        sum += value(c);
        ++count;
    }
    return count > 0 ? sum / count : -1.0;
}

Summary summarise(std::span<const CategoryResult> categories) {
    Summary out;
    for (std::size_t size = 0; size < size_count; ++size) {
        out.ap_per_size[size] =
            meanOver(categories, size, [&](auto& c) { return meanOf(c.ap[size]); });
        out.ar_per_size[size] =
            meanOver(categories, size, [&](auto& c) { return meanOf(c.ar[size]); });
    }
    out.ap = out.ap_per_size[0];
    for (std::size_t k = 0; k < threshold_count; ++k) {
        out.ap_per_iou[k] = meanOver(categories, 0, [&](auto& c) { return c.ap[0][k]; });
        out.ar_per_iou[k] = meanOver(categories, 0, [&](auto& c) { return c.ar[0][k]; });
    }
    for (std::size_t m = 0; m < 2; ++m)
        out.ar[m] = meanOver(categories, 0, [&](auto& c) { return c.ar_fewer[m]; });
    out.ar[2] = out.ar_per_size[0];
    for (std::size_t i = 0; i < recall_count; ++i) {
        out.precision_at_iou50[i] = meanOver(categories, 0, [&](auto& c) { return c.at50[i]; });
        out.precision_at_iou75[i] = meanOver(categories, 0, [&](auto& c) { return c.at75[i]; });
    }
    for (const auto& c : categories)
        out.ap_per_category.push_back(c.present[0] ? meanOf(c.ap[0]) : -1.0);
    return out;
}

}  // namespace

std::array<double, 12> Summary::stats() const {
    return {ap,
            ap_per_iou[kIou50],
            ap_per_iou[kIou75],
            ap_per_size[1],
            ap_per_size[2],
            ap_per_size[3],
            ar[0],
            ar[1],
            ar[2],
            ar_per_size[1],
            ar_per_size[2],
            ar_per_size[3]};
}

Evaluation evaluate(const Boxes& boxes, const Settings& settings) {
    Evaluation out;
    if (settings.judgements) {
        Judgement untouched;
        untouched.verdict.fill(Verdict::beyond);
        untouched.truth.fill(-1);
        out.judgements.assign(boxes.detections.size(), untouched);
    }
    const Cells cells(boxes);
    std::vector<CategoryResult> categories(static_cast<std::size_t>(boxes.categories));
    // A few thousand boxes take less time than a team of threads.
    const int threads =
        boxes.detections.size() > 4000 ? bounded(settings.threads, 1, boxes.categories) : 1;
    eachOnTeam(0, boxes.categories, threads, 1, [&](std::int64_t category) {
        const int c = static_cast<int>(category);
        categories[static_cast<std::size_t>(c)] =
            evaluateCategory(boxes, cells.of(c), settings, out.judgements);
    });
    out.cancelled = settings.progress && settings.progress->cancelled();
    out.summary = summarise(categories);
    return out;
}

}  // namespace iou::average_precision
