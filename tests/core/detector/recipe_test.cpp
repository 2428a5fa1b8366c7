// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detector/recipe_json.hpp"

#include <gtest/gtest.h>

#include <set>

namespace iou::detector {
namespace {

std::string refusal(const Recipe& recipe) {
    const auto fine = checkRecipe(recipe);
    return fine ? std::string() : fine.error().message();
}
std::string refusal(std::string_view json) {
    const auto read = readRecipe(json, "r.json");
    return read ? std::string() : read.error().message();
}
constexpr const char* kHead = R"({"format": "iouscope-detector", "version": 1)";

TEST(DetectorRecipe, PresetsDifferInTheirScenesAlone) {
    for (const Preset& preset : presets()) {
        const auto recipe = presetRecipe(preset.id);
        ASSERT_TRUE(recipe);
        EXPECT_TRUE(checkRecipe(*recipe)) << preset.id;
        EXPECT_EQ(recipe->losses.size(), 13U);
        EXPECT_EQ(recipe->occ, 0.05);
    }
    EXPECT_EQ(presetRecipe("visdrone")->objects, 20.0);
    EXPECT_EQ(presetRecipe("lvis").error().message(),
              "no preset \"lvis\"; choose voc, coco or visdrone");
}

TEST(DetectorRecipe, EveryFieldHasANameARangeAndASentence) {
    const Recipe usual;
    std::set<std::string_view> names;
    for (const Number& n : numbers()) {
        EXPECT_TRUE(names.insert(n.name).second) << n.name;
        EXPECT_FALSE(n.sentence.empty());
        EXPECT_GE(usual.*n.value, n.lo);
        EXPECT_LE(usual.*n.value, n.hi);
        Recipe wrong = *presetRecipe("coco");
        wrong.*n.value = n.hi * 2.0 + 1.0;
        EXPECT_NE(refusal(wrong).find(n.name), std::string::npos) << n.name;
    }
    for (const Count& n : counts()) {
        EXPECT_TRUE(names.insert(n.name).second) << n.name;
        Recipe wrong = *presetRecipe("coco");
        wrong.*n.value = n.lo - 1;
        EXPECT_NE(refusal(wrong).find(n.name), std::string::npos) << n.name;
    }
    EXPECT_EQ(numbers().front().name, "occ");
}

TEST(DetectorRecipe, WhatCannotBeRunIsRefusedWithARemedy) {
    Recipe r = *presetRecipe("coco");
    r.rules = {*suppress::parseRule("iou_guided")};
    EXPECT_EQ(refusal(r),
              "nms: iou_guided needs predicted IoUs; give the head: positives, all or oracle");
    r.head = Head::all;
    EXPECT_EQ(refusal(r), "");
    r.losses = {*StagedLoss::parse("l1@4000,ciou")};
    EXPECT_EQ(refusal(r), "l1@4000,ciou: a loss begins after step 4000, the last is 3000; give an "
                          "earlier step");
    r.losses = {*StagedLoss::parse("iou"), *StagedLoss::parse("iou")};
    EXPECT_EQ(refusal(r), "iou: the loss is there twice; leave one out");
    r.losses.clear();
    EXPECT_EQ(refusal(r), "losses: 0 losses; give 1 to 64");
}

TEST(DetectorRecipe, GradientDescentIsWarnedAbout) {
    Recipe r = *presetRecipe("coco");
    EXPECT_TRUE(warnings(r).empty());
    r.optimizer = *Optimizer::parse("gd");
    ASSERT_EQ(warnings(r).size(), 1U);
    r.seeds = 4;
    EXPECT_EQ(warnings(r).back().text(),
              "with 4 seeds no difference can be significant at 0.05: the least p of the sign "
              "flips is 0.125");
}

TEST(DetectorRecipe, ReadsBackAlike) {
    Recipe r = *presetRecipe("visdrone");
    EXPECT_EQ(*readRecipe(writeRecipe(r), "r.json"), r);
    r.occ = 0.12;
    r.losses = {*StagedLoss::parse("l1@1000,ciou"), *StagedLoss::parse("iou")};
    r.reference = 1;
    r.head = Head::all;
    r.head_trunk = true;
    r.rules = {*suppress::parseRule("greedy"),
               *suppress::parseRule("greedy_combined:iou_threshold=0.6,a=0.3")};
    r.encoding = BoxForm::corners_sqrt_area;
    r.optimizer = *Optimizer::parse("momentum");
    r.assigner.overlap.kind = assign::OverlapKind::ggiou;
    setThreshold(r, 0.6);
    r.balance.by = assign::Balance::ggiou;
    r.seeds = 3;
    r.first_seed = 17;
    const auto again = readRecipe(writeRecipe(r, 5), "r.json");
    ASSERT_TRUE(again) << again.error().message();
    EXPECT_EQ(*again, r);
}

TEST(DetectorRecipe, ExportsSayWhatItIs) {
    const std::string text = writeRecipe(*presetRecipe("coco"), 7);
    EXPECT_NE(text.find("\"about\": \"simulated detector; features are noisy views of the true "
                        "boxes; not COCO\""),
              std::string::npos);
    EXPECT_NE(text.find("\"finished_runs\": 7"), std::string::npos);
}

TEST(DetectorRecipe, AFileMayLeaveOutWhatIsUsual) {
    const auto r = readRecipe(std::string(kHead) + R"(, "preset": "voc", "occ": 0})", "r.json");
    ASSERT_TRUE(r) << r.error().message();
    EXPECT_EQ(r->side, 140.0);
    EXPECT_EQ(r->occ, 0.0);
}

TEST(DetectorRecipe, WhatIsWrongInAFileIsNamed) {
    const std::string head = kHead;
    EXPECT_EQ(refusal(head + R"(, "occ": 2})"),
              "r.json: occ: this is not a number in range; give a number from 0 to 1");
    EXPECT_NE(refusal(head + R"(, "ocd": 0.1})").find("ocd"), std::string::npos);
    EXPECT_NE(refusal(head + R"(, "losses": ["iuo"]})").find("losses"), std::string::npos);
    EXPECT_NE(refusal(head + R"(, "losses": ["iou"], "reference": "l1"})").find("reference"),
              std::string::npos);
    EXPECT_NE(refusal(head + R"(, "nms": ["greedy:a=1"]})").find("nms"), std::string::npos);
    EXPECT_NE(refusal(head + R"(, "assignment": {"pos": 0.3}})").find("pos"), std::string::npos);
    EXPECT_NE(refusal(R"({"format": "iouscope-recipe", "version": 1})").find("format"),
              std::string::npos);
}

TEST(DetectorRecipe, RulesOfSuppressionAsText) {
    for (const char* const text :
         {"greedy", "greedy:iou_threshold=0.6", "soft_gaussian:sigma=0.4,min_score=0.01",
          "iou_guided:across_classes=1", "greedy_combined:iou_threshold=0.4,a=0.3"}) {
        const auto rule = suppress::parseRule(text);
        ASSERT_TRUE(rule) << rule.error().message();
        EXPECT_EQ(suppress::ruleText(*rule), text);
    }
    EXPECT_EQ(suppress::parseRule("greedy:sigma=1").error().message(),
              "method \"greedy:sigma=1\", character 8: greedy has no parameter \"sigma\"; it takes "
              "iou_threshold");
    EXPECT_NE(suppress::parseRule("nms").error().message().find("no method of suppression \"nms\""),
              std::string::npos);
}

}  // namespace
}  // namespace iou::detector
