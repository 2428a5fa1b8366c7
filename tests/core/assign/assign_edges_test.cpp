// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/anchors/anchor_presets.hpp"
#include "core/anchors/anchors_json.hpp"
#include "core/assign/assignment_csv.hpp"
#include "core/assign/shape_curves.hpp"
#include "tests/core/assign/golden_labs.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

/// What a user may get wrong, and the texts and numbers made from an assignment.
namespace iou::assign {
namespace {

AnchorSet retinanet() { return *presetAnchors("retinanet", {256, 192}); }

TEST(Assigner, NoTruthsMakeAllAnchorsNegative) {
    const AnchorSet anchors = retinanet();
    for (const AssignerKind kind : {AssignerKind::max, AssignerKind::atss}) {
        Assigner assigner;
        assigner.kind = kind;
        const auto out = assign(anchors, {}, {}, assigner, 2);
        ASSERT_TRUE(out);
        EXPECT_TRUE(out->matches.empty());
        EXPECT_EQ(out->negatives, anchors.size());
    }
}

TEST(Assigner, TruthsWithoutSizeOrFarAwayGetNothing) {
    const AnchorSet anchors = retinanet();
    const std::vector<Edges> truths{{50, 50, 50, 90},
                                    {70, 70, 70, 70},
                                    {1e9, 1e9, 1e9, 1e9},
                                    {5000, 5000, 5100, 5100},
                                    {-1e9, -1e9, 1e9, 1e9}};
    for (const OverlapKind kind : {OverlapKind::iou, OverlapKind::ggiou, OverlapKind::ggiou_truth})
        for (const AssignerKind assigner_kind : {AssignerKind::max, AssignerKind::atss}) {
            Assigner assigner;
            assigner.kind = assigner_kind;
            assigner.overlap.kind = kind;
            const auto out = assign(anchors, truths, {}, assigner, 2);
            ASSERT_TRUE(out);
            for (std::size_t g = 0; g < 4; ++g) {
                EXPECT_EQ(out->truths[g].positives, 0U) << g;
                EXPECT_EQ(out->truths[g].best, 0.0) << g;
            }
        }
}

TEST(Assigner, WrongSettingsAreRefusedWithARemedy) {
    const auto message = [](auto&& change) {
        Assigner assigner;
        change(assigner);
        const auto fine = checkAssigner(assigner);
        return fine ? std::string("taken") : fine.error().message();
    };
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(message([](Assigner&) {}), "taken");
    EXPECT_EQ(message([](Assigner& a) { a.max.pos = 1.5; }),
              "pos: 1.5 is out of range; give 1e-06 to 1");
    EXPECT_NE(message([nan](Assigner& a) { a.max.pos = nan; }), "taken");
    EXPECT_NE(message([nan](Assigner& a) { a.max.neg = nan; }), "taken");
    EXPECT_EQ(message([](Assigner& a) { a.max.neg = 0.6; }),
              "neg: 0.6 is above pos, 0.5; give 0 to 0.5");
    EXPECT_NE(message([](Assigner& a) { a.max.neg_from = 0.45; }), "taken");
    EXPECT_NE(message([](Assigner& a) { a.max.min_pos = -0.1; }), "taken");
    EXPECT_NE(message([](Assigner& a) { a.ignore_share = 2.0; }), "taken");
    EXPECT_EQ(message([nan](Assigner& a) { a.border = nan; }),
              "border: nan is out of range; give 0 to 1e+09");
    EXPECT_NE(message([](Assigner& a) { a.border = -1.0; }), "taken");
    EXPECT_NE(message([](Assigner& a) { a.overlap.alpha = 2.0; }), "taken");
    EXPECT_NE(message([](Assigner& a) { a.overlap.beta = 0.0; }), "taken");
    for (const MaxPreset& preset : maxPresets())
        EXPECT_EQ(message([&](Assigner& a) { a.max = preset.settings; }), "taken") << preset.id;
}

TEST(Assigner, ARegistryEntryMayMeasureTheOverlap) {
    const AnchorSet anchors = *presetAnchors("atss", {128, 96});
    const std::vector<Edges> truths{{20, 20, 84, 70}, {60, 10, 90, 90}};
    Assigner by_kind, by_entry;
    by_kind.overlap.kind = OverlapKind::ggiou;
    by_entry.overlap = *parseMeasure("ggiou_metric");
    const auto a = assign(anchors, truths, {}, by_kind, 1);
    const auto b = assign(anchors, truths, {}, by_entry, 2);
    ASSERT_TRUE(a && b);
    ASSERT_EQ(a->matches.size(), b->matches.size());
    for (std::size_t i = 0; i < a->matches.size(); ++i) {
        EXPECT_EQ(a->matches[i].anchor, b->matches[i].anchor);
        EXPECT_NEAR(a->matches[i].overlap, b->matches[i].overlap, 1e-14);
    }
    by_entry.overlap = *parseMeasure("iou");
    EXPECT_EQ(by_entry.overlap.kind, OverlapKind::iou);
    by_entry.overlap = *parseMeasure("nwd");
    EXPECT_TRUE(assign(anchors, truths, {}, by_entry, 1));
    by_entry.overlap = *parseMeasure("giou");
    const auto refused = assign(anchors, truths, {}, by_entry, 2);
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message().find("overlap \"giou\": it gives -"), std::string::npos)
        << refused.error().message();
    EXPECT_NE(parseMeasure("gious").error().message().find("choose iou, ggiou, ggiou_truth"),
              std::string::npos);
}

TEST(Assigner, ACancelledOneSaysSo) {
    Progress progress;
    progress.cancel = true;
    const std::vector<Edges> truths{{20, 20, 84, 70}};
    for (const AssignerKind kind : {AssignerKind::max, AssignerKind::atss}) {
        Assigner assigner;
        assigner.kind = kind;
        const auto out = assign(retinanet(), truths, {}, assigner, 2, &progress);
        ASSERT_TRUE(out);
        EXPECT_FALSE(out->complete);
    }
}

TEST(Balance, WeighsByTheOverlapToAPower) {
    const AnchorSet anchors = retinanet();
    const std::vector<Edges> truths{{20, 20, 84, 70}, {60, 10, 90, 150}};
    const auto out = *assign(anchors, truths, {}, {}, 1);
    ASSERT_GT(out.ignored, 0U);
    BalanceSettings settings;
    for (const double weight : balancedWeights(anchors, truths, out, settings).values)
        EXPECT_TRUE(weight == 0.0 || weight == 1.0);
    for (const Balance by : {Balance::iou, Balance::ggiou}) {
        settings.by = by;
        settings.automatic = false;
        const auto weights = balancedWeights(anchors, truths, out, settings);
        const Loss loss = *Loss::parse(by == Balance::iou ? "iou" : "ggiou_metric");
        for (std::size_t i = 0; i < out.matches.size(); ++i) {
            const Match& m = out.matches[i];
            if (m.truth < 0) {
                EXPECT_EQ(weights.values[i], 0.0);
                continue;
            }
            const double value = loss.value(anchors.edges(m.anchor).box(),
                                            truths[static_cast<std::size_t>(m.truth)].box());
            const double q = by == Balance::iou ? 1.0 - value : value;
            EXPECT_NEAR(weights.values[i], 2.8 * std::pow(q, 1.4), 1e-12);
        }
        // Automatic: the weighted loss is the unweighted one.
        settings.automatic = true;
        const auto automatic = balancedWeights(anchors, truths, out, settings);
        double plain = 0.0, weighted = 0.0;
        for (std::size_t i = 0; i < out.matches.size(); ++i) {
            if (out.matches[i].truth < 0) continue;
            const double l = encodedLoss(anchors.edges(out.matches[i].anchor),
                                         truths[static_cast<std::size_t>(out.matches[i].truth)]);
            plain += l;
            weighted += l * automatic.values[i];
        }
        EXPECT_NEAR(weighted, plain, 1e-9 * plain);
        // What has arrived has q = 1.
        settings.automatic = false;
        settings.predicted = 1.0;
        const auto arrived = balancedWeights(anchors, truths, out, settings);
        for (std::size_t i = 0; i < out.matches.size(); ++i)
            if (out.matches[i].truth >= 0) {
                EXPECT_NEAR(arrived.values[i], 2.8, 1e-12);
            }
        settings.predicted = 0.0;
    }
    EXPECT_NEAR(encodedLoss({0, 0, 10, 10}, {1, 0, 11, 20}),
                (0.1 * 0.1 / 0.22) + (0.5 - 0.055) + (std::log(2.0) - 0.055), 1e-14);
    settings.lambda = -1.0;
    EXPECT_FALSE(checkBalance(settings));
}

TEST(ShapeCurves, GoThroughTheSweepOfTheReference) {
    const auto golden = goldenLab("assignment.json");
    const AnchorSet anchors = *presetAnchors("retinanet", {1333, 800});
    const Edges square = edgesOf(golden["slender_sweep"][0]["truth"]);
    Assigner assigner;
    std::vector<double> aspects;
    for (const auto& row : golden["slender_sweep"]) aspects.push_back(row["aspect"]);
    const ShapeCurve curve = aspectCurve(anchors, square, assigner, aspects);
    ASSERT_EQ(curve.x.size(), 12U);
    for (std::size_t i = 0; i < 12; ++i) {
        EXPECT_EQ(curve.positives[i], golden["slender_sweep"][i]["iou"][0].get<double>());
        EXPECT_EQ(curve.by_overlap[i], golden["slender_sweep"][i]["iou"][1].get<double>());
    }
    const Edges large = withSide(square, 192.0);
    EXPECT_NEAR(large.area(), 192.0 * 192.0, 1e-9);
    EXPECT_TRUE(aspectCurve(anchors, {5, 5, 5, 9}, assigner, aspects).x.empty());
    EXPECT_EQ(sideCurve(anchors, square, assigner, curveSides()).x.size(), 57U);
    EXPECT_EQ(curveAspects().back(), 12.0);
}

TEST(AssignmentCsv, HasARowForEachAnchorThatIsNotNegative) {
    const AnchorSet anchors = *presetAnchors("atss", {64, 64});
    const std::vector<Edges> truths{{0, 0, 64, 64}};
    Assigner assigner;
    assigner.max.neg = assigner.max.pos = 0.9;
    const auto out = *assign(anchors, truths, {}, assigner, 1);
    const std::string rows = matchesCsv(anchors, out, balancedWeights(anchors, truths, out, {}));
    EXPECT_EQ(rows, "anchor,level,y,x,k,l,t,r,b,truth,overlap,weight\n"
                    "36,0,4,4,0,0,0,64,64,0,1,1\n");
    EXPECT_EQ(summaryCsv(out), "truth,positives,forced,best_overlap\n0,1,0,1\nall,1,0," +
                                   std::to_string(anchors.size() - 1) + '\n');
}

TEST(AnchorsJson, ReadsLevelsOfOnesOwn) {
    const std::string text = R"({"format": "iouscope-anchors", "version": 1, "name": "mine",
        "levels": [{"stride": 16, "sides": [32, 64], "ratios": ["1/2", 2]},
                   {"stride": 64, "boxes": [{"w": 10, "h": 30}]}], "offset": 0.5})";
    const auto anchors = readAnchors(text, "f.json", {100, 60});
    ASSERT_TRUE(anchors) << anchors.error().message();
    EXPECT_EQ(anchors->name, "mine");
    ASSERT_EQ(anchors->levels.size(), 2U);
    EXPECT_EQ(anchors->levels[0].columns, 8);
    EXPECT_EQ(anchors->levels[0].rows, 4);
    EXPECT_EQ(anchors->size(), 8U * 4U * 4U + 2U);
    const Edges first = anchors->edges(std::size_t{0});
    EXPECT_NEAR(first.width(), 32.0 * std::sqrt(2.0), 1e-12);
    EXPECT_NEAR(first.left + first.right, 16.0, 1e-12);
    EXPECT_EQ(anchors->edges(std::size_t{129}), (Edges{91, 17, 101, 47}));
}

TEST(AnchorsJson, RefusalsNameTheField) {
    const auto message = [](const std::string& levels) {
        const auto read =
            readAnchors(R"({"format": "iouscope-anchors", "version": 1, "levels": )" + levels + "}",
                        "f.json", {100, 60});
        return read ? std::string("taken") : read.error().message();
    };
    EXPECT_EQ(message(R"([{"stride": 8, "sides": [32]}])"), "taken");
    EXPECT_NE(message("[]").find("give 1 to 16 objects"), std::string::npos);
    EXPECT_NE(message(R"([{"sides": [32]}])").find("stride"), std::string::npos);
    EXPECT_NE(message(R"([{"stride": 8}])").find("no boxes"), std::string::npos);
    EXPECT_NE(message(R"([{"stride": 0, "sides": [32]}])").find("stride"), std::string::npos);
    EXPECT_NE(message(R"([{"stride": 8, "boxes": [{"w": -1, "h": 2}]}])").find("w"),
              std::string::npos);
    EXPECT_NE(message(R"([{"stride": 8, "sides": [32], "colour": 1}])").find("colour"),
              std::string::npos);
}

}  // namespace
}  // namespace iou::assign
