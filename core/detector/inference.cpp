// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detector/inference.hpp"

#include "core/suppress/measure.hpp"

#include <algorithm>

namespace iou::detector {

namespace {

constexpr std::size_t kIou50 = 0, kIou75 = 5, kIou90 = 8, kRecall50 = 50;

/// The largest IoU with a truth of its class: what a perfect head would say.
double measuredIou(const Scene& scene, const Edges& box, int label) {
    double best = 0.0;
    for (std::size_t t = 0; t < scene.truths; ++t)
        if (scene.objects[t].label == label)
            best = std::max(best, suppress::iouOf(box, scene.objects[t].box));
    return best;
}

/// Within what suppression takes.
bool isSound(const Edges& box) {
    constexpr double limit = 1e9;
    return box.left >= -limit && box.top >= -limit && box.right <= limit && box.bottom <= limit &&
           box.left <= box.right && box.top <= box.bottom;
}

}  // namespace

Measures measuresOf(const average_precision::Summary& s) {
    return {s.ap,
            s.ap_per_iou[kIou50],
            s.ap_per_iou[kIou75],
            s.ap_per_iou[kIou90],
            s.ap_per_size[1],
            s.ap_per_size[2],
            s.ap_per_size[3],
            s.ar[2],
            s.precision_at_iou50[kRecall50]};
}

std::vector<Detected> detect(const Recipe& recipe, const PreparedSeed& seed,
                             const Predictions& predictions, const suppress::Rule& rule,
                             int image) {
    const auto i = static_cast<std::size_t>(image);
    std::vector<suppress::Detection> detections;
    std::vector<std::size_t> anchors;
    for (std::size_t c = seed.first[i]; c < seed.first[i + 1]; ++c) {
        const Candidate& candidate = seed.candidates[c];
        const auto sample = static_cast<std::size_t>(candidate.sample);
        const Edges box = Edges::of(predictions.boxes[sample]);
        if (!isSound(box)) continue;  // a diverged branch detects nothing
        double q = predictions.predicted_iou[sample];
        if (recipe.head == Head::oracle) q = measuredIou(seed.scenes[i], box, candidate.label);
        detections.push_back({box, candidate.score, q, candidate.label});
        anchors.push_back(seed.anchors[sample]);
    }
    auto result = suppress::suppress(detections, rule);
    suppress::orderByScore(result, detections, rule);
    std::vector<Detected> out;
    out.reserve(result.kept.size());
    for (const int index : result.kept) {
        const auto k = static_cast<std::size_t>(index);
        out.push_back({detections[k].box, result.outcomes[k].score, detections[k].predicted_iou,
                       detections[k].label, anchors[k]});
    }
    return out;
}

average_precision::Summary evaluate(const Recipe& recipe, const PreparedSeed& seed,
                                    const Predictions& predictions, const suppress::Rule& rule) {
    average_precision::Boxes boxes = seed.truths;
    for (int image = 0; image < boxes.images; ++image)
        for (const Detected& d : detect(recipe, seed, predictions, rule, image))
            boxes.detections.push_back(
                {image, d.label, {d.box.left, d.box.top, d.box.width(), d.box.height()}, d.score});
    return average_precision::evaluate(boxes).summary;
}

Predictions perfectPredictions(const PreparedSeed& seed) {
    Predictions out;
    for (const Sample& sample : seed.tested) out.boxes.push_back(sample.truth);
    out.predicted_iou.assign(seed.tested.size(), 1.0);
    return out;
}

}  // namespace iou::detector
