// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bridge/comparison.hpp"
#include "core/bridge/program_entry.hpp"
#include "core/registry/evaluation.hpp"
#include "core/registry/registry.hpp"
#include "core/run/regression.hpp"
#include "core/session/session_json.hpp"
#include "core/surface/surface.hpp"
#include "tests/core/support/programs.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <cmath>

namespace iou::bridge {
namespace {

constexpr Box<> kPred{12.0, 11.0, 8.0, 6.0}, kTarget{10.0, 10.0, 9.0, 7.0};

/// One program serves the tests; starting one takes longer than asking it.
class ProgramLoss : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        if (!testing::pythonWithNumpy().empty())
            started = *startedLoss(testing::testProgram("moods.py"));
    }
    static void TearDownTestSuite() {
        started.reset();
        stopPrograms();
    }
    void SetUp() override {
        if (!started) GTEST_SKIP() << "no python3 with NumPy";
    }
    static Loss moods(double mood, double k = 1.0) {
        Loss loss(started);
        EXPECT_TRUE(loss.setParameter("mood", mood));
        EXPECT_TRUE(loss.setParameter("k", k));
        return loss;
    }
    inline static LossPointer started;
};

TEST_F(ProgramLoss, IsALossAsAnyOther) {
    EXPECT_EQ(started->id, "moods");
    const Loss mine = moods(0, 2.0), iou = *Loss::parse("iou");
    const Evaluation ours = evaluationOf(mine, kPred, kTarget),
                     core = evaluationOf(iou, kPred, kTarget);
    EXPECT_NEAR(ours.value, 2.0 * core.value, 1e-14);
    for (std::size_t k = 0; k < 4; ++k) {
        EXPECT_NEAR(ours.gradient[k], 2.0 * core.gradient[k], 1e-8);
        EXPECT_NEAR(ours.direction[k], 2.0 * core.gradient[k], 1e-8);
    }
    // The value, then the term it names, with its slopes: the shared area is 6.5 x 5.5.
    ASSERT_EQ(ours.terms.size(), 2U);
    EXPECT_EQ(std::string(ours.terms[1].info->id), "shared");
    EXPECT_DOUBLE_EQ(ours.terms[1].value, 6.5 * 5.5);
    EXPECT_NEAR(ours.terms[1].d[0], -5.5, 1e-6);
    EXPECT_NEAR(ours.terms[1].d[2], 2.75, 1e-6);
    const auto parts = mine.contributions(kPred, kTarget);
    ASSERT_EQ(parts.size(), 1U);
    EXPECT_NEAR(parts[0].d[1], ours.gradient[1], 1e-12);
}

TEST_F(ProgramLoss, SurfacesAreThoseOfTheSameFormula) {
    const auto surface = [](const Loss& loss, int term) {
        SurfaceRequest request{
            loss, term, kPred, kTarget, {Axis::cx, 2.0, 18.0, 24}, {Axis::w, 1.0, 20.0, 24}};
        request.gradient = true;
        return computeSurface(request, 2, nullptr);
    };
    const Surface mine = surface(moods(0), -1), core = surface(*Loss::parse("iou"), -1);
    ASSERT_TRUE(mine.complete);
    EXPECT_LT((mine.value - core.value).abs().maxCoeff(), 1e-6F);
    EXPECT_LT((mine.d[0] - core.d[0]).abs().maxCoeff(),
              0.06F);  // at a kink differences see both sides
    EXPECT_LT((mine.d[0] - core.d[0]).abs().mean(), 1e-3F);
    const Surface shared = surface(moods(0), 1);
    const Loss iou = *Loss::parse("iou");
    const Surface expected = surface(iou, iou.entry().termIndex("intersection"));
    EXPECT_LT((shared.value - expected.value).abs().maxCoeff(), 1e-4F);
}

