// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/out_of_memory.hpp"
#include "core/jobs/team.hpp"
#include "core/jobs/worker.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <new>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

namespace iou::testing {
namespace {

std::string messageOf(const std::function<void()>& work) {
    const auto done = withinMemory(work);
    return done ? std::string() : done.error().message();
}

TEST(OutOfMemory, BecomesAnErrorThatSaysWhatWouldBeRight) {
    EXPECT_EQ(messageOf([] {}), "");
    for (const auto& work : std::vector<std::function<void()>>{
             [] { throw std::bad_alloc(); },
             [] { throw std::bad_array_new_length(); },
             [] { throw std::length_error("vector"); },
             [] { onTeam(2, [] { throw std::bad_alloc(); }); },
         }) {
        const std::string message = messageOf(work);
        EXPECT_TRUE(message.starts_with("memory ran out: ")) << message;
        EXPECT_NE(message.find(" MB"), std::string::npos) << message;
        EXPECT_TRUE(message.ends_with("; ask for less at once, or give it more memory")) << message;
    }
    EXPECT_EQ(
        messageOf([] {
            throw std::system_error(
                std::make_error_code(std::errc::resource_unavailable_try_again));
        }),
        "a thread cannot be started: Resource temporarily unavailable; ask for fewer threads");
    // Anything else is a fault of the program and stays one.
    EXPECT_THROW((void)withinMemory([] { throw std::logic_error("fault"); }), std::logic_error);
}

TEST(OutOfMemory, WhatNeedsMoreThanThereIsIsRefusedBeforehand) {
    EXPECT_TRUE(checkMemory(phrase("it"), 2e9, phrase("ask for less"), 2e9));
    const auto refused = checkMemory(phrase("it"), 2.5e9, phrase("ask for less"), 0.3e9);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message(),
              "it needs 2.5 GB of memory, and 300 MB are free; ask for less");
}

#if !defined(__SANITIZE_THREAD__)
TEST(OutOfMemory, ALimitLeavesWhatItLeaves) {
    EXPECT_GT(memoryLeft(), 1e6);
    const pid_t child = ::fork();
    if (child == 0) {
        const rlim_t limit = rlim_t{8} << 30;
        const rlimit set{limit, limit};
        ::setrlimit(RLIMIT_AS, &set);
        const double left = memoryLeft();
        if (!(left > 0.0 && left < static_cast<double>(limit))) ::_exit(1);
        // What really is too much is an error as well. A compiler may leave out what nobody sees.
        static const char* volatile seen = nullptr;
        const auto done = withinMemory([] {
            const std::vector<char> much(std::size_t{9} << 30, 'x');
            seen = much.data();
        });
        if (done) ::_exit(seen ? 2 : 4);
        const std::string message = done.error().message();
        ::_exit(message.find("of the 8.6 GB that the limit allows") != message.npos ? 0 : 3);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 0);
}
#endif

TEST(OutOfMemory, AWorkersTaskIsRefusedAndTheNextOneRuns) {
    std::atomic<int> told{0};
    listenToRefused([&](const Error& error) {
        EXPECT_TRUE(error.message().starts_with("memory ran out"));
        ++told;
    });
    {
        Worker worker;
        worker.request([](Progress&, std::uint64_t) { throw std::bad_alloc(); });
        worker.wait();
        EXPECT_TRUE(worker.refused());
        EXPECT_FALSE(worker.busy());
        EXPECT_EQ(told, 1);
        bool ran = false;
        worker.request([&](Progress&, std::uint64_t) { ran = true; });
        worker.wait();
        EXPECT_TRUE(ran);
        EXPECT_FALSE(worker.refused());
    }
    listenToRefused(nullptr);
    EXPECT_EQ(told, 1);
}

}  // namespace
}  // namespace iou::testing
