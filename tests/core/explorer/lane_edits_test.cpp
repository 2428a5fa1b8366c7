// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explorer/lane_edits.hpp"
#include "core/registry/registry.hpp"
#include "core/run/recipe_difference.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace iou {
namespace {

Explorer lanesOf(std::initializer_list<const char*> specs) {
    Explorer d;
    bool first = true;
    for (const char* spec : specs) {
        const Loss loss = *Loss::parse(spec);
        if (first)
            d.run().loss = loss;
        else
            EXPECT_TRUE(addLane(d, loss));
        first = false;
    }
    return d;
}

std::string idsOf(const Explorer& d) {
    std::string ids;
    for (const Lane& lane : d.lanes) ids += std::string(lane.recipe.loss.id()) + " ";
    return ids;
}

TEST(LaneEdits, ANewLaneComesAfterTheActiveOneWithItsRecipe) {
    Explorer d = lanesOf({"giou", "siou"});
    d.active = 0;
    d.run().steps = 33;
    ASSERT_TRUE(addLane(d, *Loss::parse("diou")));
    EXPECT_EQ(idsOf(d), "giou diou siou ");
    EXPECT_EQ(d.active, 1);
    EXPECT_EQ(d.run().steps, 33);
}

TEST(LaneEdits, ACopyStandsBehindItsOriginalAndHasItsOwnStyle) {
    Explorer d = lanesOf({"giou", "siou"});
    ASSERT_TRUE(duplicateLane(d, 0));
    EXPECT_EQ(idsOf(d), "giou giou siou ");
    EXPECT_EQ(d.active, 1);
    EXPECT_NE(d.lanes[0].style, d.lanes[1].style);
}

TEST(LaneEdits, TheTenthLaneIsRefusedWithAReason) {
    Explorer d = lanesOf({"giou"});
    while (d.lanes.size() < max_lanes) ASSERT_TRUE(duplicateLane(d, 0));
    const Explorer full = d;
    const auto added = addLane(d, *Loss::parse("iou"));
    ASSERT_FALSE(added);
    EXPECT_NE(added.error().message().find("9 lanes already"), std::string::npos);
    EXPECT_FALSE(duplicateLane(d, 3));
    EXPECT_TRUE(d == full);
}

TEST(LaneEdits, TheLastLaneStays) {
    Explorer d = lanesOf({"giou", "siou", "diou"});
    d.active = 2;
    ASSERT_TRUE(removeLane(d, 2));
    EXPECT_EQ(d.active, 1);
    ASSERT_TRUE(removeLane(d, 0));
    EXPECT_EQ(idsOf(d), "siou ");
    EXPECT_EQ(d.active, 0);
    EXPECT_FALSE(removeLane(d, 0));
}

TEST(LaneEdits, MovingKeepsTheSameLaneActive) {
    for (int from = 0; from < 4; ++from)
        for (int to = 0; to < 4; ++to)
            for (int active = 0; active < 4; ++active) {
                Explorer d = lanesOf({"giou", "siou", "diou", "ciou"});
                d.active = active;
                const Lane held = d.lanes[static_cast<std::size_t>(active)];
                const Lane carried = d.lanes[static_cast<std::size_t>(from)];
                EXPECT_TRUE(moveLane(d, from, to));
                EXPECT_TRUE(d.lanes[static_cast<std::size_t>(d.active)] == held);
                EXPECT_TRUE(d.lanes[static_cast<std::size_t>(to)] == carried);
            }
    Explorer d = lanesOf({"giou", "siou", "diou", "ciou"});
    EXPECT_TRUE(moveLane(d, 0, 2));
    EXPECT_FALSE(moveLane(d, 2, static_cast<int>(d.lanes.size())));
    EXPECT_FALSE(moveLane(d, 0, -1));
    EXPECT_EQ(idsOf(d), "siou diou giou ciou ");
}

TEST(LaneEdits, StylesStayUniqueThroughAnySequence) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    Explorer d;
    for (int i = 0; i < 500; ++i) {
        const int lane = static_cast<int>(random() % d.lanes.size());
        const int other = static_cast<int>(random() % d.lanes.size());
        switch (random() % 4) {
        case 0: (void)addLane(d, Loss(registry()[random() % registry().size()])); break;
        case 1: (void)duplicateLane(d, lane); break;
        case 2: (void)removeLane(d, lane); break;
        default: (void)moveLane(d, lane, other); break;
        }
        std::set<int> styles;
        for (const Lane& l : d.lanes) styles.insert(l.style);
        ASSERT_EQ(styles.size(), d.lanes.size());
        ASSERT_LT(*styles.rbegin(), max_lanes);
        ASSERT_LT(static_cast<std::size_t>(d.active), d.lanes.size());
    }
}