TEST_F(ProgramLoss, ARunDescendsAsTheSameFormulaDoes) {
    RunRecipe recipe = Document{}.run();
    recipe.loss = moods(0);
    recipe.steps = 20;
    recipe.schedule = Schedule::constant(2.0);
    const Trajectory mine = runRegression(recipe, kPred, kTarget);
    recipe.loss = *Loss::parse("iou");
    const Trajectory core = runRegression(recipe, kPred, kTarget);
    ASSERT_EQ(mine.steps(), core.steps());
    EXPECT_LT((mine.boxes - core.boxes).abs().maxCoeff(), 1e-6);
}

TEST_F(ProgramLoss, WhatItCannotAnswerIsNotANumberAndTheReasonIsKept) {
    EXPECT_TRUE(moods(0).remarks(kPred, kTarget).empty());
    const Loss raising = moods(3);
    EXPECT_TRUE(std::isnan(raising.value(kPred, kTarget)));
    const auto remarks = raising.remarks(kPred, kTarget);
    ASSERT_EQ(remarks.size(), 1U);
    EXPECT_NE(remarks[0].text().find("undefined_name"), std::string::npos);
    ASSERT_TRUE(programFault());
    EXPECT_NE(programFault()->message().find("moods.py"), std::string::npos);
}

TEST_F(ProgramLoss, AThreadThatMayNotWaitFindsTheAnswerLater) {
    // What it prints is reported too: only an answer counts as late.
    std::atomic<bool> told = false;
    Program& program = programCodeOf(*started)->program();
    const int late = program.status().late;
    program.setListener([&] {
        if (program.status().late > late) told = true;
    });
    setPatience(5);
    const Loss slow = moods(16);
    EXPECT_TRUE(std::isnan(slow.value(kPred, kTarget)));  // it takes 100 ms
    EXPECT_EQ(slow.remarks(kPred, kTarget).at(0).text(), "the answer comes later");
    for (int i = 0; i < 4000 && !told; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    EXPECT_TRUE(told);
    EXPECT_NEAR(slow.value(kPred, kTarget), Loss::parse("iou")->value(kPred, kTarget), 1e-14);
    setPatience({});
    program.setListener({});
}

TEST_F(ProgramLoss, WhatIsOnScreenIsKeptHoweverMuchOthersAsk) {
    const Loss counting = moods(13);  // never says the same twice
    setPatience(20'000);
    const double shown = counting.value(kPred, kTarget);
    setPatience({});
    EXPECT_TRUE(std::isfinite(shown));
    for (int i = 0; i < 100; ++i)
        (void)counting.value({12.0 + 0.1 * (i + 1), 11.0, 8.0, 6.0}, kTarget);
    EXPECT_EQ(counting.value(kPred, kTarget), shown);
    EXPECT_NE(counting.value({12.1, 11.0, 8.0, 6.0}, kTarget), shown);
}

TEST_F(ProgramLoss, TravelsInSessionsAndIsNotStartedByThem) {
    Session session;
    session.document.run().loss = moods(0, 3.0);
    std::string text = writeSession(session);
    EXPECT_NE(text.find("moods.py"), std::string::npos);
    // Another folder is another command, which nobody has agreed to.
    const std::string folder = "tests/core/bridge/programs";
    ASSERT_NE(text.find(folder), std::string::npos);
    text.insert(text.find(folder) + folder.size(), "/../programs");
    const auto read = readSession(text, "session");
    ASSERT_TRUE(read) << read.error().message();
    const Loss& loss = read->document.run().loss;
    EXPECT_EQ(loss.entry().name, "moods.py (not started)");
    // A window says it in its language, of what was read before as of what comes.
    nameUnstarted("%1 (noch nicht)");
    EXPECT_EQ(loss.entry().name, "moods.py (noch nicht)");
    EXPECT_EQ(readSession(text, "session")->document.run().loss.name(), "moods.py (noch nicht)");
    nameUnstarted("%1 (not started)");
    EXPECT_EQ(loss.entry().name, "moods.py (not started)");
    EXPECT_EQ(loss.parameter(1), 3.0);
    EXPECT_EQ(programCodeOf(loss.entry())->program().status().state, Program::State::resting);
    EXPECT_TRUE(std::isnan(loss.value(kPred, kTarget)));
    EXPECT_EQ(loss.remarks(kPred, kTarget).at(0).text(), "the program is not started");
    EXPECT_FALSE(scriptChanged(loss.entry()));
    // And back, byte for byte.
    EXPECT_EQ(writeSession(*read), text);
}

TEST_F(ProgramLoss, ProbesTellWhatIsOdd) {
    Program& program = programCodeOf(*started)->program();
    const Loss expected = *Loss::parse("iou");
    const auto found = [&](double mood) {
        std::string all;
        const auto report = probeProgram(program, {mood, 1.0}, expected);
        EXPECT_TRUE(report);
        if (report)
            for (const Finding& f : report->findings)
                all += (f.weight == Finding::Weight::problem ? "problem: " : "") + f.text.text() +
                       '\n';
        return all;
    };
    const std::string well = found(0);
    EXPECT_EQ(well.find("problem"), std::string::npos) << well;
    EXPECT_NE(well.find("IoU"), std::string::npos) << well;
    EXPECT_NE(found(12).find("problem: the loss of a pair depends on the others"),
              std::string::npos);
    EXPECT_NE(found(13).find("problem: not deterministic"), std::string::npos);
    // Differences of such values are no kinks.
    for (const double mood : {12.0, 13.0})
        EXPECT_EQ(found(mood).find("kink"), std::string::npos) << found(mood);
    EXPECT_NE(found(14).find("depends on where the boxes are"), std::string::npos);
    EXPECT_NE(found(4).find("problem: not finite at"), std::string::npos);
    EXPECT_FALSE(probeProgram(program, {1.0, 1.0}, expected));  // a mean is an error at once
}

TEST_F(ProgramLoss, ComparisonNamesTheLossAndTheLargestDifference) {
    const auto entry = startedLoss(testing::testProgram("ciou_numpy.py"));
    ASSERT_TRUE(entry) << entry.error().message();
    const ProgramCode& code = *programCodeOf(**entry);
    std::vector<NamedPair> pairs;
    for (const ProbePair& p : probePairs())
        pairs.push_back({std::to_string(pairs.size()), p.pred, p.target});
    const auto theirs = numbersAt(code, {}, pairs);
    ASSERT_TRUE(theirs);
    std::vector<Loss> losses;
    for (const char* const id : {"giou", "ciou", "ciou_attached"})
        losses.push_back(*Loss::parse(id));
    const auto rows = compareNumbers(*theirs, losses, pairs);
    // Differences see the slope of alpha.
    EXPECT_EQ(rows[0].loss.id(), "ciou_attached");
    EXPECT_LT(rows[0].worst(), 1e-5);
    EXPECT_EQ(rows[1].loss.id(), "ciou");
    EXPECT_LT(rows[1].value.size, 1e-12);
    EXPECT_GT(rows[1].gradient.size, 1e-3);
    EXPECT_GT(rows[2].value.size, 0.1);
    const LargestDifference& worst = rows[2].value;
    const double there = losses[0].value(pairs[worst.pair].pred, pairs[worst.pair].target);
    EXPECT_EQ(worst.ours, there);
    EXPECT_NEAR(std::fabs(worst.theirs - there) / std::max(1.0, std::fabs(there)), worst.size,
                1e-15);
    const auto report = probeProgram(code.program(), {}, rows[0].loss);
    ASSERT_TRUE(report);
    const std::string text = comparisonText(code.declaration(), rows, pairs, &*report);
    EXPECT_NE(text.find("CIoU"), std::string::npos) << text;
    EXPECT_NE(comparisonJson(code.declaration(), rows, pairs, &*report).find("\"ciou_attached\""),
              std::string::npos);
}

}  // namespace
}  // namespace iou::bridge
