// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bridge/frame.hpp"
#include "core/bridge/program.hpp"
#include "core/registry/loss.hpp"
#include "tests/core/support/programs.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <csignal>
#include <thread>

namespace iou::bridge {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr ProgramLimits kShort{
    .start_ms = 20'000, .batch_ms = 20'000, .leave_ms = 500, .term_ms = 200};

enum Mood {
    fine,
    mean,
    wide,
    raises,
    nan,
    prints,
    exits,
    crashes,
    hangs,
    floods,
    closes,
    garbage,
    spread_mean,
    counts,
    moves,
    no_terms,
    slow,
    column,
    leaves,
    stubborn,
    huge_frame
};

class ProgramTest : public ::testing::Test {
protected:
    void SetUp() override {
        if (testing::pythonWithNumpy().empty()) GTEST_SKIP() << "no python3 with NumPy";
    }
    void begin(const std::string& name = "moods.py", ProgramLimits limits = kShort) {
        m_program = std::make_unique<Program>(testing::testProgram(name), limits);
        m_program->start();
        const auto ready = m_program->waitReady();
        ASSERT_TRUE(ready) << ready.error().message() << printed();
    }
    Result<Answer> ask(Mood mood, std::size_t pairs = 3, bool terms = false) {
        Question q{{}, {}, {static_cast<double>(mood), 1.0}, true, terms};
        for (std::size_t i = 0; i < pairs; ++i) {
            q.preds.push_back({12.0 + static_cast<double>(i), 11.0, 8.0, 6.0});
            q.targets.push_back({10.0, 10.0, 9.0, 7.0});
        }
        return m_program->ask(std::move(q));
    }
    std::string printed() const {
        std::string all;
        for (const std::string& line : m_program->output()) all += line + '\n';
        return all;
    }
    /// What is reported for a question that ends the program.
    std::string endedBy(Mood mood) {
        const auto answer = ask(mood);
        EXPECT_FALSE(answer);
        const auto again = ask(fine);
        EXPECT_FALSE(again);  // it has failed: nothing is asked
        EXPECT_EQ(m_program->status().state, Program::State::failed);
        return answer ? "" : answer.error().message();
    }
    void expectLivesOn(Mood mood, const std::string& said) {
        const auto answer = ask(mood);
        ASSERT_FALSE(answer);
        EXPECT_NE(answer.error().message().find(said), std::string::npos)
            << answer.error().message();
        EXPECT_TRUE(ask(fine));
    }
    pid_t pid() const {
        const std::string all = printed();
        const std::size_t at = all.find("pid ");
        return at == all.npos ? -1 : std::atoi(all.c_str() + at + 4);
    }
    std::unique_ptr<Program> m_program;
};

bool isGone(pid_t pid) { return ::kill(pid, 0) != 0; }

TEST_F(ProgramTest, NumbersAreTheCoresAndDifferencesItsGradient) {
    begin();
    EXPECT_EQ(m_program->status().declaration->title, "moods");
    EXPECT_EQ(m_program->status().declaration->language, "Python (numpy)");
    const auto answer = ask(fine, 3, true);
    ASSERT_TRUE(answer) << answer.error().message();
    const Loss iou = *Loss::parse("iou");
    for (std::size_t i = 0; i < 3; ++i) {
        const Gradient g =
            iou.gradient({12.0 + static_cast<double>(i), 11.0, 8.0, 6.0}, {10.0, 10.0, 9.0, 7.0});
        EXPECT_NEAR(answer->value[i], g.value, 1e-15);
        for (std::size_t k = 0; k < 4; ++k) EXPECT_NEAR(answer->d[i][k], g.d[k], 1e-8);
    }
    EXPECT_EQ(answer->terms.at(0).at(0), 6.5 * 5.5);
    // Printed at import, before and after the module took the streams.
    EXPECT_NE(printed().find("printed before anything is imported"), std::string::npos);
    EXPECT_GT(pid(), 0);
}

TEST_F(ProgramTest, MistakesOfTheFunctionAreToldAndItLivesOn) {
    begin();
    expectLivesOn(mean, "return the loss of each pair, without mean or sum, or set per_pair=True");
    expectLivesOn(wide, "the shape (3, 2) in place of (3,)");
    expectLivesOn(no_terms, "should return 2 things: loss, terms");
    expectLivesOn(raises, "line 36: NameError: name 'undefined_name' is not defined; it reads "
                          "\"value = value + undefined_name");
    EXPECT_NE(printed().find("NameError"), std::string::npos);  // the traceback, for the pane
    ASSERT_TRUE(ask(column));                                   // (n, 1) is as good as (n,)
    EXPECT_EQ(ask(column)->value, ask(fine)->value);
    ASSERT_TRUE(ask(prints));
    EXPECT_NE(printed().find("a line for the pane"), std::string::npos);
    // Two megabytes of print are no answer, and no reason to hang.
    ASSERT_TRUE(ask(floods));
    EXPECT_LE(m_program->output().size(), 200U);
}

TEST_F(ProgramTest, NotANumberIsAnAnswer) {
    begin();
    Question q{
        {{0, 0, 1, 1}, {90, 0, 1, 1}}, {{0, 0, 1, 1}, {0, 0, 1, 1}}, {nan, 1.0}, true, false};
    const auto answer = m_program->ask(q);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->value[0], 0.0);
    EXPECT_TRUE(std::isnan(answer->value[1]));
}