TEST(LaneEdits, APinKeepsTheRunAndIsNotPinnedTwice) {
    Explorer d = lanesOf({"giou", "siou"});
    ASSERT_TRUE(pinLane(d, 0));
    EXPECT_FALSE(pinLane(d, 0));
    ASSERT_TRUE(pinLane(d, 1));
    const Box<> start = d.scene.pred;
    d.scene.pred.cx += 1.0;
    ASSERT_TRUE(pinLane(d, 0));
    EXPECT_TRUE(d.pins[0].start == start);
    EXPECT_TRUE(d.pins[2].start == d.scene.pred);
    removePin(d, 1);
    ASSERT_EQ(d.pins.size(), 2U);
    EXPECT_EQ(d.pins[1].lane.recipe.loss.id(), "giou");
    for (int i = 0; d.pins.size() < max_pins; ++i) {
        d.scene.pred.cx += 1.0;
        ASSERT_TRUE(pinLane(d, 0));
    }
    d.scene.pred.cx += 1.0;
    EXPECT_FALSE(pinLane(d, 0));
}

TEST(LaneEdits, ALaneIsCalledByItsNameOrItsLoss) {
    Explorer d = lanesOf({"giou"});
    EXPECT_EQ(titleOf(d.lanes[0]), "GIoU");
    d.lanes[0].name = "baseline";
    EXPECT_EQ(titleOf(d.lanes[0]), "baseline");
}

TEST(RecipeDifference, EachPartIsNamedAlone) {
    const RunRecipe base = lanesOf({"ciou"}).run();
    EXPECT_TRUE(differences(base, base).empty());
    using enum RecipePart;
    const auto only = [&](auto&& change, RecipePart part, int parameter = -1) {
        RunRecipe r = base;
        change(r);
        const auto found = differences(r, base);
        ASSERT_EQ(found.size(), 1U) << static_cast<int>(part);
        EXPECT_TRUE((found[0] == RecipeDifference{part, parameter}));
    };
    only([](RunRecipe& r) { r.loss = *Loss::parse("giou"); }, loss);
    only([](RunRecipe& r) { r.loss = *Loss::parse("ciou_attached"); }, variant);
    only([](RunRecipe& r) { r.optimizer = *Optimizer::parse("gd"); }, optimizer);
    only([](RunRecipe& r) { (void)r.optimizer.setParameter("beta2", 0.9); }, optimizer_parameter,
         1);
    only([](RunRecipe& r) { r.schedule = Schedule::constant(0.5); }, rate);
    only([](RunRecipe& r) { r.form = BoxForm::log; }, form);
    only([](RunRecipe& r) { r.later = {{60, *Loss::parse("giou")}}; }, later_losses);
    only([](RunRecipe& r) { r.iou_factor = true; }, step_factor);
    only([](RunRecipe& r) { r.steps = 5; }, steps);
    only([](RunRecipe& r) { r.stop.iou_reached = 0.9; }, stop_rules);
}

TEST(RecipeDifference, AnchorsCountInFormsThatHaveThem) {
    RunRecipe a = lanesOf({"ciou"}).run(), b = a;
    a.code.anchor = Box<>{0.0, 0.0, 1.0, 1.0};
    EXPECT_TRUE(differences(a, b).empty()) << "edges have no anchor";
    a.form = b.form = BoxForm::faster_rcnn;
    const auto found = differences(a, b);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE((found[0] == RecipeDifference{RecipePart::code}));
}

TEST(RecipeDifference, ParametersAreComparedWithinOneLoss) {
    RunRecipe a = lanesOf({"interp_iou:alpha=0.5"}).run();
    RunRecipe b = lanesOf({"interp_iou:alpha=0.9"}).run();
    const auto found = differences(a, b);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE((found[0] == RecipeDifference{RecipePart::loss_parameter, 0}));
    a.steps = 7;
    a.form = BoxForm::log;
    EXPECT_EQ(differences(a, b).size(), 3U);
}

}  // namespace
}  // namespace iou
