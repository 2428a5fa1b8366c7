// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/average_precision/cells.hpp"
#include "core/average_precision/evaluation.hpp"

namespace iou::average_precision {

namespace {

bool counts(const Truth& truth, Size size) {
    const AreaRange& range = area_ranges[static_cast<std::size_t>(size)];
    return !truth.crowd && truth.area >= range.lo && truth.area <= range.hi;
}

}  // namespace

std::vector<CurvePoint> precisionRecall(const Boxes& boxes, std::span<const Judgement> judgements,
                                        int category, std::size_t threshold, Size judged_size) {
    int truths = 0;
    std::vector<int> detections;
    const Cells cells(boxes);
    for (const Cell& cell : cells.of(category)) {
        for (const int t : cell.truths)
            truths += counts(boxes.truths[static_cast<std::size_t>(t)], judged_size);
        detections.insert(detections.end(), cell.detections.begin(), cell.detections.end());
    }
    std::vector<CurvePoint> curve;
    if (truths == 0) return curve;
    int hits = 0, misses = 0;
    for (const int position : rankedPositions(boxes, detections)) {
        const int index = detections[static_cast<std::size_t>(position)];
        const Verdict v = judgements[static_cast<std::size_t>(index)].verdict[threshold];
        if (v == Verdict::ignored || v == Verdict::beyond) continue;
        ++(v == Verdict::hit ? hits : misses);
        curve.push_back({index, static_cast<double>(hits) / truths,
                         static_cast<double>(hits) / (hits + misses), 0.0});
    }
    double highest = 0.0;
    for (auto point = curve.rbegin(); point != curve.rend(); ++point)
        point->envelope = highest = std::max(highest, point->precision);
    return curve;
}

}  // namespace iou::average_precision
