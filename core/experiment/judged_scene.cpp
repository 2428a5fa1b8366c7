// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/judged_scene.hpp"

#include <algorithm>
#include <cmath>

namespace iou::detector {

namespace {

using average_precision::Rect;
using average_precision::Verdict;

Rect rectOf(const Edges& box) { return {box.left, box.top, box.width(), box.height()}; }

std::size_t nearestOfTen(double threshold) {
    const auto& all = average_precision::iou_thresholds;
    std::size_t best = 0;
    for (std::size_t i = 1; i < all.size(); ++i)
        if (std::abs(all[i] - threshold) < std::abs(all[best] - threshold)) best = i;
    return best;
}

}  // namespace

JudgedScene judge(const Recipe& recipe, const Scene& scene, const std::vector<Detected>& detections,
                  double threshold) {
    average_precision::Boxes boxes;
    boxes.categories = recipe.classes;
    for (std::size_t t = 0; t < scene.truths; ++t) {
        const SceneObject& truth = scene.objects[t];
        boxes.truths.push_back({0, truth.label, rectOf(truth.box), truth.box.area()});
    }
    for (const Detected& d : detections)
        boxes.detections.push_back({0, d.label, rectOf(d.box), d.score});
    average_precision::Settings settings;
    settings.judgements = true;
    const auto evaluation = average_precision::evaluate(boxes, settings);

    JudgedScene out;
    out.found_by.assign(scene.truths, -1);
    const std::size_t at = nearestOfTen(threshold);
    for (std::size_t i = 0; i < detections.size(); ++i) {
        const auto& judgement = evaluation.judgements[i];
        JudgedScene::One one{judgement.verdict[at], judgement.truth[at], 0.0};
        for (std::size_t t = 0; t < scene.truths; ++t) {
            const bool is_found = one.truth == static_cast<int>(t);
            const bool may_be = one.truth < 0 && boxes.truths[t].category == detections[i].label;
            if (is_found || may_be)
                one.iou = std::max(one.iou, average_precision::iouOf(boxes.detections[i].box,
                                                                     boxes.truths[t].box));
        }
        if (one.verdict == Verdict::hit) {
            out.found_by[static_cast<std::size_t>(one.truth)] = static_cast<int>(i);
            ++out.hits;
        }
        out.misses += one.verdict == Verdict::miss;
        out.detections.push_back(one);
    }
    return out;
}

}  // namespace iou::detector
