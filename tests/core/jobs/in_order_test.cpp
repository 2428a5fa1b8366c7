// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/in_order.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <new>
#include <numeric>
#include <thread>
#include <vector>

namespace iou::testing {
namespace {

std::vector<std::int64_t> upTo(std::int64_t n) {
    std::vector<std::int64_t> out(static_cast<std::size_t>(n));
    std::iota(out.begin(), out.end(), 0);
    return out;
}

TEST(InOrder, WhatSeveralThreadsMakeIsTakenInItsOrder) {
    for (const int threads : {1, 2, 5}) {
        std::vector<std::int64_t> taken;
        std::atomic<int> waiting{0}, most{0};
        eachInOrder(
            40, threads,
            [&](std::int64_t i) {
                // The first of each five is the last to be made.
                if (i % 5 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(2));
                most = std::max(most.load(), ++waiting);
                return i;
            },
            [&](std::int64_t i) {
                --waiting;
                taken.push_back(i);
                return true;
            });
        EXPECT_EQ(taken, upTo(40)) << threads;
        EXPECT_LE(most, threads);
    }
    eachInOrder(
        0, 2, [](std::int64_t i) { return i; }, [](std::int64_t) { return true; });
}

TEST(InOrder, EndsWhereATakerSaysSo) {
    for (const int threads : {1, 2, 5}) {
        std::vector<std::int64_t> taken;
        std::atomic<int> made{0};
        eachInOrder(
            1000, threads,
            [&](std::int64_t i) {
                ++made;
                return i;
            },
            [&](std::int64_t i) {
                taken.push_back(i);
                return i < 7;
            });
        EXPECT_EQ(taken, upTo(8)) << threads;
        EXPECT_LT(made, 1000);
    }
}

TEST(InOrder, WhatIsThrownEndsIt) {
    for (const int threads : {1, 2, 5})
        for (const bool in_make : {true, false}) {
            std::vector<std::int64_t> taken;
            const auto run = [&] {
                eachInOrder(
                    1000, threads,
                    [&](std::int64_t i) {
                        if (in_make && i == 7) throw std::bad_alloc();
                        return i;
                    },
                    [&](std::int64_t i) {
                        if (!in_make && i == 7) throw std::bad_alloc();
                        taken.push_back(i);
                        return true;
                    });
            };
            EXPECT_THROW(run(), std::bad_alloc);
            const auto first = upTo(7);
            EXPECT_LE(taken.size(), first.size());
            EXPECT_TRUE(std::equal(taken.begin(), taken.end(), first.begin()));
        }
}

}  // namespace
}  // namespace iou::testing
