// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/pairs_csv.hpp"
#include "core/finder/finder.hpp"
#include "core/finder/found_text.hpp"
#include "core/geometry/iou.hpp"
#include "core/jobs/progress.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <utility>

namespace iou::testing {
namespace {

constexpr std::int64_t kFewPairs = 6'400;
constexpr int kFewRefined = 8;

FindRecipe recipeOf(Quest what, const char* spec, std::int64_t pairs = kFewPairs) {
    FindRecipe recipe{{what, *Loss::parse(spec), {}}};
    recipe.pairs = pairs;
    recipe.refined = kFewRefined;
    return recipe;
}

FindResult foundBy(const FindRecipe& recipe) { return findPairs(recipe, 2, nullptr); }

double bestScore(Quest what, const char* spec) {
    const FindResult result = foundBy(recipeOf(what, spec));
    return result.found.empty() ? 0.0 : result.found.front().answer.score;
}

using Known = std::pair<const char*, double>;

// With seeds that reach them in a moment; the usual budget does with any.
TEST(Finder, InversionsOfKnownSize) {
    struct Size {
        const char* spec;
        double least;
        std::int64_t pairs = kFewPairs;
        std::uint64_t seed = 0;
    };
    for (const Size& known : {Size{"giou", .29, kFewPairs, 1},
                              {"diou", .158},
                              {"ciou", .202, 16'000},
                              {"efficient_iou", .37},
                              {"siou", .14},
                              {"wiou_v1", .149},
                              {"piou", .27},
                              {"interp_iou", .11},
                              {"nwd", .83, kFewPairs, 1},
                              {"l1", .83}}) {
        FindRecipe recipe = recipeOf(Quest::inversion, known.spec, known.pairs);
        recipe.seed = known.seed;
        recipe.refined = 12;
        const FindResult result = foundBy(recipe);
        ASSERT_FALSE(result.found.empty()) << known.spec;
        EXPECT_GE(result.found.front().answer.score, known.least) << known.spec;
    }
}

TEST(Finder, NoInversionOfWhatFollowsIou) {
    for (const char* const spec :
         {"iou", "alpha_iou", "focal_iou", "extended_iou", "smooth_eiou"}) {
        const FindRecipe recipe = recipeOf(Quest::inversion, spec);
        const FindResult result = foundBy(recipe);
        EXPECT_TRUE(result.found.empty()) << spec << ": " << foundText(recipe, result);
    }
    const FindRecipe recipe = recipeOf(Quest::inversion, "iou");
    EXPECT_EQ(foundSentence(recipe, foundBy(recipe)).text(),
              "wrong order of two boxes: none found in 6400 pairs.");
}

// The paper's pair: unit squares half over one another, against two side by side with a gap of 1/7.
TEST(Finder, ThePaperPairIsAnInversionOfGiou) {
    const Examiner giou({Quest::inversion, *Loss::parse("giou"), {}});
    const Box<> target{0.0, 0.0, 1.0, 1.0};
    const Answer answer =
        giou.of({{{0.5, 0.5, 1.0, 1.0}, target}, {{8.0 / 7.0, 0.0, 1.0, 1.0}, target}});
    EXPECT_NEAR(answer.first, 68.0 / 63.0, 1e-14);
    EXPECT_NEAR(answer.second, 1.0 + 1.0 / 15.0, 1e-14);
    EXPECT_NEAR(answer.score, 1.0 / 7.0, 1e-15);
}

TEST(Finder, StepsThatLowerIou) {
    for (const auto& [spec, least] : {Known{"diou", 97.0},
                                      {"ciou", 99.0},
                                      {"efficient_iou", 148.0},
                                      {"piou_v2", 179.0},
                                      {"inner_iou", 105.0}})
        EXPECT_GT(bestScore(Quest::lowers_iou, spec), least) << spec;
    for (const char* const spec : {"iou", "alpha_iou", "smooth_eiou"})
        EXPECT_EQ(bestScore(Quest::lowers_iou, spec), 0.0) << spec;
}

TEST(Finder, StepsAwayAlongAnAxis) {
    for (const char* const spec : {"siou", "diou"})
        EXPECT_GT(bestScore(Quest::axis_away, spec), 1e-3) << spec;
    for (const char* const spec : {"giou", "wiou_v1", "piou", "interp_iou"})
        EXPECT_EQ(bestScore(Quest::axis_away, spec), 0.0) << spec;
}

TEST(Finder, GapsWithoutAGradient) {
    const auto gap = [](const char* spec) {
        const FindResult result = foundBy(recipeOf(Quest::vanishing, spec));
        return result.found.empty() ? -1.0 : result.found.front().answer.first;
    };
    EXPECT_NEAR(gap("iou"), 0.0, 1e-5);
    EXPECT_NEAR(gap("interp_iou:alpha=0.98"), 49.0, 1e-6);
    EXPECT_EQ(gap("giou"), -1.0);
}

TEST(Finder, LargeBoxesThatGrow) {
    for (const char* const spec : {"giou", "diou", "siou"})
        EXPECT_GT(bestScore(Quest::enlarging, spec), 0.1) << spec;
    for (const char* const spec : {"iou", "wiou_v1", "piou", "mpdiou:image_w=8,image_h=8"})
        EXPECT_EQ(bestScore(Quest::enlarging, spec), 0.0) << spec;
}

TEST(Finder, PublishedStepsAgainstTheGradient) {
    EXPECT_GT(bestScore(Quest::step, "ciou_repo"), 82.0);
    EXPECT_EQ(bestScore(Quest::step, "ciou"), 0.0);
}

TEST(Finder, OtherValuesInTheMirror) {
    EXPECT_GE(bestScore(Quest::asymmetry, "extended_iou"), .137);
    EXPECT_EQ(bestScore(Quest::asymmetry, "giou"), 0.0);
    const Examiner extended({Quest::asymmetry, *Loss::parse("extended_iou"), {}});
    const Answer answer = extended.of({{{2.5, 1.05, 1.0, 1.5}, {0.5, 0.5, 1.0, 1.0}}});
    EXPECT_NEAR(answer.first, .342, 5e-4);
    EXPECT_NEAR(answer.second, .479, 5e-4);
}

TEST(Finder, ValuesThatRiseOnTheWay) {
    EXPECT_GT(bestScore(Quest::value_rises, "d_interp_iou"), 1e-3);
    EXPECT_EQ(bestScore(Quest::value_rises, "l1"), 0.0);
}

TEST(Finder, GatedCiouDiffersBelowHalfAlone) {
    FindRecipe recipe = recipeOf(Quest::differs, "ciou");
    recipe.quest.against = *Loss::parse("ciou_gated");
    recipe.keep = 8;
    const FindResult result = foundBy(recipe);
    ASSERT_FALSE(result.found.empty());
    for (const Found& found : result.found)
        EXPECT_LT(iouOf(found.pairs[0].pred, found.pairs[0].target), 0.5);
    recipe.quest.against = *Loss::parse("ciou");
    EXPECT_TRUE(foundBy(recipe).found.empty());
}

TEST(Finder, SameAnswerForAnyNumberOfThreads) {
    for (const Quest what : {Quest::inversion, Quest::vanishing, Quest::value_rises}) {
        const FindRecipe recipe =
            recipeOf(what, what == Quest::vanishing ? "iou" : "d_interp_iou", 4'800);
        EXPECT_EQ(foundCsv(recipe, findPairs(recipe, 1, nullptr)),
                  foundCsv(recipe, findPairs(recipe, 3, nullptr)))
            << questId(what);
    }
}

TEST(Finder, OwnFormulasAreSearchedToo) {
    const FindRecipe recipe = recipeOf(Quest::axis_away, "=1 - iou + rho2/c2", 4'800);
    EXPECT_FALSE(foundBy(recipe).found.empty());
}

TEST(Finder, TableIsOneThatEvalReads) {
    FindRecipe recipe = recipeOf(Quest::inversion, "giou", 4'800);
    recipe.keep = 2;
    const FindResult result = foundBy(recipe);
    ASSERT_EQ(result.found.size(), 2U);
    const auto pairs = readPairs(foundCsv(recipe, result), "found.csv");
    ASSERT_TRUE(pairs) << pairs.error().message();
    ASSERT_EQ(pairs->size(), 4U);
    EXPECT_EQ((*pairs)[0].name, "1a");
    EXPECT_EQ((*pairs)[0].pred, result.found[0].pairs[0].pred);
    EXPECT_EQ((*pairs)[3].target, result.found[1].pairs[1].target);
}

TEST(Finder, SecondLossIsAskedForWhereItIsCompared) {
    EXPECT_FALSE(checkQuest({Quest::differs, *Loss::parse("iou"), {}}));
    EXPECT_FALSE(checkQuest({Quest::step, *Loss::parse("iou"), *Loss::parse("giou")}));
    EXPECT_TRUE(checkQuest({Quest::differs, *Loss::parse("iou"), *Loss::parse("giou")}));
    EXPECT_FALSE(parseQuest("inversions"));
}

TEST(Finder, CancelledSearchAnswersNothing) {
    Progress progress;
    progress.cancel = true;
    const FindResult result = findPairs(recipeOf(Quest::inversion, "giou"), 1, &progress);
    EXPECT_TRUE(result.cancelled);
    EXPECT_TRUE(result.found.empty());
}

}  // namespace
}  // namespace iou::testing
