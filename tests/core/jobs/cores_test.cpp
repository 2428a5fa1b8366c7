// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/cores.hpp"

#include <gtest/gtest.h>
#include <sched.h>

namespace iou {
namespace {

TEST(Cores, AreNoMoreThanTheProcessIsBoundTo) {
    cpu_set_t before;
    ASSERT_EQ(::sched_getaffinity(0, sizeof before, &before), 0);
    const int all = coresOfProcess();
    EXPECT_GE(all, 1);
    EXPECT_LE(all, CPU_COUNT(&before));
    cpu_set_t one;
    CPU_ZERO(&one);
    for (int i = 0; i < CPU_SETSIZE; ++i)
        if (CPU_ISSET(i, &before) && CPU_COUNT(&one) == 0) CPU_SET(i, &one);
    ASSERT_EQ(::sched_setaffinity(0, sizeof one, &one), 0);
    EXPECT_EQ(coresOfProcess(), 1);
    ASSERT_EQ(::sched_setaffinity(0, sizeof before, &before), 0);
}

TEST(Cores, AQuotaIsRoundedUp) {
    EXPECT_EQ(coresOfQuota("150000 100000\n"), 2);
    EXPECT_EQ(coresOfQuota("200000 100000"), 2);
    EXPECT_EQ(coresOfQuota("1000 100000"), 1);
    EXPECT_EQ(coresOfQuota("max 100000"), std::nullopt);
    EXPECT_EQ(coresOfQuota("-1 100000"), std::nullopt) << "version 1 without a limit";
    EXPECT_EQ(coresOfQuota(""), std::nullopt);
    EXPECT_EQ(coresOfQuota("100000 0"), std::nullopt);
}

TEST(Cores, TheGroupIsThatOfVersionTwo) {
    EXPECT_EQ(groupOf("12:cpu:/a\n0::/system.slice/slurmstepd.scope/job_7\n"),
              "/system.slice/slurmstepd.scope/job_7");
    EXPECT_EQ(groupOf("0::/"), "/");
    EXPECT_EQ(groupOf("12:cpu:/a\n"), "");
}

}  // namespace
}  // namespace iou
