// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/average_precision/cells.hpp"
#include "core/average_precision/evaluation.hpp"

#include <optional>

namespace iou::average_precision {

namespace {

struct VocCurve {
    std::vector<double> recall, precision;
};

/// Whether a detection hits, by position in the cells' concatenation; none: ignored.
std::vector<std::optional<bool>> vocHits(const Boxes& boxes, const std::vector<Cell>& cells,
                                         double threshold) {
    std::vector<std::optional<bool>> out;
    for (const Cell& cell : cells) {
        std::vector<std::uint8_t> taken(cell.truths.size(), 0);
        for (const int index : cell.detections) {
            const Rect& box = boxes.detections[static_cast<std::size_t>(index)].box;
            double best = -1.0;
            std::size_t slot = 0;
            for (std::size_t t = 0; t < cell.truths.size(); ++t) {
                const double iou =
                    iouOf(box, boxes.truths[static_cast<std::size_t>(cell.truths[t])].box);
                if (iou > best) best = iou, slot = t;
            }
            if (best < threshold) {
                out.emplace_back(false);
            } else if (boxes.truths[static_cast<std::size_t>(cell.truths[slot])].crowd) {
                out.emplace_back();
            } else {
                out.emplace_back(!taken[slot]);
                taken[slot] = 1;
            }
        }
    }
    return out;
}

VocCurve vocCurve(const Boxes& boxes, const std::vector<Cell>& cells, double threshold,
                  int truths) {
    std::vector<int> detections;
    for (const Cell& cell : cells)
        detections.insert(detections.end(), cell.detections.begin(), cell.detections.end());
    const auto hits = vocHits(boxes, cells, threshold);
    VocCurve curve;
    double hit = 0.0, miss = 0.0;
    for (const int position : rankedPositions(boxes, detections)) {
        const auto& one = hits[static_cast<std::size_t>(position)];
        if (!one) continue;
        ++(*one ? hit : miss);
        curve.recall.push_back(hit / truths);
        curve.precision.push_back(hit / (hit + miss));
    }
    return curve;
}

double elevenPoints(const VocCurve& curve) {
    double sum = 0.0;
    for (int i = 0; i <= 10; ++i) {
        double highest = 0.0;
        for (std::size_t k = 0; k < curve.recall.size(); ++k)
            if (curve.recall[k] >= i * 0.1) highest = std::max(highest, curve.precision[k]);
        sum += highest;
    }
    return sum / 11.0;
}

double areaBelow(const VocCurve& curve) {
    double sum = 0.0, highest = 0.0;
    for (std::size_t k = curve.recall.size(); k-- > 0;) {
        highest = std::max(highest, curve.precision[k]);
        sum += (curve.recall[k] - (k > 0 ? curve.recall[k - 1] : 0.0)) * highest;
    }
    return sum;
}

}  // namespace

VocPrecision evaluateVoc(const Boxes& boxes, double iou_threshold) {
    const Cells all(boxes);
    VocPrecision out;
    double sum07 = 0.0, sum10 = 0.0;
    int present = 0;
    for (int c = 0; c < boxes.categories; ++c) {
        const auto cells = all.of(c);
        int truths = 0;
        for (const Cell& cell : cells)
            for (const int t : cell.truths)
                truths += !boxes.truths[static_cast<std::size_t>(t)].crowd;
        double ap07 = -1.0, ap10 = -1.0;
        if (truths > 0) {
            const VocCurve curve = vocCurve(boxes, cells, iou_threshold, truths);
            sum07 += ap07 = elevenPoints(curve);
            sum10 += ap10 = areaBelow(curve);
            ++present;
        }
        out.ap07_per_category.push_back(ap07);
        out.ap10_per_category.push_back(ap10);
    }
    if (present > 0) out.ap07 = sum07 / present, out.ap10 = sum10 / present;
    return out;
}

}  // namespace iou::average_precision
