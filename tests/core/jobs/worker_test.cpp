// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/worker.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <thread>
#include <vector>

namespace iou::testing {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// True once `condition` holds; false after five seconds.
bool reached(const std::function<bool()>& condition) {
    const auto limit = Clock::now() + 5s;
    while (!condition()) {
        if (Clock::now() > limit) return false;
        std::this_thread::sleep_for(1ms);
    }
    return true;
}

/// Work in portions of a millisecond until it is cancelled.
void workUntilCancelled(Progress& progress) {
    while (!progress.cancelled()) {
        std::this_thread::sleep_for(1ms);
        progress.advance(1);
    }
}

TEST(Worker, RunsARequestOnItsOwnThread) {
    Worker worker;
    std::thread::id ran_on;
    std::uint64_t seen = 0;
    const auto generation = worker.request([&](Progress&, std::uint64_t g) {
        ran_on = std::this_thread::get_id();
        seen = g;
    });
    worker.wait();
    EXPECT_EQ(seen, generation);
    EXPECT_NE(ran_on, std::this_thread::get_id());
    EXPECT_TRUE(worker.isNewest(generation));
    EXPECT_FALSE(worker.busy());
}

TEST(Worker, NewestRequestWins) {
    Worker worker;
    std::atomic<bool> started{false};
    const auto first = worker.request([&](Progress& p, std::uint64_t) {
        started = true;
        workUntilCancelled(p);
    });
    ASSERT_TRUE(reached([&] { return started.load(); }));
    // While the first runs, a flood of requests: only the last one ever starts.
    std::vector<std::uint64_t> ran;
    std::uint64_t last = 0;
    for (int i = 0; i < 100; ++i) {
        last = worker.request([&ran, i](Progress& p, std::uint64_t g) {
            ran.push_back(g);
            if (i < 99) workUntilCancelled(p);
        });
    }
    worker.wait();
    ASSERT_FALSE(ran.empty());
    EXPECT_EQ(ran.back(), last);
    EXPECT_FALSE(worker.isNewest(first));
    EXPECT_TRUE(worker.isNewest(last));
    for (std::size_t i = 1; i < ran.size(); ++i) EXPECT_LT(ran[i - 1], ran[i]);
}

TEST(Worker, WaitingRequestIsReplacedAndNeverRuns) {
    Worker worker;
    std::atomic<bool> started{false};
    std::atomic<bool> release{false};
    worker.request([&](Progress&, std::uint64_t) {
        started = true;
        while (!release) std::this_thread::sleep_for(1ms);
    });
    ASSERT_TRUE(reached([&] { return started.load(); }));
    bool replaced_ran = false;
    bool last_ran = false;
    worker.request([&](Progress&, std::uint64_t) { replaced_ran = true; });
    worker.request([&](Progress&, std::uint64_t) { last_ran = true; });
    release = true;
    worker.wait();
    EXPECT_FALSE(replaced_ran);
    EXPECT_TRUE(last_ran);
}

TEST(Worker, KeepRunningLetsAPreviewFinish) {
    Worker worker;
    std::atomic<bool> started{false};
    std::atomic<bool> release{false};
    std::atomic<bool> was_cancelled{false};
    std::atomic<int> finished{0};
    worker.request([&](Progress& p, std::uint64_t) {
        started = true;
        while (!release) std::this_thread::sleep_for(1ms);
        was_cancelled = p.cancelled();
        ++finished;
    });
    ASSERT_TRUE(reached([&] { return started.load(); }));
    worker.request([&](Progress&, std::uint64_t) { ++finished; }, true);
    release = true;
    worker.wait();
    EXPECT_FALSE(was_cancelled);
    EXPECT_EQ(finished, 2);
}

TEST(Worker, CancelEndsTheWorkAfterThePortionUnderWay) {
    Worker worker;
    std::atomic<bool> started{false};
    const auto generation = worker.request([&](Progress& p, std::uint64_t) {
        started = true;
        workUntilCancelled(p);
    });
    ASSERT_TRUE(reached([&] { return started.load(); }));
    EXPECT_TRUE(worker.busy());
    worker.cancel();
    const std::int64_t done = worker.progress()->done;
    worker.wait();
    EXPECT_LE(worker.progress()->done - done, 1);
    EXPECT_FALSE(worker.isNewest(generation)) << "what was cancelled is stale";
    EXPECT_FALSE(worker.busy());
}

TEST(Worker, CancelForgetsWhatWaits) {
    Worker worker;
    std::atomic<bool> started{false};
    std::atomic<bool> waiting_ran{false};
    worker.request([&](Progress& p, std::uint64_t) {
        started = true;
        workUntilCancelled(p);
    });
    ASSERT_TRUE(reached([&] { return started.load(); }));
    worker.request([&](Progress&, std::uint64_t) { waiting_ran = true; }, true);
    worker.cancel();
    worker.wait();
    EXPECT_FALSE(waiting_ran);
    // It is still good for the next request.
    std::atomic<bool> next_ran{false};
    worker.request([&](Progress& p, std::uint64_t) { next_ran = !p.cancelled(); });
    worker.wait();
    EXPECT_TRUE(next_ran);
}

TEST(Worker, CancelWithNothingToDoIsHarmless) {
    Worker worker;
    worker.cancel();
    worker.wait();
    std::atomic<bool> ran{false};
    worker.request([&](Progress& p, std::uint64_t) { ran = !p.cancelled(); });
    worker.wait();
    EXPECT_TRUE(ran);
}

TEST(Worker, ReportsProgressOfWhatRuns) {
    Worker worker;
    std::atomic<bool> release{false};
    worker.request([&](Progress& p, std::uint64_t) {
        p.total = 10;
        p.advance(4);
        while (!release) std::this_thread::sleep_for(1ms);
        p.advance(6);
    });
    EXPECT_TRUE(reached([&] { return worker.progress()->done == 4; }));
    EXPECT_EQ(worker.progress()->total, 10);
    release = true;
    worker.wait();
    EXPECT_EQ(worker.progress()->done, 10);
}

TEST(Worker, StaleResultsAreRecognised) {
    Worker worker;
    std::vector<std::uint64_t> accepted;
    std::uint64_t last = 0;
    for (int i = 0; i < 200; ++i) {
        last = worker.request([&](Progress&, std::uint64_t g) {
            if (worker.isNewest(g)) accepted.push_back(g);
        });
        if (i % 20 == 0) std::this_thread::sleep_for(1ms);
    }
    worker.wait();
    ASSERT_FALSE(accepted.empty());
    EXPECT_EQ(accepted.back(), last);
}

TEST(Worker, DestructorCancelsAndWaits) {
    std::atomic<bool> started{false};
    std::atomic<bool> ended{false};
    {
        Worker worker;
        worker.request([&](Progress& p, std::uint64_t) {
            started = true;
            workUntilCancelled(p);
            ended = true;
        });
        ASSERT_TRUE(reached([&] { return started.load(); }));
    }
    EXPECT_TRUE(ended);
}

TEST(Worker, RequestsFromManyThreadsEndWithOneNewest) {
    Worker worker;
    std::atomic<std::uint64_t> last_run{0};
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            for (int i = 0; i < 200; ++i) {
                worker.request([&](Progress&, std::uint64_t g) { last_run = g; });
                if (i % 50 == 0) worker.cancel();
            }
        });
    for (auto& t : threads) t.join();
    const auto final_generation = worker.request([&](Progress&, std::uint64_t g) { last_run = g; });
    worker.wait();
    EXPECT_EQ(last_run, final_generation);
}

TEST(Worker, ALowOneAndItsThreadsRankBelowTheProgram) {
    const int own = getpriority(PRIO_PROCESS, 0);
    const int expected = std::min(19, own + 10);
    Worker worker(Priority::low);
    int ranked = own;
    int inherited = own;
    worker.request([&](Progress&, std::uint64_t) {
        ranked = getpriority(PRIO_PROCESS, 0);
        std::thread([&] { inherited = getpriority(PRIO_PROCESS, 0); }).join();
    });
    worker.wait();
    EXPECT_EQ(ranked, expected);
    EXPECT_EQ(inherited, expected);
    EXPECT_EQ(getpriority(PRIO_PROCESS, 0), own);
}

}  // namespace
}  // namespace iou::testing
