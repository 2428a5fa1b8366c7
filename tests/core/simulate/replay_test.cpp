// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/registry.hpp"
#include "core/simulate/curves_watch.hpp"
#include "core/simulate/replay.hpp"
#include "tests/core/support/lanes.hpp"
#include "tests/core/support/recipes.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <thread>

namespace iou::testing {
namespace {

/// Expects that the replay of a case ends in the very bits the simulation stored for it.
void expectSameEnd(const SimulationRecipe& recipe, const SimulationResult& run, std::size_t loss,
                   std::int64_t index) {
    const auto replay = replayCase(recipe, loss, run.losses[loss], index);
    ASSERT_TRUE(replay) << replay.error().message();
    ASSERT_EQ(replay->steps(), recipe.protocol.steps);
    const auto stored = run.cases.per_loss[loss].row(index);
    const Box<> end = replay->box(replay->steps());
    const float values[] = {static_cast<float>(end.cx), static_cast<float>(end.cy),
                            static_cast<float>(end.w),  static_cast<float>(end.h),
                            replay->errors[0],          replay->errors[1]};
    for (int k = 0; k < 6; ++k)
        ASSERT_EQ(std::bit_cast<std::uint32_t>(values[k]),
                  std::bit_cast<std::uint32_t>(stored(8 + k)))
            << run.losses[loss].spec << " case " << index << " number " << k << ": " << values[k]
            << " for " << stored(8 + k);
}

TEST(Replay, EveryLossEndsInTheBitsOfTheSimulation) {
    auto recipe = recipeOf("interpiou", {}, 531, 40);
    for (const LossEntry& entry : registry()) recipe.losses.emplace_back(Loss(entry));
    const auto run = simulate(recipe, {.threads = 2, .keep_cases = true}, nullptr);
    for (std::size_t loss = 0; loss < recipe.losses.size(); ++loss)
        for (const std::int64_t index : {0, 255, 256, 530}) expectSameEnd(recipe, run, loss, index);
}

TEST(Replay, EveryOptimizerFormAndInstructionSetEndsInTheBitsOfTheSimulation) {
    const KeepIsa keep;
    for (const Isa isa : availableIsas()) {
        useIsa(isa);
        for (const OptimizerEntry& entry : optimizers())
            for (const BoxForm form :
                 {BoxForm::xyxy, BoxForm::cxcywh, BoxForm::log, BoxForm::faster_rcnn,
                  BoxForm::center_size, BoxForm::corners_sqrt_area})
                for (const bool factor : {false, true}) {
                    auto recipe = recipeOf(
                        "wiou",
                        {"giou", "wiou_v3", "wiou_v2:momentum=0.2", "l1@9,wiou_v3@17,ggiou_metric"},
                        300, 25);
                    recipe.protocol.optimizer = Optimizer(entry);
                    recipe.protocol.form = form;
                    recipe.protocol.code.weighted = factor;
                    if (factor) recipe.protocol.code.anchor = Box<>{0.3, 0.6, 0.8, 1.1};
                    recipe.protocol.iou_factor = factor;
                    recipe.protocol.mean_loss = factor;
                    const auto run = simulate(recipe, {.keep_cases = true}, nullptr);
                    for (std::size_t loss = 0; loss < recipe.losses.size(); ++loss)
                        expectSameEnd(recipe, run, loss, 299);
                }
    }
}

TEST(Replay, StartsAtTheCaseAndKeepsToTheExactDescent) {
    const auto recipe = recipeOf("interpiou", {"ciou", "wiou_v3"}, 200, 60);
    const auto run = simulate(recipe, {}, nullptr);
    for (std::size_t loss = 0; loss < 2; ++loss) {
        const auto replay = *replayCase(recipe, loss, run.losses[loss], 17);
        const Case expected = Sampler(recipe.protocol, recipe.seed).at(17);
        EXPECT_EQ(replay.pair.start, expected.start);
        EXPECT_NEAR(replay.box(0).cx, expected.start.cx, 1e-7);
        EXPECT_EQ(replay.exactBox(0).w, expected.start.w);
        EXPECT_LT(replay.gap(0), 1e-7);
        EXPECT_GT(replay.gap(30), 0.0);
        // Float and double part at kinks by about a step of 0.01, not by more.
        EXPECT_LT(replay.gap.maxCoeff(), 0.02);
        EXPECT_EQ(replay.iou_loss(60), static_cast<double>(replay.errors[0]));
    }
}

TEST(Replay, ACaseThatIsNotThereIsRefused) {
    const auto recipe = recipeOf("interpiou", {"iou", "wiou_v3"}, 10, 5);
    const auto run = simulate(recipe, {}, nullptr);
    EXPECT_FALSE(replayCase(recipe, 0, run.losses[0], 10));
    EXPECT_FALSE(replayCase(recipe, 0, run.losses[0], -1));
    EXPECT_FALSE(replayCase(recipe, 2, run.losses[0], 0));
    EXPECT_FALSE(replayCase(recipe, 1, LossCurves{}, 0)) << "no mean to follow";
}

TEST(SingleRun, IsTheExactReplay) {
    for (const char* const optimizer : {"gd", "momentum", "adam", "rmsprop"}) {
        auto recipe = recipeOf("interpiou", {"ciou"}, 0, 40);
        recipe.protocol.points = 3;
        recipe.protocol.optimizer = *Optimizer::parse(optimizer);
        const bool plain = recipe.protocol.optimizer.entry().id == "gd" ||
                           recipe.protocol.optimizer.entry().id == "momentum";
        const double rate = plain ? 5.0 : 0.002;
        recipe.protocol.schedule.stages = {{20, rate}, {40, 0.5 * rate}};
        ASSERT_TRUE(recipe.protocol.mean_loss);
        const auto replay = *replayCase(recipe, 0, {}, 5);
        const auto recipe_alone = singleRun(recipe, recipe.losses[0]);
        ASSERT_TRUE(recipe_alone) << recipe_alone.error().message();
        // In the same coordinates: relative to the target.
        const Box<> target{0.0, 0.0, replay.pair.target.w, replay.pair.target.h};
        const Box<> start{replay.exact(0, 0), replay.exact(0, 1), replay.exact(0, 2),
                          replay.exact(0, 3)};
        const auto run = runRegression(*recipe_alone, start, target);
        ASSERT_EQ(run.steps(), 40) << optimizer;
        EXPECT_LT((run.boxes - replay.exact).abs().maxCoeff(), 1e-9) << optimizer;
        EXPECT_GT((run.boxes.row(40) - run.boxes.row(0)).abs().maxCoeff(), 1e-3) << optimizer;
    }
}

TEST(SingleRun, AnEpsilonOutOfRangeIsAnError) {
    auto recipe = recipeOf("interpiou", {"ciou"}, 0, 40);
    recipe.protocol.optimizer = *Optimizer::parse("adam:epsilon=1e-3");
    EXPECT_FALSE(singleRun(recipe, recipe.losses[0]));
}

TEST(ErrorMap, IsWhatTheCasesSay) {
    auto recipe = recipeOf("interpiou", {"giou", "wiou_v3"}, 2000, 30);
    recipe.protocol.points = 2000;
    const auto run =
        simulate(recipe, {.threads = 2, .keep_cases = true, .map_errors = true}, nullptr);
    ASSERT_EQ(run.maps.size(), 2U);
    for (std::size_t loss = 0; loss < 2; ++loss) {
        const ErrorMap& map = run.maps[loss];
        const auto& cases = run.cases.per_loss[loss];
        EXPECT_EQ(map.cases(), 2000);
        const Sampler sampler(recipe.protocol, recipe.seed);
        for (const auto& [kind, column] :
             {std::pair{ErrorKind::iou_loss, 12}, std::pair{ErrorKind::l1, 13}}) {
            std::vector<double> sum(static_cast<std::size_t>(map.columns() * map.rows()));
            std::vector<double> worst(sum.size(), -1.0);
            std::vector<std::int64_t> count(sum.size()), at(sum.size(), -1);
            for (std::int64_t i = 0; i < 2000; ++i) {
                const Case c = sampler.at(i);
                const auto cell = static_cast<std::size_t>(map.cellAt(c.start.cx, c.start.cy));
                const double error = static_cast<double>(cases(i, column));
                sum[cell] += error;
                ++count[cell];
                if (error > worst[cell]) {
                    worst[cell] = error;
                    at[cell] = i;
                }
            }
            double highest = -1.0;
            for (std::size_t i = 0; i < sum.size(); ++i) {
                const int cell = static_cast<int>(i);
                ASSERT_EQ(map.count(cell), count[i]);
                ASSERT_EQ(map.worstCase(kind, cell), at[i]);
                if (count[i] == 0) {
                    EXPECT_TRUE(std::isnan(map.mean(kind, cell)));
                    EXPECT_TRUE(std::isnan(map.worst(kind, cell)));
                    continue;
                }
                ASSERT_EQ(map.mean(kind, cell), sum[i] / static_cast<double>(count[i]));
                ASSERT_EQ(map.worst(kind, cell), worst[i]);
                highest = std::max(highest, worst[i]);
            }
            const int cell = map.worstCell(kind);
            EXPECT_EQ(map.worst(kind, cell), highest);
            const auto replay =
                *replayCase(recipe, loss, run.losses[loss], map.worstCase(kind, cell));
            EXPECT_EQ(static_cast<double>(replay.errors[static_cast<std::size_t>(kind)]), highest);
        }
    }
}

TEST(ErrorMap, IsEqualForAnyThreadCountAndCostsNoCurve) {
    const auto recipe = recipeOf("diou", {"diou_legacy_sim", "wiou_v2"}, 3000, 20);
    const auto bare = simulate(recipe, {.threads = 1}, nullptr);
    const auto one = simulate(recipe, {.threads = 1, .map_errors = true}, nullptr);
    for (const int threads : {2, 5}) {
        const auto many = simulate(recipe, {.threads = threads, .map_errors = true}, nullptr);
        for (std::size_t loss = 0; loss < 2; ++loss) {
            EXPECT_TRUE((many.losses[loss].rows == bare.losses[loss].rows).all());
            for (int cell = 0; cell < one.maps[loss].columns() * one.maps[loss].rows(); ++cell)
                for (const auto kind : {ErrorKind::iou_loss, ErrorKind::l1}) {
                    ASSERT_EQ(std::bit_cast<std::uint64_t>(many.maps[loss].mean(kind, cell)),
                              std::bit_cast<std::uint64_t>(one.maps[loss].mean(kind, cell)));
                    ASSERT_EQ(many.maps[loss].worstCase(kind, cell),
                              one.maps[loss].worstCase(kind, cell));
                }
        }
    }
}

TEST(ErrorMap, ListedStartsHaveCellsOfTheirOwn) {
    const auto recipe = recipeOf("extended_iou_fig5b", {"smooth_eiou"}, 0, 10);
    const auto run = simulate(recipe, {.map_errors = true}, nullptr);
    const ErrorMap& map = run.maps[0];
    EXPECT_EQ(map.cases(), 3);
    for (const Box<>& start : recipe.protocol.starts)
        EXPECT_EQ(map.count(map.cellAt(start.cx, start.cy)), 1);
}

TEST(ErrorMap, WhatIsNotDefinedIsTheWorst) {
    Protocol protocol;
    protocol.radius = 1.0;
    protocol.points = 10;
    ErrorMap map(protocol, 10);
    const int cell = map.cellAt(0.1, 0.1);
    const float nan = std::numeric_limits<float>::quiet_NaN();
    EXPECT_EQ(map.worstCell(ErrorKind::l1), -1);
    map.add(0, {cell, {1.0F, 2.0F}});
    map.add(1, {cell, {nan, 3.0F}});
    map.add(2, {cell, {nan, 3.0F}});
    EXPECT_EQ(map.worstCase(ErrorKind::iou_loss, cell), 1);
    EXPECT_EQ(map.worstCase(ErrorKind::l1, cell), 1) << "the first of equal ones";
    EXPECT_TRUE(std::isnan(map.worst(ErrorKind::iou_loss, cell)));
    EXPECT_TRUE(std::isnan(map.mean(ErrorKind::iou_loss, cell)));
}

TEST(ErrorMap, ACancelledSimulationMapsWhatIsFinished) {
    for (const char* const loss : {"giou", "wiou_v3"}) {
        auto recipe = recipeOf("interpiou", {loss}, 0, 2000);
        recipe.protocol.points = 300;
        Progress progress;
        SimulationResult result;
        std::thread work(
            [&] { result = simulate(recipe, {.threads = 1, .map_errors = true}, &progress); });
        while (progress.done < 2'000'000) std::this_thread::yield();
        progress.cancel = true;
        work.join();
        ASSERT_TRUE(result.cancelled);
        const bool blockwise = std::string_view(loss) == "giou";
        EXPECT_EQ(result.maps[0].cases(), blockwise ? result.losses[0].cases : 0) << loss;
    }
}

TEST(CurvesWatch, SeesTheMeansOverTheFinishedCases) {
    for (const char* const loss : {"giou", "wiou_v3"}) {
        auto recipe = recipeOf("interpiou", {"iou", loss}, 0, 100);
        recipe.protocol.points = 300;
        CurvesWatch watch;
        Progress progress;
        SimulationResult result;
        std::thread work(
            [&] { result = simulate(recipe, {.threads = 2, .watch = &watch}, &progress); });
        std::vector<LossCurves> seen;
        const std::int64_t half = recipe.caseCount() * 100 * 3 / 2;
        // Every loss answers at its end, asked or not: this ends on the busiest machine.
        while (progress.done < half || seen.empty()) {
            watch.ask();
            std::this_thread::yield();
            if (auto news = watch.take()) seen = std::move(*news);
        }
        work.join();
        ASSERT_FALSE(seen.empty());
        const LossCurves& part = seen.back();
        ASSERT_GT(part.cases, 0);
        const std::size_t which = seen.size() - 1;
        EXPECT_EQ(part.spec, result.losses[which].spec);
        EXPECT_EQ(part.columns, result.losses[which].columns);
        auto again = recipe;
        again.losses = {recipe.losses[which]};
        // Blocks: fewer cases, all rows. Running mean: all cases, fewer rows.
        again.cases = part.cases;
        const auto expected = simulate(again, {}, nullptr);
        ASSERT_LE(part.rows.rows(), 101);
        EXPECT_TRUE((part.rows == expected.losses[0].rows.topRows(part.rows.rows())).all()) << loss;
        // At the end everything is there, asked or not.
        const auto last = watch.take().value_or(seen);
        ASSERT_EQ(last.size(), 2U);
        EXPECT_TRUE((last.back().rows == result.losses[1].rows).all());
        EXPECT_FALSE(watch.take());
    }
}

}  // namespace
}  // namespace iou::testing
