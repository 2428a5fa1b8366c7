// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/average_precision/evaluation.hpp"
#include "tests/core/support/random.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace iou::average_precision {
namespace {

using testing::Random;

std::size_t at(int i) { return static_cast<std::size_t>(i); }

/// Whole pixels, so that a shift rounds nothing. Scores are multiples of 1/steps.
Boxes randomBoxes(Random& rng, int steps) {
    Boxes boxes{1 + rng.below(5), 1 + rng.below(3), {}, {}};
    const auto rect = [&] {
        return Rect{double(rng.below(300)), double(rng.below(300)), double(1 + rng.below(150)),
                    double(1 + rng.below(150))};
    };
    const int truths = rng.below(25);
    for (int i = 0; i < truths; ++i) {
        const Rect r = rect();
        boxes.truths.push_back(
            {rng.below(boxes.images), rng.below(boxes.categories), r, r.area(), rng.unit() < 0.1});
    }
    const int detections = rng.below(60);
    for (int i = 0; i < detections; ++i) {
        Detection d{rng.below(boxes.images), rng.below(boxes.categories), rect(),
                    double(rng.below(steps)) / steps};
        if (truths > 0 && rng.unit() < 0.6) {  // near a truth
            const Truth& t = boxes.truths[at(rng.below(truths))];
            d.image = t.image;
            d.category = t.category;
            d.box = t.box;
            d.box.x += rng.below(9) - 4;
            d.box.w = std::max(1.0, d.box.w + rng.below(9) - 4);
        }
        boxes.detections.push_back(d);
    }
    return boxes;
}

std::vector<double> numbers(const Summary& s) {
    const auto stats = s.stats();
    std::vector<double> all(stats.begin(), stats.end());
    all.insert(all.end(), s.ap_per_iou.begin(), s.ap_per_iou.end());
    all.insert(all.end(), s.ar_per_iou.begin(), s.ar_per_iou.end());
    all.insert(all.end(), s.ap_per_category.begin(), s.ap_per_category.end());
    all.insert(all.end(), s.precision_at_iou50.begin(), s.precision_at_iou50.end());
    return all;
}

TEST(AveragePrecision, DoesNotSeeWhereAnImageLies) {
    Random rng(testing::printedSeed("AveragePrecision"));
    for (int round = 0; round < testing::scaled(100); ++round) {
        const Boxes boxes = randomBoxes(rng, 7);
        Boxes moved = boxes;
        const int image = rng.below(boxes.images);
        const double dx = rng.below(2000) - 1000, dy = rng.below(2000) - 1000;
        const auto move = [&](auto& item) {
            if (item.image != image) return;
            item.box.x += dx;
            item.box.y += dy;
        };
        for (auto& t : moved.truths) move(t);
        for (auto& d : moved.detections) move(d);
        EXPECT_EQ(numbers(evaluate(boxes).summary), numbers(evaluate(moved).summary));
        EXPECT_EQ(evaluateVoc(boxes, 0.5).ap10, evaluateVoc(moved, 0.5).ap10);
    }
}

TEST(AveragePrecision, NeverFallsByAHitAtTheEnd) {
    Random rng(testing::printedSeed("AveragePrecision"));
    int added = 0;
    for (int round = 0; round < testing::scaled(200); ++round) {
        Boxes boxes = randomBoxes(rng, 1000);
        const auto before = evaluate(boxes, {.judgements = true});
        std::vector<bool> taken(boxes.truths.size());
        for (const auto& j : before.judgements)
            for (const int t : j.truth)
                if (t >= 0) taken[at(t)] = true;
        const auto free = std::find_if(boxes.truths.begin(), boxes.truths.end(), [&](auto& t) {
            return !t.crowd && !taken[at(static_cast<int>(&t - boxes.truths.data()))];
        });
        if (free == boxes.truths.end()) continue;
        boxes.detections.push_back({free->image, free->category, free->box, -1.0});
        const auto after = evaluate(boxes).summary;
        for (std::size_t k = 0; k < threshold_count; ++k) {
            EXPECT_GE(after.ap_per_iou[k], before.summary.ap_per_iou[k] - 1e-15);
            EXPECT_GT(after.ar_per_iou[k], before.summary.ar_per_iou[k]);
        }
        ++added;
    }
    EXPECT_GT(added, 0);
}

TEST(AveragePrecision, OrderOfTheFileCountsAmongEqualScoresAlone) {
    Random rng(testing::printedSeed("AveragePrecision"));
    for (int round = 0; round < testing::scaled(100); ++round) {
        Boxes boxes = randomBoxes(rng, 5);
        const auto shuffle = [&](Boxes b) {
            for (int i = static_cast<int>(b.detections.size()) - 1; i > 0; --i)
                std::swap(b.detections[at(i)], b.detections[at(rng.below(i + 1))]);
            return b;
        };
        // One category and image: points of the curve above a group of equal scores stay.
        for (auto& t : boxes.truths) t.image = t.category = 0;
        for (auto& d : boxes.detections) d.image = d.category = 0;
        const Boxes moved = shuffle(boxes);
        const auto a = evaluate(boxes, {.judgements = true}),
                   b = evaluate(moved, {.judgements = true});
        const auto p = precisionRecall(boxes, a.judgements, 0, 0);
        const auto q = precisionRecall(moved, b.judgements, 0, 0);
        if (!p.empty() && p.size() == q.size()) {
            const double top = boxes.detections[at(p[0].detection)].score;
            std::size_t group = 0;
            while (group < p.size() && boxes.detections[at(p[group].detection)].score == top)
                ++group;
            for (std::size_t i = 0; i < group; ++i)
                EXPECT_EQ(moved.detections[at(q[i].detection)].score, top);
        }
        // Scores that differ: the order does not count at all.
        for (std::size_t i = 0; i < boxes.detections.size(); ++i)
            boxes.detections[i].score = std::sin(static_cast<double>(i));
        EXPECT_EQ(numbers(evaluate(boxes).summary), numbers(evaluate(shuffle(boxes)).summary));
    }
}

TEST(AveragePrecision, JudgementsCurveAndNumbersTellTheSame) {
    Random rng(testing::printedSeed("AveragePrecision"));
    for (int round = 0; round < testing::scaled(100); ++round) {
        const Boxes boxes = randomBoxes(rng, 11);
        const auto result = evaluate(boxes, {.judgements = true});
        ASSERT_EQ(result.judgements.size(), boxes.detections.size());
        for (std::size_t i = 0; i < boxes.detections.size(); ++i)
            for (std::size_t k = 0; k < threshold_count; ++k) {
                const int t = result.judgements[i].truth[k];
                const Verdict v = result.judgements[i].verdict[k];
                EXPECT_EQ(v == Verdict::miss || v == Verdict::beyond, t < 0);
                if (t < 0) continue;
                const Truth& truth = boxes.truths[at(t)];
                EXPECT_EQ(v == Verdict::ignored, truth.crowd);
                EXPECT_EQ(truth.image, boxes.detections[i].image);
                EXPECT_GE(iouOf(boxes.detections[i].box, truth.box, truth.crowd),
                          iou_thresholds[k]);
            }
        for (int c = 0; c < boxes.categories; ++c) {
            if (result.summary.ap_per_category[at(c)] < 0.0) continue;
            double mean = 0.0;
            for (std::size_t k = 0; k < threshold_count; ++k) {
                const auto curve = precisionRecall(boxes, result.judgements, c, k);
                for (std::size_t i = 0; i < recall_count; ++i)
                    for (const auto& point : curve)
                        if (point.recall >= recallPoint(i)) {
                            mean += point.envelope;
                            break;
                        }
            }
            EXPECT_NEAR(mean / 1010.0, result.summary.ap_per_category[at(c)], 1e-12);
        }
    }
}

TEST(AveragePrecision, ThreadsDoNotChangeIt) {
    Random rng(3);
    Boxes all{40, 20, {}, {}};
    for (int i = 0; i < 6000; ++i) {
        const Rect r{rng.uniform(0, 500), rng.uniform(0, 500), rng.uniform(5, 90),
                     rng.uniform(5, 90)};
        const int image = rng.below(40), category = rng.below(20);
        if (i % 4 == 0) all.truths.push_back({image, category, r, r.area(), false});
        all.detections.push_back({image, category, r, rng.unit()});
    }
    EXPECT_EQ(numbers(evaluate(all).summary), numbers(evaluate(all, {.threads = 4}).summary));
}

TEST(AveragePrecision, StopsWhenItIsCancelled) {
    Boxes boxes;
    boxes.detections.push_back({0, 0, {0, 0, 5, 5}, 1});
    Progress progress;
    EXPECT_FALSE(evaluate(boxes, {.progress = &progress}).cancelled);
    EXPECT_EQ(progress.done, 1);
    progress.cancel = true;
    EXPECT_TRUE(evaluate(boxes, {.progress = &progress}).cancelled);
}

}  // namespace
}  // namespace iou::average_precision
