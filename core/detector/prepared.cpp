// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detector/prepared.hpp"

#include "core/detector/network.hpp"
#include "core/detector/random.hpp"
#include "core/suppress/iou_head.hpp"

#include <algorithm>
#include <memory>

namespace iou::detector {

namespace {

/// Anchors of the training images as the class branch sees them.
struct ClassExamples {
    std::size_t width;
    std::vector<float> inputs;
    std::vector<int> labels;                   ///< of the class; -1: background
    std::vector<std::size_t> positives, rest;  ///< indices

    explicit ClassExamples(int inputs_of_one) : width(static_cast<std::size_t>(inputs_of_one)) {}
    float* append() {
        inputs.resize(inputs.size() + width);
        return inputs.data() + inputs.size() - width;
    }
    const float* at(std::size_t i) const { return inputs.data() + i * width; }
};

Sample sampleOf(const Viewer& viewer, const View& view, const Edges& truth) {
    Sample sample;
    viewer.boxInputs(view, sample.x.data());
    sample.anchor = view.box.box();
    sample.truth = truth.box();
    sample.weight = view.weight;
    return sample;
}

const Edges& boxOf(const Viewer& viewer, int object) {
    return viewer.scene().objects[static_cast<std::size_t>(object)].box;
}

/// What a training image gives.
void collectTraining(const Recipe& recipe, const Viewer& viewer, ClassExamples& examples,
                     PreparedSeed& out) {
    for (const View& view : viewer.views()) {
        const bool near = recipe.head == Head::all && view.nearest >= 0;
        if (view.truth == View::ignored && !near) continue;
        if (near) out.near.push_back(sampleOf(viewer, view, boxOf(viewer, view.nearest)));
        if (view.truth == View::ignored) continue;
        float* const x = examples.append();
        viewer.boxInputs(view, x);
        viewer.classCues(view, x + box_inputs);
        const std::size_t index = examples.labels.size();
        if (view.truth < 0) {
            examples.labels.push_back(-1);
            examples.rest.push_back(index);
            continue;
        }
        examples.labels.push_back(
            viewer.scene().objects[static_cast<std::size_t>(view.truth)].label);
        examples.positives.push_back(index);
        out.positives.push_back(sampleOf(viewer, view, boxOf(viewer, view.truth)));
    }
}

/// Sigmoids and binary cross entropy; a third of each batch is positive where there are any.
Network trainClasses(const Recipe& recipe, std::uint64_t seed, const ClassExamples& examples,
                     Progress* progress) {
    Network network(classInputs(recipe), recipe.classes, Optimizer(), seed, Purpose::class_weights);
    const auto &positives = examples.positives, &rest = examples.rest;
    if (positives.empty() && rest.empty()) return network;
    Hidden hidden;
    std::vector<double> y(static_cast<std::size_t>(recipe.classes)), dy = y;
    for (int step = 1; step <= recipe.class_steps; ++step) {
        if (progress && progress->cancelled()) break;
        Draws draws(seed, Purpose::class_batches, static_cast<std::uint64_t>(step));
        for (int i = 0; i < recipe.batch; ++i) {
            const bool positive = rest.empty() || (!positives.empty() && i * 3 < recipe.batch);
            const auto& from = positive ? positives : rest;
            const std::size_t index = from[draws.below(from.size())];
            network.forward(examples.at(index), hidden, y.data());
            for (std::size_t k = 0; k < y.size(); ++k) {
                const bool right = examples.labels[index] == static_cast<int>(k);
                dy[k] = (suppress::predictedIou(y[k]) - (right ? 1.0 : 0.0)) / recipe.batch;
            }
            network.backward(examples.at(index), hidden, dy.data(), recipe.classes);
        }
        network.step(cosineRate(3e-3, step, recipe.class_steps), step);
        if (progress) progress->advance(recipe.batch);
    }
    return network;
}

/// The candidates of a test image: the best class scores, and their anchors.
void collectTest(const Recipe& recipe, const Viewer& viewer, const Network& network,
                 PreparedSeed& out) {
    struct Scored {
        double score;
        std::size_t view;
        int label;
    };
    std::vector<Scored> scored;
    std::vector<float> x(static_cast<std::size_t>(classInputs(recipe)));
    std::vector<double> y(static_cast<std::size_t>(recipe.classes));
    Hidden hidden;
    const auto& views = viewer.views();
    for (std::size_t v = 0; v < views.size(); ++v) {
        viewer.boxInputs(views[v], x.data());
        viewer.classCues(views[v], x.data() + box_inputs);
        network.forward(x.data(), hidden, y.data());
        for (int k = 0; k < recipe.classes; ++k) {
            const double score = suppress::predictedIou(y[static_cast<std::size_t>(k)]);
            if (score > recipe.min_score) scored.push_back({score, v, k});
        }
    }
    std::sort(scored.begin(), scored.end(), [](const Scored& a, const Scored& b) {
        if (a.score != b.score) return a.score > b.score;
        return a.view != b.view ? a.view < b.view : a.label < b.label;
    });
    if (scored.size() > static_cast<std::size_t>(recipe.most_detections))
        scored.resize(static_cast<std::size_t>(recipe.most_detections));
    std::vector<int> sample_of(views.size(), -1);
    for (const Scored& s : scored) {
        int& sample = sample_of[s.view];
        if (sample < 0) {
            sample = static_cast<int>(out.tested.size());
            out.tested.push_back(
                sampleOf(viewer, views[s.view], boxOf(viewer, views[s.view].object)));
            out.anchors.push_back(views[s.view].anchor);
        }
        out.candidates.push_back({sample, s.label, s.score});
    }
}

void appendTruths(const Scene& scene, int image, average_precision::Boxes& out) {
    for (std::size_t t = 0; t < scene.truths; ++t) {
        const Edges& box = scene.objects[t].box;
        out.truths.push_back({image,
                              scene.objects[t].label,
                              {box.left, box.top, box.width(), box.height()},
                              box.area()});
    }
}

}  // namespace

Result<PreparedSeed> prepare(const Recipe& recipe, std::uint64_t seed, Progress* progress) {
    PreparedSeed out;
    out.seed = seed;
    Viewer viewer(recipe, seed);
    const auto cancelled = [&] { return progress && progress->cancelled(); };
    auto examples = std::make_unique<ClassExamples>(classInputs(recipe));
    for (int image = 0; image < recipe.train_images && !cancelled(); ++image) {
        if (auto seen = viewer.look(makeScene(recipe, seed, image), image, true); !seen)
            return seen.error();
        collectTraining(recipe, viewer, *examples, out);
    }
    const Network network = trainClasses(recipe, seed, *examples, progress);
    examples.reset();
    out.truths.images = recipe.test_images;
    out.truths.categories = recipe.classes;
    out.first.push_back(0);
    for (int i = 0; i < recipe.test_images && !cancelled(); ++i) {
        const int image = recipe.train_images + i;
        if (auto seen = viewer.look(makeScene(recipe, seed, image), image, false); !seen)
            return seen.error();
        collectTest(recipe, viewer, network, out);
        out.first.push_back(out.candidates.size());
        appendTruths(viewer.scene(), i, out.truths);
        out.scenes.push_back(viewer.scene());
    }
    return out;
}

}  // namespace iou::detector
