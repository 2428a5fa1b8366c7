// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/edge_shares.hpp"
#include "core/explain/term_sources.hpp"
#include "core/geometry/box_between.hpp"
#include "core/registry/registry.hpp"
#include "core/run/regression.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace iou {
namespace {

double termAt(const Loss& loss, const Box<>& pred, const Box<>& target, std::string_view id) {
    for (const TermValue& t : loss.terms(pred, target))
        if (t.info->id == id) return t.value;
    return std::nan("");
}

Box<> withEdge(const Box<>& box, std::size_t edge, double move) {
    std::array<double, 4> e{box.left(), box.top(), box.right(), box.bottom()};
    e[edge] += move;
    return boxFromEdges(e[0], e[1], e[2], e[3]);
}

TEST(EdgeShares, EachIsTheSlopeOfItsTermByEachEdge) {
    const Box<> target{0.5, 0.5, 1.0, 1.0};
    for (const char* id : {"giou", "diou", "interp_iou", "efficient_iou"})
        for (const Box<>& pred : {Box<>{1.1, 0.9, 1.3, 0.72}, Box<>{2.6, 1.9, 0.8, 1.1}}) {
            const Loss loss(*findLoss(id));
            for (const EdgeShare& share : edgeShares(loss, pred, target))
                for (std::size_t edge = 0; edge < 4; ++edge) {
                    const double h = 1e-6;
                    const double slope =
                        (termAt(loss, withEdge(pred, edge, h), target, share.source->id) -
                         termAt(loss, withEdge(pred, edge, -h), target, share.source->id)) /
                        (2.0 * h);
                    EXPECT_NEAR(share.push[edge], -slope, 1e-8) << id << " " << share.source->id;
                }
        }
}

TEST(EdgeShares, SumToThePushOfTheLossWhateverItIs) {
    const Box<> pred{1.1, 0.9, 1.3, 0.72}, target{0.5, 0.5, 1.0, 1.0};
    for (const LossPointer& entry : allLosses()) {
        const Loss loss(entry);
        const double way = entry->kind == Kind::metric ? 1.0 : -1.0;
        const auto whole = edgePartials(pred, loss.direction(pred, target).d);
        std::array<double, 4> sum{};
        for (const EdgeShare& share : edgeShares(loss, pred, target))
            for (std::size_t i = 0; i < 4; ++i) sum[i] += share.push[i];
        for (std::size_t i = 0; i < 4; ++i)
            EXPECT_NEAR(sum[i], way * whole[i], 1e-12 * (1.0 + std::abs(whole[i]))) << entry->id;
    }
}

TEST(EdgeShares, EverySourceHasAHueOfItsOwn) {
    for (const LossPointer& entry : allLosses()) {
        std::vector<int> hues;
        for (const TermInfo* source : sourcesOf(*entry)) hues.push_back(termHue(*entry, *source));
        for (const int hue : hues) EXPECT_GE(hue, 0);
        std::sort(hues.begin(), hues.end());
        EXPECT_EQ(std::adjacent_find(hues.begin(), hues.end()), hues.end()) << entry->id;
        for (const TermInfo* term : entry->terms)
            EXPECT_EQ(termHue(*entry, *term) >= 0, isSource(term->role)) << term->id;
    }
}

TEST(ArrowScale, IsTheSameForAllLossesThatKnowNoScale) {
    const double natural = arrowScale(1.0, 1.0, 44.0).length;
    EXPECT_EQ(natural, 44.0);
    EXPECT_EQ(arrowScale(0.2, 1.0, 44.0).length, natural);
    EXPECT_EQ(arrowScale(5.0, 1.0, 44.0).length, natural);
    // Everything ten times as large: slopes a tenth, arrows as long.
    EXPECT_DOUBLE_EQ(arrowScale(0.1, 10.0, 44.0).length * 0.1, natural);
    EXPECT_EQ(arrowScale(0.0, 1.0, 44.0).length, natural);
    EXPECT_EQ(arrowScale(std::nan(""), 1.0, 44.0).length, natural);
}

TEST(ArrowScale, GoesByTensForOthers) {
    for (const double steepest : {1e-9, 3e-3, 40.0, 700.0, 2e12}) {
        const ArrowScale scale = arrowScale(steepest, 1.0, 44.0);
        const double tens = std::log10(scale.length / 44.0);
        EXPECT_NEAR(tens, std::round(tens), 1e-9);
        EXPECT_GT(scale.length * steepest, 4.3);
        EXPECT_LT(scale.length * steepest, 44.0 * 8.1);
    }
}

TEST(ArrowScale, TheKeyIsRoundAndHandy) {
    for (const double size : {1e-3, 0.4, 1.0, 37.0, 1e5}) {
        const ArrowScale scale = arrowScale(1.0 / size, size, 44.0);
        EXPECT_DOUBLE_EQ(scale.key_length, scale.key * scale.length);
        EXPECT_GT(scale.key_length, 19.9);
        EXPECT_LE(scale.key_length, 50.0 + 1e-9);
        const double digit = scale.key / std::pow(10.0, std::floor(std::log10(scale.key) + 1e-9));
        EXPECT_TRUE(std::abs(digit - 1) < 1e-9 || std::abs(digit - 2) < 1e-9 ||
                    std::abs(digit - 5) < 1e-9)
            << scale.key;
    }
}

TEST(ArrowScale, TheSteepestPushOfARunHoldsForAllItsSteps) {
    RunRecipe recipe{Loss(*findLoss("giou")), {}, {}, 100, BoxForm::xyxy, false, {}};
    const Box<> target{0.5, 0.5, 1.0, 1.0};
    const Trajectory run = runRegression(recipe, {2.6, 1.9, 0.8, 1.1}, target);
    double largest = 0.0;
    for (int k = 0; k <= run.steps(); ++k)
        for (const double d : edgePartials(run.box(k), recipe.loss.direction(run.box(k), target).d))
            largest = std::max(largest, std::abs(d));
    EXPECT_NEAR(steepestPush(run), largest, 1e-12);
}

}  // namespace
}  // namespace iou
