// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/iou.hpp"
#include "core/jobs/progress.hpp"
#include "core/report/card_rows.hpp"
#include "core/report/card_texts.hpp"
#include "core/report/loss_facts.hpp"
#include "core/report/pair_facts.hpp"
#include "core/report/report_card.hpp"
#include "tests/core/support/golden_files.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace iou::testing {
namespace {

std::vector<BoxPair> pairsOf(const char* file) {
    std::vector<BoxPair> out;
    for (const auto& c : goldenRows(file))
        out.push_back({{number(c[0]), number(c[1]), number(c[2]), number(c[3])},
                       {number(c[4]), number(c[5]), number(c[6]), number(c[7])}});
    return out;
}

FallingLoss lossOf(const char* spec) { return FallingLoss(*Loss::parse(spec)); }

/// The fixed pairs, hardly any descent.
ReportRecipe recipeFor(std::initializer_list<const char*> specs) {
    ReportRecipe recipe;
    for (const char* const spec : specs) recipe.losses.push_back(*Loss::parse(spec));
    recipe.protocol = *findProtocol("interpiou");
    recipe.protocol.steps = 20;
    recipe.cases = 320;
    recipe.pairs = pairsOf("report/pairs.csv");
    recipe.ranks = pairsOf("report/ranks.csv");
    return recipe;
}
/// The same over few of them.
ReportRecipe smallRecipeFor(std::initializer_list<const char*> specs) {
    ReportRecipe recipe = recipeFor(specs);
    recipe.pairs.resize(150);
    recipe.ranks.resize(100);
    return recipe;
}

const CardRow& rowOf(const std::vector<CardSection>& sections, std::string_view id) {
    for (const CardSection& section : sections)
        for (const CardRow& row : section.rows)
            if (row.id == id) return row;
    throw std::runtime_error("no such row");
}

// report/counts.csv is by tests/tools/report_reference.py, which shares nothing with the program.
TEST(ReportCard, CountsAreThoseOfASecondProgram) {
    const ReportCard card = makeReport(
        recipeFor({"iou", "giou", "diou", "ciou", "efficient_iou", "wiou_v1"}), 2, nullptr);
    const auto rows = goldenRows("report/counts.csv");
    ASSERT_EQ(rows.size(), card.losses.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const LossCard& c = card.losses[i];
        const auto& row = rows[i];
        ASSERT_EQ(c.loss.id(), row[0]);
        EXPECT_EQ(c.pairs, 1200);
        const std::int64_t counts[] = {c.vanishing.count,  c.enlarging.count, c.enlarging.of,
                                       c.lowers_iou.count, c.lowers_iou.of,   c.center_away.count,
                                       c.axis_away.count};
        for (std::size_t k = 0; k < std::size(counts); ++k)
            EXPECT_EQ(counts[k], std::stoll(row[k + 1])) << row[0] << ", column " << k + 1;
        EXPECT_NEAR(c.ranks.tau_b, number(row[8]), 1e-11) << row[0];
        EXPECT_EQ(c.ranks.inverted.count, std::stoll(row[9])) << row[0];
    }
}

/// What each loss does at any pair and what it never does ("all", "some", "none"), as computed
/// elsewhere on other pairs.
TEST(ReportCard, FaultsAreThoseEachLossIsKnownFor) {
    struct Known {
        const char* spec;
        const char* enlarging;
        const char* lowers_iou;
        const char* center_away;
        const char* axis_away;
    };
    constexpr Known all_known[]{{"siou", "some", "none", "none", "some"},
                                {"wiou_v1", "none", "none", "none", "none"},
                                {"piou", "none", "none", "none", "none"},
                                {"piou_v2", "some", "any", "some", "some"},
                                {"interp_iou", "some", "none", "none", "none"},
                                {"d_interp_iou", "some", "none", "none", "none"},
                                {"smooth_eiou", "all", "none", "any", "some"}};
    ReportRecipe recipe = smallRecipeFor({});
    for (const Known& known : all_known) recipe.losses.push_back(*Loss::parse(known.spec));
    const ReportCard card = makeReport(recipe, 2, nullptr);
    const auto word = [](const Count& c) {
        return std::string(c.count == 0 ? "none" : c.count == c.of ? "all" : "some");
    };
    for (std::size_t i = 0; i < std::size(all_known); ++i) {
        const Known& known = all_known[i];
        const LossCard& c = card.losses[i];
        // P-IoU's 1 - e^(-P^2) is flat far away.
        const bool flat = known.spec == std::string_view("piou");
        EXPECT_EQ(c.vanishing.count > 0, flat) << known.spec;
        EXPECT_EQ(word(c.enlarging), known.enlarging) << known.spec;
        if (known.lowers_iou != std::string_view("any")) {
            EXPECT_EQ(word(c.lowers_iou), known.lowers_iou) << known.spec;
        }
        if (known.center_away != std::string_view("any")) {
            EXPECT_EQ(word(c.center_away), known.center_away) << known.spec;
        }
        EXPECT_EQ(word(c.axis_away), known.axis_away) << known.spec;
    }
    EXPECT_NEAR(card.losses.back().ranks.tau_b, 1.0, 1e-12);
}

// The Focal-EIoU weight is 0 where nothing overlaps, and so is its gradient.
TEST(ReportCard, FocalEiouVanishesWhereverBoxesAreApart) {
    ReportRecipe recipe = smallRecipeFor({"focal_eiou"});
    const LossCard card = makeReport(recipe, 2, nullptr).losses.front();
    EXPECT_EQ(card.vanishing.count, card.disjoint);
    EXPECT_EQ(card.vanishing_disjoint.count, card.vanishing_disjoint.of);
    EXPECT_LT(card.ranks.tau_b, 0.0);
}

TEST(ReportCard, EveryCountIsLinkedToAPairThatShowsIt) {
    const ReportCard card = makeReport(smallRecipeFor({"diou", "giou", "iou"}), 2, nullptr);
    const LossCard& diou = card.losses[0];
    const FallingLoss loss = lossOf("diou");
    ASSERT_EQ(diou.axis_away.worst.size(), 1U);
    const BoxPair& away = diou.axis_away.worst.front();
    EXPECT_GT(awayAlongAnAxis(away, loss.gradient(away)), 0.0);
    ASSERT_EQ(diou.enlarging.worst.size(), 1U);
    const BoxPair& grown = diou.enlarging.worst.front();
    EXPECT_TRUE(isDisjoint(grown) && isNowhereSmaller(grown));
    EXPECT_GT(growthOfArea(grown, loss.gradient(grown)), 0.0);
    // A loss that ranks two predictions the wrong way round names both.
    ASSERT_EQ(card.losses[1].ranks.inverted.worst.size(), 2U);
    const BoxPair& better = card.losses[1].ranks.inverted.worst[0];
    const BoxPair& worse = card.losses[1].ranks.inverted.worst[1];
    EXPECT_GT(iouOf(better.pred, better.target), iouOf(worse.pred, worse.target) + 0.01);
    EXPECT_GT(lossOf("giou").value(better), lossOf("giou").value(worse));
    EXPECT_TRUE(card.losses[2].ranks.inverted.worst.empty());
}

TEST(ReportCard, NothingFoundIsSaidOfSoManyAndNeverAsNone) {
    const ReportCard card = makeReport(recipeFor({"giou"}), 1, nullptr);
    const auto sections = cardSections(card);
    EXPECT_EQ(rowOf(sections, "vanishing").cells[0].text.text(), "none in 1200");
    EXPECT_EQ(rowOf(sections, "lowers_iou").cells[0].text.text(), "none in 514");
    EXPECT_EQ(rowOf(sections, "enlarging").cells[0].text.text(), "161 of 163 (98.77 %)");
    EXPECT_EQ(cardSentence(card).text(), "Given: 1200 pairs, of which 514 overlap and 686 do not.");
}

// 1 - IoU of two unit boxes d apart is 2 d/(1 + d); of a size s beside 1: 1 - s or 1 - 1/s.
TEST(ReportCard, IouHasAKinkOfFourByTheCentreAndTwoByASize) {
    const MatchFacts iou = matchFacts(lossOf("iou"));
    EXPECT_EQ(iou.value, 0.0);
    EXPECT_NEAR(iou.kink.value, 4.0, 1e-5);
    EXPECT_NEAR(iou.slopes[2][0] + iou.slopes[2][1], 2.0, 1e-5);
    EXPECT_NEAR(matchFacts(lossOf("l2")).kink.value, 0.0, 1e-5);
    // A metric is turned round.
    EXPECT_GT(matchFacts(lossOf("ggiou_metric")).kink.value, 0.0);
}

// The box between stands at alpha of the way: boxes of size 1 that are D apart lose it where
// (1 - alpha) D = 1.
TEST(ReportCard, ReachIsTheGapWhereInterpIouLosesItsGradient) {
    const ReachFacts far = reachFacts(lossOf("interp_iou:alpha=0.98"));
    EXPECT_NEAR(far.along_x.value, 49.0, 2e-3);
    EXPECT_NEAR(far.along_diagonal.value, 49.0, 2e-3);
    EXPECT_EQ(reachFacts(lossOf("iou")).along_x.value, 0.0);
    EXPECT_TRUE(std::isinf(reachFacts(lossOf("giou")).along_x.value));
}

TEST(ReportCard, SizeExponentIsMinusOneOfALossOfShares) {
    const auto pairs = pairsOf("report/pairs.csv");
    EXPECT_NEAR(sizeFacts(lossOf("giou"), pairs).exponent, -1.0, 1e-12);
    EXPECT_NEAR(sizeFacts(lossOf("l2"), pairs).exponent, 1.0, 1e-12);
    EXPECT_TRUE(std::isnan(sizeFacts(lossOf("=0*iou"), pairs).exponent));
}

TEST(ReportCard, JacobianOfAGradientIsSymmetricAndThatOfDetachedCiouIsNot) {
    const BoxPair pair{{0.3, 0.2, 1.3, 0.8}, {0.0, 0.0, 1.0, 1.0}};
    EXPECT_LT(jacobianAsymmetry(lossOf("ciou_attached"), pair), 1e-6);
    EXPECT_GT(jacobianAsymmetry(lossOf("ciou"), pair), 1e-4);
    EXPECT_GT(jacobianAsymmetry(lossOf("wiou_v1"), pair), 1e-3);
}

TEST(ReportCard, InvariancesHoldWhereTheLossClaimsThem) {
    const ReportCard card = makeReport(smallRecipeFor({"ciou", "l1", "extended_iou"}), 2, nullptr);
    const auto sections = cardSections(card);
    for (const char* const id : {"translation", "scale", "swapped_axes", "mirror_x", "mirror_y"})
        EXPECT_EQ(rowOf(sections, id).cells[0].text.text(), "holds") << id;
    // Twice the size is twice an L1 loss, 256 times the same.
    EXPECT_NEAR(card.losses[1].changes[1].value, 255.0 / 256.0, 1e-9);
    EXPECT_NE(rowOf(sections, "mirror_y").cells[2].text.text(), "holds");
}

TEST(ReportCard, StepOfTheCiouCodeIsFarFromItsGradient) {
    const ReportCard card = makeReport(smallRecipeFor({"ciou_repo", "ciou"}), 2, nullptr);
    EXPECT_GT(card.losses[0].step_angle.value, 30.0);
    ASSERT_EQ(card.losses[0].step_angle.at.size(), 1U);
    EXPECT_EQ(card.losses[1].step_angle.value, 0.0);
}

TEST(ReportCard, SameBytesForAnyNumberOfThreads) {
    const ReportRecipe recipe = smallRecipeFor({"siou", "=1 - iou + rho2/c2"});
    const ReportCard one = makeReport(recipe, 1, nullptr);
    const ReportCard three = makeReport(recipe, 3, nullptr);
    EXPECT_EQ(cardJson(one), cardJson(three));
    EXPECT_EQ(cardHtml(one), cardHtml(three));
    EXPECT_EQ(cardPdf(one), cardPdf(three));
}

TEST(ReportCard, OwnFormulaHasTheCardOfTheLossItSays) {
    const ReportCard card = makeReport(smallRecipeFor({"diou", "=1 - iou + rho2/c2"}), 2, nullptr);
    const LossCard& built_in = card.losses[0];
    const LossCard& own = card.losses[1];
    EXPECT_EQ(own.axis_away.count, built_in.axis_away.count);
    EXPECT_EQ(own.enlarging.count, built_in.enlarging.count);
    EXPECT_EQ(own.lowers_iou.count, built_in.lowers_iou.count);
    EXPECT_NEAR(own.ranks.tau_b, built_in.ranks.tau_b, 1e-12);
}

TEST(ReportCard, StartsAreScaledToTargetsOfAreaOne) {
    ReportRecipe recipe = recipeFor({"iou"});
    recipe.pairs.clear();
    for (const BoxPair& pair : reportPairs(recipe)) {
        EXPECT_EQ(pair.target.cx, 0.0);
        EXPECT_NEAR(pair.target.w * pair.target.h, 1.0, 1e-12);
    }
    EXPECT_EQ(reportPairs(recipe).size(), 320U);
}

TEST(ReportCard, CancelledCardHoldsNothing) {
    Progress progress;
    progress.cancel = true;
    const ReportCard card = makeReport(recipeFor({"iou"}), 1, &progress);
    EXPECT_TRUE(card.cancelled);
    EXPECT_TRUE(card.losses.empty());
}

TEST(ReportCard, RankPairsOverlapAndAreTheSeeds) {
    const auto pairs = rankPairs(200, 0);
    EXPECT_EQ(pairs.size(), 200U);
    EXPECT_TRUE(std::none_of(pairs.begin(), pairs.end(), isDisjoint));
    EXPECT_EQ(rankPairs(200, 0), pairs);
    EXPECT_NE(rankPairs(200, 1), pairs);
}

}  // namespace
}  // namespace iou::testing
