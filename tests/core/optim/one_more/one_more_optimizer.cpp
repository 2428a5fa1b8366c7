// SPDX-License-Identifier: GPL-3.0-or-later
// This binary is built with one update rule more: tests/core/optim/one_more/nesterov.hpp. The list
// of optimisers and the baseline kernels are made from the same templates as the program's.
#include "core/geometry/iou.hpp"
#include "core/kernels/isa.hpp"
#include "core/protocol/recipe_json.hpp"
#include "core/run/regression.hpp"
#include "core/run/run_line.hpp"
#include "core/simulate/simulator.hpp"

#include <gtest/gtest.h>

namespace iou {
namespace {

SimulationRecipe oneStep(std::string_view optimizer, double rate) {
    SimulationRecipe r;
    r.protocol = *findProtocol("interpiou");
    r.protocol.optimizer = *Optimizer::parse(optimizer);
    r.protocol.schedule = Schedule::constant(rate);
    r.protocol.steps = 1;
    r.protocol.mean_loss = false;
    r.protocol.form = BoxForm::log;
    r.losses = {*Loss::parse("giou")};
    r.cases = 500;
    return r;
}

TEST(OneMoreOptimizer, StandsInTheListWhereItSays) {
    std::string ids;
    for (const auto& entry : optimizers()) ids.append(entry.id).append(" ");
    EXPECT_EQ(ids, "gd momentum nesterov adam rmsprop ");
}

TEST(OneMoreOptimizer, IsReadWrittenAndOffered) {
    const auto half = Optimizer::parse("nesterov:momentum=0.5");
    ASSERT_TRUE(half);
    EXPECT_EQ(half->spec(), "nesterov:momentum=0.5");
    EXPECT_NE(Optimizer::parse("sgd").error().message().find(
                  "choose gd, momentum, nesterov, adam or rmsprop"),
              std::string::npos);
    const SimulationRecipe recipe = oneStep("nesterov:momentum=0.5", 0.1);
    EXPECT_EQ(*readRecipe(writeRecipe(recipe), "recipe.json"), recipe);
}

TEST(OneMoreOptimizer, TakesOneBoxDown) {
    RunRecipe recipe{*Loss::parse("giou"),
                     *Optimizer::parse("nesterov"),
                     Schedule::constant(0.01),
                     300,
                     BoxForm::cxcywh,
                     false,
                     {}};
    const Box<> target{1.0, 1.0, 1.0, 2.0};
    const Trajectory t = runRegression(recipe, {1.5, 1.25, 2.0, 1.0}, target);
    EXPECT_GT(iouOf(t.box(t.steps()), target), 0.9);
    const RunRequest run{recipe, {1.5, 1.25, 2.0, 1.0}, target};
    EXPECT_EQ(*parseRunLine(runLine(run)), run);
}

/// From rest, its first step is (1 + momentum) steps of gradient descent.
TEST(OneMoreOptimizer, StepsInTheKernels) {
    ASSERT_TRUE(useIsa(Isa::baseline));  // the others are the program's own
    const auto curve = [](std::string_view optimizer, double rate) {
        return simulate(oneStep(optimizer, rate), {}, nullptr).losses[0].rows.col(0).eval();
    };
    const auto nesterov = curve("nesterov:momentum=0.5", 0.02);
    const auto same = curve("gd", 0.03);
    const auto shorter = curve("gd", 0.02);
    ASSERT_EQ(nesterov.size(), 2);
    EXPECT_EQ(nesterov(0), same(0));
    EXPECT_NEAR(nesterov(1), same(1), 1e-6);
    EXPECT_GT(std::abs(nesterov(1) - shorter(1)), 1e-4);
}

}  // namespace
}  // namespace iou