TEST_F(ProgramTest, ACrashIsToldAndItStartsAgain) {
    begin();
    const pid_t first = pid();
    EXPECT_NE(endedBy(crashes).find("signal 11"), std::string::npos);
    EXPECT_TRUE(isGone(first));  // no zombie either
    m_program->start();
    ASSERT_TRUE(m_program->waitReady());
    EXPECT_TRUE(ask(fine));
    EXPECT_EQ(m_program->status().starts, 2);
    EXPECT_NE(endedBy(exits).find("it ended with status 7"), std::string::npos);
}

TEST_F(ProgramTest, ACrashIsToldFromOtherFaultsAndWhatWasPrintedStays) {
    begin();
    EXPECT_FALSE(m_program->status().crashed);
    const pid_t first = pid();
    endedBy(crashes);
    EXPECT_TRUE(m_program->status().crashed);
    m_program->start();
    ASSERT_TRUE(m_program->waitReady());
    EXPECT_FALSE(m_program->status().crashed);
    const std::vector<std::string> lines = m_program->output();
    const auto rule = std::find(lines.begin(), lines.end(), "────────");
    ASSERT_NE(rule, lines.end());
    EXPECT_LE(rule - lines.begin(), 20);
    EXPECT_NE(std::find(lines.begin(), rule, "pid " + std::to_string(first)), rule);
    EXPECT_EQ(std::find(rule, lines.end(), "pid " + std::to_string(first)), lines.end());
    // It did not end: it was.
    endedBy(garbage);
    EXPECT_FALSE(m_program->status().crashed);
    m_program->start();
    ASSERT_TRUE(m_program->waitReady());
    const std::vector<std::string> now = m_program->output();
    EXPECT_EQ(std::count(now.begin(), now.end(), "────────"), 0);
}

TEST_F(ProgramTest, DeadlinesChangeWhileItRuns) {
    begin();
    ProgramLimits limits = kShort;
    limits.batch_ms = 50;
    m_program->setLimits(limits);
    EXPECT_NE(endedBy(hangs).find("no answer for 3 pairs within 0.05 s"), std::string::npos);
    EXPECT_FALSE(m_program->status().crashed);
}

