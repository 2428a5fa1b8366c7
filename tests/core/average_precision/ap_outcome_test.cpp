// SPDX-License-Identifier: GPL-3.0-or-later
// What the AP lab says of its boxes; the evaluation itself is held against public code elsewhere.
#include "core/average_precision/ap_items_text.hpp"
#include "core/average_precision/ap_outcome.hpp"
#include "tests/core/support/random.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace iou {
namespace {

/// By hand, on the first scene: detections 1, 2 and 4 find the truths at IoU 0.5, 3 finds nothing,
/// and 5 comes too late.
TEST(ApLab, SaysWhatBecomesOfEachDetection) {
    ApLab lab;
    const ApOutcome at50 = outcomeOf(lab);
    const ApFate fates[] = {ApFate::hit, ApFate::hit, ApFate::miss, ApFate::hit, ApFate::miss};
    const int truths[] = {0, 1, -1, 2, -1};
    for (std::size_t i = 0; i < 5; ++i) {
        EXPECT_EQ(at50.detections[i].fate, fates[i]) << i;
        EXPECT_EQ(at50.detections[i].truth, truths[i]) << i;
    }
    EXPECT_EQ(at50.detections[4].nearest, 1);
    EXPECT_EQ(at50.truths[2].by, 3);
    EXPECT_EQ(at50.ranked, (std::vector{0, 1, 2, 3, 4}));
    EXPECT_DOUBLE_EQ(at50.recall[3], 1.0);
    EXPECT_NEAR(at50.precision[3], 0.75, 1e-15);
    // With a higher score the late one is first, and takes the truth.
    lab.detections.change([](auto& d) { d[4].score = 0.99; });
    const ApOutcome rescored = outcomeOf(lab);
    EXPECT_EQ(rescored.detections[4].fate, ApFate::hit);
    EXPECT_EQ(rescored.detections[1].fate, ApFate::miss);
    // A crowd takes any number, and none counts; only one detection counts of an image.
    lab.truths.change([](auto& t) { t[1].crowd = true; });
    const ApOutcome crowd = outcomeOf(lab);
    EXPECT_EQ(crowd.detections[4].fate, ApFate::ignored);
    EXPECT_FALSE(crowd.truths[1].counts);
    lab.most_detections = 1;
    EXPECT_EQ(outcomeOf(lab).detections[0].fate, ApFate::beyond);
}

/// By hand: at 0.75 the first detection alone finds its truth (IoU 0.92), first of three truths.
TEST(ApLab, HasACurveForEachThreshold) {
    ApLab lab;
    const ApOutcome outcome = outcomeOf(lab);
    ASSERT_EQ(outcome.curves.size(), 10U);
    EXPECT_NEAR(outcome.curves[5].ap, 34.0 / 101.0, 1e-12);
    EXPECT_NEAR(outcome.curves[5].ap, outcome.numbers[2], 1e-12);
    EXPECT_NEAR(outcome.curves[0].ap, outcome.numbers[1], 1e-12);
    double sum = 0.0;
    for (const ApCurve& curve : outcome.curves) sum += curve.ap;
    EXPECT_NEAR(outcome.ap, sum / 10.0, 1e-12);
    EXPECT_NEAR(outcome.ap, outcome.numbers[0], 1e-12);
    // Two categories, one of them without truths, have the mean of the one.
    lab.categories = std::vector<std::string>{"object", "other"};
    lab.detections.change([](auto& d) { d[2].category = 1; });
    EXPECT_NEAR(outcomeOf(lab).ap, outcomeOf(lab).numbers[0], 1e-12);
    EXPECT_EQ(outcomeOf(lab).of_category[1], -1.0);
    lab.category = 1;
    EXPECT_EQ(outcomeOf(lab).ap, -1.0);
    EXPECT_TRUE(outcomeOf(lab).curves[0].precision.empty());
}

/// The curves of one size have the mean that the twelve numbers give for it.
TEST(ApLab, OfOneSizeAreTheNumbersOfThatSize) {
    testing::Random random(testing::printedSeed("AP of sizes"));
    for (int round = 0; round < 20; ++round) {
        ApLab lab;
        std::vector<ApTruth> truths;
        std::vector<ApDetection> detections;
        lab.categories = std::vector<std::string>{"a", "b"};
        for (int i = 0; i < 12; ++i) {
            const double side = random.uniform(10, 140);
            const Box<> box{random.uniform(0, 300), random.uniform(0, 300), side,
                            side * random.uniform(0.7, 1.4)};
            truths.push_back({0, i % 2, box, i % 7 == 3});
            for (int k = 0; k < 2; ++k)
                detections.push_back({0,
                                      i % 2,
                                      {box.cx + random.uniform(-6, 6), box.cy, box.w,
                                       box.h * random.uniform(0.8, 1.2)},
                                      random.unit()});
        }
        lab.truths = truths;
        lab.detections = detections;
        for (const auto& [area, number] : {std::pair(ApArea::all, 0),
                                           {ApArea::small, 3},
                                           {ApArea::medium, 4},
                                           {ApArea::large, 5}}) {
            lab.area = area;
            const ApOutcome outcome = outcomeOf(lab);
            EXPECT_NEAR(outcome.ap, outcome.numbers[static_cast<std::size_t>(number)], 1e-12)
                << number;
        }
    }
}

/// VOC, by hand: two thirds of the recall at precision 1, the last third at 3/4.
TEST(ApLab, GivesVocsAverages) {
    ApLab lab;
    lab.method = ApMethod::voc10;
    EXPECT_NEAR(outcomeOf(lab).ap, 2.0 / 3.0 + 0.75 / 3.0, 1e-12);
    lab.method = ApMethod::voc07;  // recalls 0 to 0.6 at 1, 0.7 to 1 at 3/4
    EXPECT_NEAR(outcomeOf(lab).ap, (7.0 + 4.0 * 0.75) / 11.0, 1e-12);
    EXPECT_EQ(outcomeOf(lab).detections[4].fate, ApFate::miss);
    lab.truths.change([](auto& t) { t[0].crowd = true; });
    EXPECT_EQ(outcomeOf(lab).detections[0].fate, ApFate::ignored);
    EXPECT_EQ(outcomeOf(lab).ranked.size(), 4U);
    lab.truths = {};
    EXPECT_EQ(outcomeOf(lab).ap, -1.0);
    EXPECT_TRUE(outcomeOf(lab).ranked.empty());
}

/// Shifting an image, and the order of detections with scores of their own, change nothing; a hit
/// at the end never lowers AP.
TEST(ApLab, KeepsToTheLawsOfAveragePrecision) {
    testing::Random random(testing::printedSeed("AP"));
    for (int round = 0; round < 20; ++round) {
        ApLab lab;
        std::vector<ApTruth> truths;
        std::vector<ApDetection> detections;
        const auto box = [&] {
            return Box<>{random.uniform(0, 200), random.uniform(0, 200), random.uniform(20, 90),
                         random.uniform(20, 90)};
        };
        for (int i = 0; i < 6; ++i) truths.push_back({0, 0, box()});
        for (const ApTruth& truth : truths)
            detections.push_back(
                {0,
                 0,
                 {truth.box.cx + random.uniform(-20, 20), truth.box.cy, truth.box.w, truth.box.h},
                 random.unit()});
        for (int i = 0; i < 4; ++i) detections.push_back({0, 0, box(), random.unit()});
        lab.truths = truths;
        lab.detections = detections;
        const double ap = outcomeOf(lab).ap;
        std::reverse(detections.begin(), detections.end());
        lab.detections = detections;
        EXPECT_NEAR(outcomeOf(lab).ap, ap, 1e-12);
        for (auto& d : detections) d.box.cx += 64.0;
        for (auto& t : truths) t.box.cx += 64.0;
        lab.truths = truths;
        lab.detections = detections;
        EXPECT_NEAR(outcomeOf(lab).ap, ap, 1e-9);
        truths.push_back({0, 0, {900, 900, 50, 50}});
        lab.truths = truths;
        const double missing = outcomeOf(lab).ap;
        detections.push_back({0, 0, {900, 900, 50, 50}, -1.0});
        lab.detections = detections;
        EXPECT_GE(outcomeOf(lab).ap, missing);
    }
}

TEST(ApLab, BoxesGoThroughTextAndBack) {
    ApLab lab;
    const auto items = itemsOnScreen(lab);
    ASSERT_EQ(items.size(), 8U);
    const std::string text = apItemsText(lab, items);
    ApLab twice = lab;
    const auto added = addApItems(twice, text);
    ASSERT_TRUE(added) << added.error().message();
    EXPECT_EQ(*added, 8);
    EXPECT_EQ(twice.truths.size(), 6U);
    EXPECT_EQ(twice.truths[3], lab.truths[0]);
    EXPECT_EQ(twice.detections[9], lab.detections[4]);
    remove(twice, {{true, 9}, {false, 3}, {true, 0}});
    EXPECT_EQ(twice.detections.size(), 8U);
    EXPECT_EQ(twice.detections[0], lab.detections[1]);
    for (const char* bad : {"0.1 0.2", "truth,1,2,3", "detection,1,2,3,4,0", "truth,3,0,1,1,0",
                            "detection,0,0,1,1,0,nan"}) {
        ApLab same = lab;
        EXPECT_FALSE(addApItems(same, bad)) << bad;
        EXPECT_TRUE(same == lab);
    }
}

}  // namespace
}  // namespace iou
