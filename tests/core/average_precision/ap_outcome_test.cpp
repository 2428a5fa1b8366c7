// SPDX-License-Identifier: GPL-3.0-or-later
// The AP lab against the COCO API and py-faster-rcnn, whose numbers the golden file holds.
#include "core/average_precision/ap_items_text.hpp"
#include "core/average_precision/ap_outcome.hpp"
#include "core/files/atomic_file.hpp"
#include "tests/core/support/random.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace iou {
namespace {

using nlohmann::json;

json goldenCases() {
    const auto bytes =
        readFile(std::string(IOUSCOPE_SOURCE_DIR) + "/tests/golden/labs/ap_cases.json", 1 << 24);
    EXPECT_TRUE(bytes);
    return json::parse(*bytes);
}

Box<> boxOfCorner(const json& bbox) {
    const double x = bbox[0], y = bbox[1], w = bbox[2], h = bbox[3];
    return {x + w * 0.5, y + h * 0.5, w, h};
}

ApLab labOf(const json& golden) {
    ApLab lab;
    std::map<std::string, int> images, categories;
    std::vector<ApImage> image_list;
    std::vector<std::string> category_list;
    // COCO goes by rising ids.
    std::vector<int> ids = golden["images"];
    std::sort(ids.begin(), ids.end());
    for (const json id : ids) {
        images[id.dump()] = static_cast<int>(image_list.size());
        image_list.push_back({id.dump()});
    }
    for (const auto& id : golden["categories"]) {
        categories[id.dump()] = static_cast<int>(category_list.size());
        category_list.push_back(id.dump());
    }
    std::vector<ApTruth> truths;
    for (const auto& t : golden["truths"])
        truths.push_back({images.at(t["image"].dump()), categories.at(t["category"].dump()),
                          boxOfCorner(t["bbox"]), t["crowd"] == 1, t["area"]});
    std::vector<ApDetection> detections;
    for (const auto& d : golden["detections"])
        detections.push_back({images.at(d["image"].dump()), categories.at(d["category"].dump()),
                              boxOfCorner(d["bbox"]), d["score"]});
    lab.images = std::move(image_list);
    lab.categories = std::move(category_list);
    lab.truths = std::move(truths);
    lab.detections = std::move(detections);
    return lab;
}

TEST(ApLab, GivesCocosTwelveNumbers) {
    int compared = 0;
    for (const auto& golden : goldenCases()) {
        if (golden.contains("max_detections")) continue;  // three limits of its own
        const ApOutcome outcome = outcomeOf(labOf(golden));
        const json& expect = golden["expect"];
        const std::string name = golden["name"];
        for (std::size_t i = 0; i < 12; ++i)
            EXPECT_NEAR(outcome.numbers[i], expect["stats"][i].get<double>(), 1e-12)
                << name << ", number " << i;
        for (std::size_t t = 0; t < 10; ++t) {
            EXPECT_NEAR(outcome.curves[t].ap, expect["ap_per_iou"][t].get<double>(), 1e-12)
                << name << ", threshold " << t;
        }
        for (std::size_t c = 0; c < outcome.of_category.size(); ++c)
            EXPECT_NEAR(outcome.of_category[c], expect["ap_per_category"][c].get<double>(), 1e-12)
                << name;
        for (const auto& [key, at] :
             {std::pair("precision_at_iou50", 0), {"precision_at_iou75", 5}})
            for (std::size_t i = 0;
                 i < outcome.curves[static_cast<std::size_t>(at)].precision.size(); ++i)
                EXPECT_NEAR(outcome.curves[static_cast<std::size_t>(at)].precision[i],
                            expect[key][i].get<double>(), 1e-12)
                    << name << ", " << key << ' ' << i;
        ++compared;
    }
    EXPECT_GE(compared, 60);
}

TEST(ApLab, GivesVocsAveragePrecision) {
    int compared = 0;
    for (const auto& golden : goldenCases()) {
        if (!golden.contains("voc") || golden["voc"].is_null()) continue;
        ApLab lab = labOf(golden);
        for (const auto& [key, value] : golden["voc"].items()) {
            if (value.is_null()) continue;
            lab.method = key.starts_with("ap07") ? ApMethod::voc07 : ApMethod::voc10;
            lab.threshold = key.ends_with("75") ? 0.75 : 0.5;
            EXPECT_NEAR(outcomeOf(lab).ap, value.get<double>(), 1e-12)
                << golden["name"] << ' ' << key;
            ++compared;
        }
    }
    EXPECT_GE(compared, 100);
}

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
    lab.detections = edited(lab.detections, [](auto& d) { d[4].score = 0.99; });
    const ApOutcome rescored = outcomeOf(lab);
    EXPECT_EQ(rescored.detections[4].fate, ApFate::hit);
    EXPECT_EQ(rescored.detections[1].fate, ApFate::miss);
    // A crowd takes any number, and none counts; only one detection counts of an image.
    lab.truths = edited(lab.truths, [](auto& t) { t[1].crowd = true; });
    const ApOutcome crowd = outcomeOf(lab);
    EXPECT_EQ(crowd.detections[4].fate, ApFate::ignored);
    EXPECT_FALSE(crowd.truths[1].counts);
    lab.most_detections = 1;
    EXPECT_EQ(outcomeOf(lab).detections[0].fate, ApFate::beyond);
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
