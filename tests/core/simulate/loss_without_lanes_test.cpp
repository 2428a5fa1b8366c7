// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/gradient_variants.hpp"
#include "core/simulate/replay.hpp"
#include "core/simulate/simulator.hpp"
#include "core/surface/surface.hpp"
#include "tests/core/support/recipes.hpp"
#include "tests/core/support/run_time_loss.hpp"
#include "tests/core/support/same_bits.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>

namespace iou::testing {
namespace {

SurfaceRequest requestOf(const Loss& loss) {
    return {.loss = loss,
            .pred = {1.3, 0.8, 1.2, 0.7},
            .target = {0.5, 0.5, 1.0, 1.0},
            .x = {Axis::cx, -1.0, 2.0, 37},
            .y = {Axis::w, -0.1, 2.0, 330}};
}

TEST(LossWithoutLanes, MakesTheSurfaceOfItsFormula) {
    const Loss loss(scaledIou("mine", 2.0));
    ASSERT_FALSE(loss.hasLanes());
    ASSERT_TRUE(Loss::parse("iou")->hasLanes());
    const Surface one = computeSurface(requestOf(loss), 1, nullptr);
    const Surface three = computeSurface(requestOf(loss), 3, nullptr);
    const Surface compiled = computeSurface(requestOf(*Loss::parse("iou")), 1, nullptr);
    ASSERT_TRUE(one.complete);
    EXPECT_TRUE(sameBits(one.value, three.value));
    for (std::size_t k = 0; k < 4; ++k) EXPECT_TRUE(sameBits(one.d[k], three.d[k]));
    for (Eigen::Index i = 0; i < one.value.size(); ++i) {
        const float expected = compiled.value(i);
        if (std::isnan(expected))
            EXPECT_TRUE(std::isnan(one.value(i)));
        else
            EXPECT_NEAR(one.value(i), 2.0F * expected, 2e-6F);
    }
    SurfaceRequest term = requestOf(loss);
    term.term = 0;  // the whole loss
    EXPECT_TRUE(sameBits(computeSurface(term, 1, nullptr).value, one.value));
    SurfaceRequest difference = requestOf(loss);
    difference.minus = loss;
    const Surface none = computeSurface(difference, 1, nullptr);
    EXPECT_TRUE((none.value.isNaN() || none.value == 0.0F).all());
}

TEST(LossWithoutLanes, DescendsLikeItsFormula) {
    auto recipe = recipeOf("interpiou", {"iou"}, 1000, 40);
    recipe.record = *RecordSet::parse("all");
    const auto compiled = simulate(recipe, {.threads = 2}, nullptr);
    recipe.losses = {Loss(scaledIou("mine", 1.0))};
    const auto one = simulate(recipe, {.threads = 1}, nullptr);
    const auto three = simulate(recipe, {.threads = 3}, nullptr);
    ASSERT_EQ(one.losses.size(), 1U);
    EXPECT_EQ(one.losses[0].spec, "mine");
    EXPECT_EQ(one.losses[0].columns.back(), "part_scaled_loss");
    EXPECT_TRUE(sameBits(one.losses[0].rows, three.losses[0].rows));
    ASSERT_EQ(one.losses[0].rows.rows(), compiled.losses[0].rows.rows());
    EXPECT_LT((one.losses[0].rows.col(0) - compiled.losses[0].rows.col(0)).abs().maxCoeff(), 1e-4);
    const Eigen::Index part = one.losses[0].rows.cols() - 1;
    EXPECT_LT((one.losses[0].rows.col(part) - one.losses[0].rows.col(0)).abs().maxCoeff(), 1e-5);

    const auto replay = replayCase(recipe, 0, one.losses[0], 17, nullptr);
    ASSERT_TRUE(replay) << replay.error().message();
    EXPECT_LT(replay->gap.maxCoeff(), 1e-3);
}

/// Slow, so that a cancel must be heeded between two blocks of pairs.
class SlowCode : public ScaledIou {
public:
    using ScaledIou::ScaledIou;
    static inline std::atomic<int> asked = 0;
    Gradient gradient(const Box<>& p, const Box<>& t, const double* k) const override {
        ++asked;
        std::this_thread::sleep_for(std::chrono::microseconds(20));
        return ScaledIou::gradient(p, t, k);
    }
};

TEST(LossWithoutLanes, EndsSoonAfterACancel) {
    const SlowCode code("slow");
    LossEntry entry = *scaledIou("slow", 1.0);
    entry.code = &code;
    const auto asked_with = [](const auto& work) {
        SlowCode::asked = 0;
        Progress progress;
        std::thread person([&] {
            while (SlowCode::asked < 100) std::this_thread::yield();
            progress.cancel = true;
        });
        work(progress);
        person.join();
        return SlowCode::asked.load();
    };
    SurfaceRequest request = requestOf(Loss(entry));
    request.y.samples = 16384;
    EXPECT_LT(
        asked_with([&](Progress& p) { EXPECT_FALSE(computeSurface(request, 1, &p).complete); }),
        5 * max_block);
    auto recipe = recipeOf("interpiou", {"iou"}, 320, 1000);
    recipe.losses = {Loss(entry)};
    EXPECT_LT(asked_with([&](Progress& p) {
                  EXPECT_TRUE(simulate(recipe, {.threads = 1}, &p).cancelled);
              }),
              5 * max_block);
}

TEST(LossWithoutLanes, HasRelativesAmongTheLossesThereAre) {
    const Added added(scaledIou("mine", 1.0));
    const auto ids = [](const LossEntry& entry) {
        std::vector<std::string> out;
        for (const LossPointer& e : relativesOf(entry)) out.push_back(e->id);
        return out;
    };
    const auto of_iou = ids(*findLoss("iou")), of_mine = ids(*findLoss("mine"));
    EXPECT_NE(std::find(of_iou.begin(), of_iou.end(), "mine"), of_iou.end());
    EXPECT_NE(std::find(of_mine.begin(), of_mine.end(), "iou"), of_mine.end());
    EXPECT_FALSE(gradientVariants(*Loss::parse("mine"), {1.0, 1.0, 1.0, 1.0}, {1.2, 1.1, 1.0, 1.0},
                                  BoxForm::cxcywh)
                     .empty());
}

}  // namespace
}  // namespace iou::testing
