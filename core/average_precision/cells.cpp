// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/average_precision/cells.hpp"

#include <numeric>
#include <tuple>
#include <utility>

namespace iou::average_precision {

namespace {

struct Sorted {
    int category, image;
    double falling;  ///< -score
    int index;
    auto key() const { return std::tuple(category, image, falling, index); }
};

/// Indices by category, image and score; the first of each category.
template <class Items, class Score>
void sortItems(const Items& items, int categories, const Score& score, std::vector<int>& order,
               std::vector<std::size_t>& first) {
    std::vector<Sorted> sorted;
    sorted.reserve(items.size());
    first.assign(static_cast<std::size_t>(categories) + 1, 0);
    for (std::size_t i = 0; i < items.size(); ++i) {
        sorted.push_back(
            {items[i].category, items[i].image, -score(items[i]), static_cast<int>(i)});
        ++first[static_cast<std::size_t>(items[i].category) + 1];
    }
    std::partial_sum(first.begin(), first.end(), first.begin());
    std::sort(sorted.begin(), sorted.end(),
              [](const Sorted& a, const Sorted& b) { return a.key() < b.key(); });
    order.reserve(items.size());
    for (const Sorted& s : sorted) order.push_back(s.index);
}

}  // namespace

Cells::Cells(const Boxes& boxes) : m_boxes(boxes) {
    sortItems(
        boxes.truths, boxes.categories, [](const Truth&) { return 0.0; }, m_truths, m_first_truth);
    sortItems(
        boxes.detections, boxes.categories, [](const Detection& d) { return d.score; },
        m_detections, m_first_detection);
}

std::vector<Cell> Cells::of(int category) const& {
    const auto c = static_cast<std::size_t>(category);
    const std::span<const int> truths(m_truths), detections(m_detections);
    std::size_t t = m_first_truth[c], d = m_first_detection[c];
    const std::size_t t_end = m_first_truth[c + 1], d_end = m_first_detection[c + 1];
    const auto truthImage = [&](std::size_t i) {
        return m_boxes.truths[static_cast<std::size_t>(m_truths[i])].image;
    };
    const auto detectionImage = [&](std::size_t i) {
        return m_boxes.detections[static_cast<std::size_t>(m_detections[i])].image;
    };
    std::vector<Cell> cells;
    while (t < t_end || d < d_end) {
        const int image = t == t_end   ? detectionImage(d)
                          : d == d_end ? truthImage(t)
                                       : std::min(truthImage(t), detectionImage(d));
        const std::size_t t0 = t, d0 = d;
        while (t < t_end && truthImage(t) == image) ++t;
        while (d < d_end && detectionImage(d) == image) ++d;
        cells.push_back({truths.subspan(t0, t - t0), detections.subspan(d0, d - d0)});
    }
    return cells;
}

std::vector<int> rankedPositions(const Boxes& boxes, std::span<const int> detections) {
    std::vector<std::pair<double, int>> sorted;
    sorted.reserve(detections.size());
    for (std::size_t i = 0; i < detections.size(); ++i)
        sorted.emplace_back(-boxes.detections[static_cast<std::size_t>(detections[i])].score,
                            static_cast<int>(i));
    std::sort(sorted.begin(), sorted.end());
    std::vector<int> out;
    out.reserve(sorted.size());
    for (const auto& [score, position] : sorted) out.push_back(position);
    return out;
}

}  // namespace iou::average_precision
