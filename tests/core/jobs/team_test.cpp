// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/team.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <fstream>
#include <mutex>
#include <new>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace iou::testing {
namespace {

TEST(Team, EveryIndexFallsToOneThread) {
    for (const int threads : {1, 2, 5})
        for (const std::int64_t chunk : {1, 4, 100}) {
            std::vector<std::atomic<int>> met(37);
            eachOnTeam(3, 37, threads, chunk,
                       [&](std::int64_t i) { ++met[static_cast<std::size_t>(i)]; });
            for (std::size_t i = 0; i < met.size(); ++i) EXPECT_EQ(met[i], i < 3 ? 0 : 1) << i;
        }
}

TEST(Team, HasAsManyThreadsAsWereAskedFor) {
    std::mutex mutex;
    std::set<std::thread::id> ids;
    std::atomic<int> there{0};
    onTeam(3, [&] {
        {
            const std::lock_guard lock(mutex);
            ids.insert(std::this_thread::get_id());
        }
        ++there;
        while (there < 3) std::this_thread::yield();  // each waits for the others
    });
    EXPECT_EQ(ids.size(), 3U);
    EXPECT_TRUE(ids.contains(std::this_thread::get_id()));
}

TEST(Team, WhatOneOfThemThrowsIsThrownOnceTheOthersAreDone) {
    for (const int threads : {1, 2, 4}) {
        std::atomic<int> running{0}, done{0};
        const auto work = [&] {
            eachOnTeam(0, 1000, threads, 1, [&](std::int64_t i) {
                ++running;
                if (i == 20) {
                    --running;
                    throw std::bad_alloc();
                }
                std::this_thread::yield();
                --running;
                ++done;
            });
        };
        EXPECT_THROW(work(), std::bad_alloc);
        EXPECT_EQ(running, 0);
        EXPECT_LT(done, 1000) << "no more are given out";
        // The next one is whole again.
        done = 0;
        eachOnTeam(0, 100, threads, 1, [&](std::int64_t) { ++done; });
        EXPECT_EQ(done, 100);
    }
}

TEST(Team, AllOfThemMayThrow) {
    EXPECT_THROW(onTeam(4, [] { throw std::bad_alloc(); }), std::bad_alloc);
}

#if !defined(__SANITIZE_THREAD__)
TEST(Team, InsideATeamThereIsOneThread) {
    std::atomic<int> calls{0};
    onTeam(2, [&] { onTeam(4, [&] { ++calls; }); });
    EXPECT_EQ(calls, 2);
}

TEST(Team, WhereThreadsCannotBeHadThereAreFewer) {
    const pid_t child = ::fork();
    if (child == 0) {
        // A thread of its own: what the parent's OpenMP started is not here.
        std::atomic<int> met{0};
        std::thread([&] {
            long pages = 0;
            std::ifstream("/proc/self/statm") >> pages;
            const rlim_t room = static_cast<rlim_t>(pages * ::getpagesize()) + (rlim_t{100} << 20);
            const rlimit limit{room, room};
            ::setrlimit(RLIMIT_AS, &limit);
            eachOnTeam(0, 500, 200, 1, [&](std::int64_t) { ++met; });
        }).join();
        ::_exit(met == 500 ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ASSERT_TRUE(WIFEXITED(status)) << "signal " << WTERMSIG(status);
    EXPECT_EQ(WEXITSTATUS(status), 0);
}
#endif

}  // namespace
}  // namespace iou::testing