TEST(ProgramLimits, AreReadAndWritten) {
    EXPECT_EQ(limitsText({}), "60,5,0.1");
    const auto all = limitsOf("2.5,30,0");
    ASSERT_TRUE(all);
    EXPECT_EQ(all->start_ms, 2500);
    EXPECT_EQ(all->batch_ms, 30'000);
    EXPECT_EQ(all->pair_ms, 0.0);
    EXPECT_EQ(all->leave_ms, ProgramLimits{}.leave_ms);
    EXPECT_EQ(limitsText(*all), "2.5,30,0");
    ASSERT_TRUE(limitsOf("120"));
    EXPECT_EQ(limitsText(*limitsOf("120")), "120,5,0.1");
    for (const char* const wrong :
         {"", "x", "1,", "1,2,3,4", "-1", "0", "1,0", "1e9", "1;2", "nan"})
        EXPECT_FALSE(limitsOf(wrong)) << wrong;
}

TEST_F(ProgramTest, WhoExitsInItsFunctionHasEnded) {
    begin();
    EXPECT_NE(endedBy(leaves).find("it ended with status"), std::string::npos);
}

TEST_F(ProgramTest, ClosedPipesAndGarbageEndIt) {
    begin();
    EXPECT_NE(endedBy(closes).find("closed its standard output"), std::string::npos);
    m_program->start();
    ASSERT_TRUE(m_program->waitReady());
    const pid_t second = pid();
    EXPECT_NE(endedBy(garbage).find("no frame: \"garbage that is no frame"), std::string::npos);
    EXPECT_TRUE(isGone(second));
    m_program->start();
    ASSERT_TRUE(m_program->waitReady());
    EXPECT_NE(endedBy(huge_frame).find("1073741824 bytes"), std::string::npos);
}

TEST_F(ProgramTest, NoAnswerInTimeEndsIt) {
    ProgramLimits limits = kShort;
    limits.batch_ms = 100;
    begin("moods.py", limits);
    const auto before = Clock::now();
    EXPECT_NE(endedBy(hangs).find("no answer for 3 pairs within 0.1 s"), std::string::npos);
    EXPECT_LT(Clock::now() - before, milliseconds(2000));
    EXPECT_TRUE(isGone(pid()));
}

TEST_F(ProgramTest, WhoWillNotGoIsKilled) {
    begin();
    const pid_t child = pid();
    std::thread asker([&] { (void)ask(stubborn); });
    std::this_thread::sleep_for(milliseconds(100));  // it is in its function by now
    m_program->stop();
    asker.join();
    EXPECT_TRUE(m_program->waitStopped(5000));
    EXPECT_TRUE(isGone(child));
}

TEST_F(ProgramTest, ItGoesWhenAskedAndWithItsOwner) {
    begin();
    pid_t child = pid();
    m_program->stop();
    EXPECT_TRUE(m_program->waitStopped(5000));
    EXPECT_TRUE(isGone(child));
    EXPECT_EQ(m_program->status().state, Program::State::resting);
    EXPECT_FALSE(ask(fine));
    m_program->start();
    ASSERT_TRUE(m_program->waitReady());
    child = pid();
    m_program.reset();
    EXPECT_TRUE(isGone(child));
}

TEST_F(ProgramTest, ACancelIsHeardAtOnce) {
    begin();
    Progress progress;
    std::thread canceller([&] {
        std::this_thread::sleep_for(milliseconds(30));
        progress.cancel = true;
    });
    const auto before = Clock::now();
    const auto answer = m_program->ask({{{0, 0, 1, 1}}, {{0, 0, 1, 1}}, {hangs, 1.0}}, &progress);
    EXPECT_FALSE(answer);
    EXPECT_LT(Clock::now() - before, milliseconds(1000));
    canceller.join();
    const pid_t child = pid();
    m_program.reset();  // in the middle of its answer: not waited for
    EXPECT_TRUE(isGone(child));
    EXPECT_LT(Clock::now() - before, milliseconds(2000));
}

TEST_F(ProgramTest, WhoMayNotWaitIsToldLater) {
    begin();
    std::atomic<int> told = 0;
    const auto later = [&](const Result<Answer>& answer) { told += answer ? 1 : 100; };
    const Question question{{{0, 0, 1, 1}}, {{0, 0, 1, 1}}, {slow, 1.0}, false, false};
    EXPECT_FALSE(m_program->askWithin(question, 5, later));
    const auto before = Clock::now();
    // Of those that wait meanwhile the newest alone is asked, and nobody waits at all.
    for (int i = 0; i < 20; ++i) EXPECT_FALSE(m_program->askWithin(question, 1000, later));
    EXPECT_LT(Clock::now() - before, milliseconds(95));
    ASSERT_TRUE(ask(fine));
    EXPECT_EQ(told, 2);
    const auto quick =
        m_program->askWithin({{{0, 0, 1, 1}}, {{0, 0, 1, 1}}, {fine, 1.0}}, 5000, later);
    ASSERT_TRUE(quick && *quick);
}

TEST_F(ProgramTest, LargeQuestionsGoInBatches) {
    begin();
    const std::size_t many = largest_batch + 1;
    Question q{std::vector<Box<>>(many, Box<>{0, 0, 2, 2}),
               std::vector<Box<>>(many, Box<>{0, 0, 2, 2}),
               {fine, 1.0},
               false,
               false};
    q.preds.back().cx = 1.0;
    const auto answer = m_program->ask(q);
    ASSERT_TRUE(answer) << answer.error().message();
    ASSERT_EQ(answer->value.size(), many);
    EXPECT_EQ(answer->value.front(), 0.0);
    EXPECT_NEAR(answer->value.back(), 2.0 / 3.0, 1e-15);
}

TEST_F(ProgramTest, PlainPythonNeedsNoLibrary) {
    begin("plain.py");
    EXPECT_EQ(m_program->status().declaration->title, "plain L1");
    const auto answer =
        m_program->ask({{{1, 2, 3, 4}, {1, 1, 1, 1}}, {{2, 0, 3, 5}, {0, 0, 2, 2}}, {}});
    ASSERT_TRUE(answer) << answer.error().message();
    EXPECT_EQ(answer->value, (std::vector<double>{4.0, 4.0}));
    EXPECT_NEAR(answer->d[0][0], -1.0, 1e-8);
    EXPECT_NEAR(answer->d[0][1], 1.0, 1e-8);
}

TEST_F(ProgramTest, AMistakeThatALibraryFindsIsToldWhereTheUserMadeIt) {
    begin("in_library.py");
    const auto answer = m_program->ask({{{5, 5, 4, 4}}, {{4, 4, 2, 2}}, {}});
    ASSERT_FALSE(answer);
    const std::string said = answer.error().message();
    EXPECT_NE(said.find("in_library.py, line 10: ValueError"), std::string::npos) << said;
    EXPECT_NE(said.find("np.concatenate"), std::string::npos) << said;
}

TEST_F(ProgramTest, ItsOwnGradientIsTakenAsByCentreAndSize) {
    begin("own_gradient.py");
    EXPECT_EQ(m_program->status().declaration->kind, Kind::metric);
    const auto answer = m_program->ask({{{5, 5, 4, 4}}, {{4, 4, 2, 2}}, {}});
    ASSERT_TRUE(answer) << answer.error().message();
    // Corners differ by 0, 0, 2, 2; the last is held: dcx = 0 + 2, dcy = 0, dw = (2 - 0)/2, dh = 0.
    EXPECT_EQ(answer->value[0], 4.0);
    EXPECT_EQ(answer->d[0], (std::array<double, 4>{2.0, 0.0, 1.0, 0.0}));
}

class ProgramStart : public ::testing::Test {
protected:
    std::string fault(const std::string& script, int start_ms = 20'000) {
        ProgramLimits limits = kShort;
        limits.start_ms = start_ms;
        Program program({{"/bin/sh", "-c", script}, "/tmp"}, limits);
        program.start();
        const auto ready = program.waitReady();
        EXPECT_FALSE(ready);
        m_output = program.output();
        return ready ? "" : ready.error().message();
    }
    std::vector<std::string> m_output;
};

TEST_F(ProgramStart, WhatKeepsItFromStartingIsTold) {
    EXPECT_EQ(fault("echo to the pane >&2; echo and more >&2; exit 3"),
              "it ended with status 3; it said at last: \"and more\"");
    EXPECT_EQ(m_output.size(), 2U);
    EXPECT_EQ(fault("exit 0"),
              "it ended with status 0; is iouscope_loss imported, and its function decorated?");
    EXPECT_NE(fault("kill -9 $$").find("signal 9"), std::string::npos);
    EXPECT_NE(fault("exec sleep 60", 60).find("not ready within"), std::string::npos);
    EXPECT_NE(fault("exec >&-; exec sleep 60").find("closed its standard output"),
              std::string::npos);
    // A result before READY.
    EXPECT_NE(
        fault("printf 'IOUB\\001\\004\\000\\000\\000\\000\\000\\000\\000\\000\\000\\000'; sleep 60")
            .find("out of turn"),
        std::string::npos);
    Program none({{"no such program"}, "/tmp"});
    none.start();
    const auto ready = none.waitReady();
    ASSERT_FALSE(ready);
    EXPECT_NE(ready.error().message().find("no such program does not start"), std::string::npos);
    EXPECT_EQ(none.status().state, Program::State::failed);
}

TEST_F(ProgramStart, NothingRunsBeforeStart) {
    Program program({{"/bin/sh", "-c", "touch /tmp/iouscope_was_started"}, "/tmp"});
    EXPECT_FALSE(program.ask({{{0, 0, 1, 1}}, {{0, 0, 1, 1}}, {}}));
    EXPECT_EQ(program.status().state, Program::State::resting);
    EXPECT_TRUE(program.output().empty());
}

}  // namespace
}  // namespace iou::bridge
