// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_line.hpp"
#include "core/run/trajectory_table.hpp"
#include "tests/core/support/random_document.hpp"

#include <gtest/gtest.h>

namespace iou {
namespace {

RunRequest sample() {
    RunRecipe recipe{.loss = *Loss::parse("interp_iou:alpha=0.9"),
                     .optimizer = *Optimizer::parse("rmsprop:alpha=0.9"),
                     .schedule = {{{60, 0.1}, {200, 0.01}}},
                     .steps = 120,
                     .form = BoxForm::log,
                     .iou_factor = true,
                     .stop = {0.95, 1e-6, 1e4}};
    return {recipe, {1.5, -2.0, 0.25, 4.0}, {0.0, 0.1 + 0.2, 1.0, 1e-3}};
}

const std::string good =
    "iouscope-run pred=cxcywh:1,1,2,2 target=xyxy:0,0,1,1 loss=ciou optimizer=adam schedule=0.02 "
    "steps=200 form=xyxy";

std::string with(const std::string& from, const std::string& to) {
    std::string text = good;
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

TEST(RunLine, ReadsBackAlikeAndIsOneLine) {
    const std::string line = runLine(sample());
    EXPECT_EQ(line.find('\n'), std::string::npos);
    EXPECT_NE(line.find("schedule=0.1@60,0.01@200"), std::string::npos) << line;
    const auto back = parseRunLine(line);
    ASSERT_TRUE(back) << back.error().message();
    EXPECT_EQ(*back, sample());
}

TEST(RunLine, AnyRunReadsBackAlike) {
    testing::DocumentMaker make(testing::printedSeed("run line"));
    for (int i = 0; i < testing::scaled(1000); ++i) {
        const RunRequest run{make.run(), make.box(), make.box()};
        const std::string line = runLine(run);
        const auto back = parseRunLine(line);
        ASSERT_TRUE(back) << back.error().message() << "\n" << line;
        ASSERT_TRUE(*back == run) << line;
        ASSERT_EQ(runLine(*back), line);
    }
}

TEST(RunLine, OrderLineEndsAndNotationAreFree) {
    const auto a = parseRunLine(good);
    const auto b = parseRunLine("  iouscope-run\n form=xyxy steps=200\r\n schedule=0.02\tloss=ciou "
                                "optimizer=adam target=cxcywh:0.5,0.5,1,1 pred=xywh:0,0,2,2\n");
    ASSERT_TRUE(a) << a.error().message();
    ASSERT_TRUE(b) << b.error().message();
    EXPECT_EQ(*a, *b);
    EXPECT_FALSE(a->recipe.iou_factor);
    EXPECT_EQ(a->recipe.stop, StopRules{});
}

TEST(RunLine, MistakesAreNamedWithTheirPlace) {
    const std::pair<std::string, std::string> cases[] = {
        {"", "start it with iouscope-run"},
        {"iouscope-runs pred=1", "start it with iouscope-run"},
        {"iouscope-run", "pred is missing"},
        {with(" loss=ciou", ""), "loss is missing"},
        {with("loss=ciou", "loss=eiou"), "recipe, character 54, loss"},
        {with("loss=ciou", "loss=ciou loss=diou"), "loss is given twice"},
        {with("cxcywh:1,1,2,2", "1,1,2,2"), "does not say what its numbers are"},
        {with("cxcywh:1,1,2,2", "cxcywh:1,1,-2,2"), "negative"},
        {with("cxcywh:1,1,2,2", "ltrb:1,1,2,2"), "choose cxcywh"},
        {with("steps=200", "steps=0"), "out of range"},
        {with("steps=200", "steps=1.5"), "not a whole number"},
        {with("schedule=0.02", "schedule=0.02,0.1"), "has no last step"},
        {with("schedule=0.02", "schedule=0.02@10,0.1@10"), "out of range"},
        {with("schedule=0.02", "schedule=-1"), "out of range"},
        {with("form=xyxy", "form=ltrb"), "choose xyxy"},
        {with("form=xyxy", "form=xyxy iou_factor=1"), "write on or off"},
        {with("form=xyxy", "form=xyxy speed=3"), "\"speed=3\" is not known"},
        {with("form=xyxy", "form"), "\"form\" is not known"},
        {good + std::string(270000, ' '), "longer than 256 kB"},
    };
    for (const auto& [text, expected] : cases) {
        const auto run = parseRunLine(text);
        ASSERT_FALSE(run) << expected;
        EXPECT_NE(run.error().message().find(expected), std::string::npos)
            << expected << " in " << run.error().message();
    }
}

TEST(TrajectoryTable, HoldsTheRunAndItsRecipe) {
    const RunRequest run = *parseRunLine(good);
    const Trajectory t = runRegression(run.recipe, run.start, run.target);
    const std::string csv = trajectoryCsv(run, t);
    const std::size_t end = csv.find('\n');
    const auto back = parseRunLine(csv.substr(recipe_comment.size(), end - recipe_comment.size()));
    ASSERT_TRUE(back) << back.error().message();
    EXPECT_EQ(*back, run);
    EXPECT_EQ(csv.compare(end + 1, trajectoryColumns().size(), trajectoryColumns()), 0);
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), t.steps() + 3);
    const auto table = trajectoryTable(run, t);
    ASSERT_EQ(table.rows(), t.steps() + 1);
    EXPECT_EQ(table.cols(),
              std::count(trajectoryColumns().begin(), trajectoryColumns().end(), ',') + 1);
    for (int k = 0; k <= t.steps(); ++k) {
        EXPECT_EQ(table(k, 0), k);
        EXPECT_EQ(table(k, 3), t.boxes(k, 2));
        EXPECT_EQ(table(k, 7), run.target.w);
        EXPECT_EQ(table(k, 9), t.loss(k));
    }
    EXPECT_EQ(trajectoryCsv(*back, runRegression(back->recipe, back->start, back->target)), csv);
}

}  // namespace
}  // namespace iou
