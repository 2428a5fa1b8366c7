// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/step_shares.hpp"
#include "core/geometry/box_between.hpp"
#include "tests/core/support/entries.hpp"
#include "tests/core/support/golden_files.hpp"

#include <cmath>
#include <limits>
#include <set>

namespace iou::testing {
namespace {

TEST_P(EveryLoss, ContributionsSumToTheDirection) {
    const Loss loss = goldenLoss(*GetParam());
    Random random(printedSeed("contributions"));
    for (const Regime regime : all_regimes) {
        for (int i = 0; i < scaled(100); ++i) {
            const Pair pair = randomPair(random, regime);
            const Gradient g = loss.direction(pair.pred, pair.target);
            if (std::isinf(g.value)) continue;
            std::array<double, 4> sum{};
            double norm = 0.0;
            for (const auto& t : loss.contributions(pair.pred, pair.target))
                for (std::size_t k = 0; k < 4; ++k) {
                    sum[k] += t.d[k];
                    norm = std::max(norm, std::fabs(t.d[k]));
                }
            for (std::size_t k = 0; k < 4; ++k)
                ASSERT_LE(std::fabs(sum[k] - g.d[k]), 1e-14 * norm) << pair << " " << k;
        }
    }
}

TEST_P(EveryLoss, SourcesAreNamedTermsThatNeverChange) {
    const Loss loss = goldenLoss(*GetParam());
    std::vector<const TermInfo*> first;
    for (const auto& [number, pair] : goldenPairs("pairs.csv")) {
        std::vector<const TermInfo*> met;
        std::set<std::string_view> ids;
        for (const auto& t : loss.contributions(pair.pred, pair.target)) {
            met.push_back(t.info);
            EXPECT_TRUE(ids.insert(t.info->id).second) << t.info->id;
            for (const auto& named : loss.terms(pair.pred, pair.target))
                if (named.info == t.info) {
                    EXPECT_EQ(named.value, t.value) << t.info->id;
                }
        }
        if (first.empty()) first = met;
        EXPECT_EQ(met, first) << "pair " << number;
    }
    EXPECT_FALSE(first.empty());
    for (const TermInfo* const t : first)
        EXPECT_NE(std::find(GetParam()->terms.begin(), GetParam()->terms.end(), t),
                  GetParam()->terms.end());
}

TEST_P(EveryLoss, SharesSumToTheStepForEveryOptimizerAndForm) {
    const Box<> start{1.42, 1.06, 1.3, 0.72};
    const Box<> target{0.5, 0.5, 1.0, 1.0};
    for (const OptimizerEntry& entry : optimizers())
        for (const BoxForm form :
             {BoxForm::xyxy, BoxForm::cxcywh, BoxForm::log, BoxForm::faster_rcnn,
              BoxForm::center_size, BoxForm::corners_sqrt_area})
            for (const bool iou_factor : {false, true}) {
                const RunRecipe recipe{.loss = Loss(*GetParam()),
                                       .optimizer = Optimizer(entry),
                                       .schedule = {{{5, 0.02}, {20, 0.01}}},
                                       .steps = 20,
                                       .form = form,
                                       .iou_factor = iou_factor,
                                       .stop = {},
                                       .code = {Box<>{1.0, 1.0, 1.5, 0.9}, iou_factor, false}};
                const Trajectory t = runRegression(recipe, start, target);
                const StepShares shares = explainSteps(recipe, t, target, 100);
                ASSERT_EQ(shares.steps(), t.steps());
                // Where the partials of an edge cancel, their unit leaves a rounding, which Adam
                // divides by its epsilon.
                const double tolerance = isAnchored(form) ? 1e-9 : 1e-12;
                for (int k = 0; k < t.steps(); ++k) {
                    const auto before = variablesOf(shares.code, t.box(k));
                    const auto after = variablesOf(shares.code, t.box(k + 1));
                    const auto edges = variablesOf(BoxForm::xyxy, t.box(k));
                    const auto next_edges = variablesOf(BoxForm::xyxy, t.box(k + 1));
                    for (std::size_t i = 0; i < 4; ++i) {
                        double sum = 0.0, edge_sum = 0.0;
                        // Terms that pull one size up and down alike: Adam divides either by its
                        // epsilon, and the sum has the rounding of such summands.
                        double edge_size = 0.0;
                        for (int s = 0; s < static_cast<int>(shares.sources.size()); ++s) {
                            sum += shares.variables(k, s)[i];
                            edge_sum += shares.edges(k, s, t.box(k))[i];
                            edge_size += std::abs(shares.edges(k, s, t.box(k))[i]);
                        }
                        ASSERT_NEAR(sum, after[i] - before[i], tolerance)
                            << entry.id << " " << formName(form) << " step " << k;
                        ASSERT_NEAR(edge_sum, next_edges[i] - edges[i],
                                    tolerance + edge_size * std::numeric_limits<double>::epsilon())
                            << entry.id << " " << formName(form) << " step " << k;
                    }
                }
            }
}

std::map<std::string_view, std::array<double, 4>> contributionsOf(const char* spec,
                                                                  const Pair& pair) {
    std::map<std::string_view, std::array<double, 4>> out;
    for (const auto& t : Loss::parse(spec)->contributions(pair.pred, pair.target))
        out[t.info->id] = t.d;
    return out;
}

const Pair apart{{1.42, 1.06, 1.3, 0.72}, {0.5, 0.5, 1.0, 1.0}};

TEST(Contributions, OfASumAreTheGradientsOfItsSummands) {
    const auto parts = contributionsOf("giou", apart);
    ASSERT_EQ(parts.size(), 2U);
    const auto iou = Loss::parse("iou")->gradient(apart.pred, apart.target).d;
    const auto giou = Loss::parse("giou")->gradient(apart.pred, apart.target).d;
    for (std::size_t k = 0; k < 4; ++k) {
        EXPECT_NEAR(parts.at("iou_loss")[k], iou[k], 1e-15);
        EXPECT_NEAR(parts.at("enclosing_penalty")[k], giou[k] - iou[k], 1e-15);
    }
}

TEST(Contributions, OfAProductFollowTheProductRule) {
    // WIoU v1 = R (1-IoU): R times the slope of 1-IoU, and 1-IoU times the slope of R.
    const auto parts = contributionsOf("wiou_v1", apart);
    ASSERT_EQ(parts.size(), 2U);
    const auto iou = Loss::parse("iou")->gradient(apart.pred, apart.target);
    const double rho2 = 0.92 * 0.92 + 0.56 * 0.56;
    const double cw = 2.07, ch = 1.42;
    const double c2 = cw * cw + ch * ch;
    const double r = std::exp(rho2 / c2);
    for (std::size_t k = 0; k < 4; ++k) EXPECT_NEAR(parts.at("iou_loss")[k], r * iou.d[k], 1e-14);
    EXPECT_NEAR(parts.at("distance_attention")[0], iou.value * r * 2 * 0.92 / c2, 1e-14);
    EXPECT_NEAR(parts.at("distance_attention")[1], iou.value * r * 2 * 0.56 / c2, 1e-14);
    EXPECT_EQ(parts.at("distance_attention")[2], 0.0);
}

TEST(Contributions, OfDetachedFactorsAreAbsent) {
    EXPECT_FALSE(contributionsOf("ciou", apart).contains("alpha"));
    EXPECT_TRUE(contributionsOf("ciou_attached", apart).contains("alpha"));
    EXPECT_FALSE(contributionsOf("focal_eiou", apart).contains("focal_weight"));
    EXPECT_EQ(contributionsOf("focal_eiou", apart).size(), 4U);
    EXPECT_TRUE(contributionsOf("focal_eiou_attached", apart).contains("focal_weight"));
}

TEST(Contributions, CarryThePublishedGain) {
    const auto plain = contributionsOf("ciou", apart);
    const auto repo = contributionsOf("ciou_repo", apart);
    const double gain = 1.3 * 1.3 + 0.72 * 0.72;
    EXPECT_NEAR(repo.at("aspect_penalty")[2], gain * plain.at("aspect_penalty")[2], 1e-15);
    EXPECT_EQ(repo.at("iou_loss"), plain.at("iou_loss"));
}

TEST(StepShares, KeepAHistoryOfTheirOwn) {
    RunRecipe recipe{.loss = *Loss::parse("giou"),
                     .optimizer = *Optimizer::parse("momentum:momentum=0.5"),
                     .schedule = Schedule::constant(0.1),
                     .steps = 2,
                     .form = BoxForm::cxcywh,
                     .iou_factor = false,
                     .stop = {}};
    const Trajectory t = runRegression(recipe, apart.pred, apart.target);
    const StepShares shares = explainSteps(recipe, t, apart.target, 100);
    ASSERT_EQ(shares.sources.size(), 2U);
    for (int s = 0; s < 2; ++s) {
        const auto at = [&](int k, std::size_t i) {
            return recipe.loss.contributions(t.box(k), apart.target)[static_cast<std::size_t>(s)]
                .d[i];
        };
        for (std::size_t i = 0; i < 4; ++i) {
            EXPECT_NEAR(shares.variables(0, s)[i], -0.1 * at(0, i), 1e-16);
            EXPECT_NEAR(shares.variables(1, s)[i], -0.1 * (0.5 * at(0, i) + at(1, i)), 1e-16);
        }
    }
}

TEST(StepShares, FollowTheRunningMean) {
    RunRecipe recipe{.loss = *Loss::parse("wiou_v3:momentum=0.5"),
                     .optimizer = *Optimizer::parse("gd"),
                     .schedule = Schedule::constant(0.1),
                     .steps = 10,
                     .form = BoxForm::cxcywh,
                     .iou_factor = false,
                     .stop = {}};
    const Trajectory t = runRegression(recipe, {0.8, 0.7, 1.2, 0.9}, apart.target);
    const StepShares shares = explainSteps(recipe, t, apart.target, 100);
    for (std::size_t i = 0; i < 4; ++i)
        EXPECT_NEAR(shares.variables(9, 0)[i] + shares.variables(9, 1)[i],
                    -0.1 * t.direction(9, static_cast<Eigen::Index>(i)), 1e-15);
}

TEST(StepShares, CanBeCancelledAndLimited) {
    const RunRecipe recipe{.loss = *Loss::parse("giou"), .optimizer = Optimizer{}, .stop = {}};
    const Trajectory t = runRegression(recipe, apart.pred, apart.target);
    EXPECT_EQ(explainSteps(recipe, t, apart.target, 7).steps(), 7);
    Progress progress;
    progress.cancel = true;
    EXPECT_EQ(explainSteps(recipe, t, apart.target, 100, &progress).steps(), 0);
}

}  // namespace
}  // namespace iou::testing
