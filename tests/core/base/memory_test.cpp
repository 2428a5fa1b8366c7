// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memory.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <fstream>
#include <thread>
#include <vector>

// These are there where the runtime of a sanitizer is linked in.
extern "C" void __asan_init() __attribute__((weak));
extern "C" void __tsan_init() __attribute__((weak));

namespace iou {
namespace {

constexpr double kMegabyte = 1 << 20;

double residentMegabytes() {
    std::ifstream pages("/proc/self/statm");
    double all = 0.0, resident = 0.0;
    pages >> all >> resident;
    return resident * static_cast<double>(::sysconf(_SC_PAGESIZE)) / kMegabyte;
}

/// Uses 8 MB and frees them, and so does a next thread, while this one lives, and so on.
void useInTurn(int threads) {
    if (threads == 0) return;
    std::thread([threads] {
        std::vector<void*> pieces;
        for (int i = 0; i < 80; ++i) {
            pieces.push_back(std::malloc(100 << 10));
            std::memset(pieces.back(), 1, 100 << 10);
        }
        for (void* piece : pieces) std::free(piece);
        useInTurn(threads - 1);
    }).join();
}

/// What a process of its own comes to keep, in MB: settings of memory are for ever.
int keptAfterSixThreads() {
    keepFreedMemory();
    const double before = residentMegabytes();
    useInTurn(6);
    return static_cast<int>(residentMegabytes() - before);
}

TEST(Memory, WhatOneThreadHasFreedTheNextOneUses) {
    if (__asan_init != nullptr || __tsan_init != nullptr)
        GTEST_SKIP() << "a sanitizer's allocator keeps what is freed for reasons of its own";
    ::testing::FLAGS_gtest_death_test_style = "threadsafe";  // no threads before
    // Each with a store of its own would keep 8 MB: 48.
    EXPECT_EXIT(std::_Exit(keptAfterSixThreads() < 16 ? 0 : 1), ::testing::ExitedWithCode(0), "");
}

}  // namespace
}  // namespace iou
