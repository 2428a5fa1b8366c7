// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/paired.hpp"
#include "tests/core/support/random.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <vector>

namespace iou::detector {
namespace {

// scipy.stats.t.ppf(0.975, n), which printed tables have to three digits.
TEST(Paired, QuantilesOfStudentsT) {
    constexpr std::array<std::pair<int, double>, 7> reference{{{1, 12.706204736432095},
                                                               {2, 4.302652729911275},
                                                               {3, 3.182446305284263},
                                                               {5, 2.570581835636197},
                                                               {9, 2.2621571628540993},
                                                               {10, 2.2281388519649385},
                                                               {19, 2.093024054408263}}};
    for (const auto& [degrees, t] : reference)
        EXPECT_NEAR(studentQuantile(0.95, degrees), t, 1e-9) << degrees;
}

// Counted by hand: of the eight sums +-1 +-2 +-3 those as far from 0 as 6 are 6 and -6.
TEST(Paired, SignFlipsAreCountedOut) {
    EXPECT_EQ(signFlipP(std::array{1.0, 2.0, 3.0}), 0.25);
    // 1 + 2 - 3 = 0: every sum is as far.
    EXPECT_EQ(signFlipP(std::array{1.0, 2.0, -3.0}), 1.0);
    // -1 + 2 + 3 = 4: 6, 4, -4, -6 of eight.
    EXPECT_EQ(signFlipP(std::array{-1.0, 2.0, 3.0}), 0.5);
    EXPECT_EQ(signFlipP(std::array{0.7}), 1.0);
    EXPECT_EQ(signFlipP(std::array{0.0, 0.0, 0.0, 0.0}), 1.0);
}

TEST(Paired, TenDifferencesOfOneSignHaveTheLeastP) {
    std::array<double, 10> d{};
    for (std::size_t i = 0; i < d.size(); ++i) d[i] = 0.01 + 0.003 * static_cast<double>(i);
    EXPECT_EQ(signFlipP(d), 2.0 / 1024.0);
}

// Sums that are equal but for their rounding count as equal: .1 + .2 - .3 and all its flips.
TEST(Paired, RoundingDecidesNothing) {
    EXPECT_EQ(signFlipP(std::array{0.1, 0.2, -0.3}), 1.0);
    EXPECT_EQ(signFlipP(std::array{0.3, 0.1, 0.2, -0.6}), 1.0);
}

// Against all flips one after another.
TEST(Paired, SignFlipsAreThoseCountedOneByOne) {
    testing::Random random(testing::printedSeed("sign flips"));
    for (std::size_t n = 1; n <= 11; ++n)
        for (int round = 0; round < 8; ++round) {
            std::vector<double> d(n);
            double sum = 0.0;
            // Of few values, so that many sums are the same.
            for (double& x : d) sum += x = 0.1 * (random.below(10) - 4);
            int count = 0;
            for (unsigned flips = 0; flips < 1U << n; ++flips) {
                double flipped = 0.0;
                for (std::size_t i = 0; i < n; ++i) flipped += (flips >> i & 1U) ? d[i] : -d[i];
                count += std::abs(flipped) >= std::abs(sum) - 1e-9;
            }
            EXPECT_EQ(signFlipP(d), std::ldexp(count, -static_cast<int>(n))) << n;
        }
}

TEST(Paired, TwentyDifferencesOfOneSignHaveTheLeastP) {
    const std::vector<double> d(20, 0.01);
    EXPECT_EQ(signFlipP(d), std::ldexp(1.0, -19));
}

// By hand: differences 1, 2, 3: mean 2, deviation 1, standard error 1/sqrt 3, t(2) = 4.302653.
TEST(Paired, ADifferenceHasItsIntervalOfT) {
    const auto d = pairedDifference(std::array{2.0, 4.0, 6.0}, std::array{1.0, 2.0, 3.0});
    EXPECT_EQ(d.pairs, 3);
    EXPECT_DOUBLE_EQ(d.difference, 2.0);
    EXPECT_DOUBLE_EQ(d.standard_error, 1.0 / std::sqrt(3.0));
    EXPECT_NEAR(d.lo, 2.0 - 4.302652729911275 / std::sqrt(3.0), 1e-9);
    EXPECT_NEAR(d.hi, 2.0 + 4.302652729911275 / std::sqrt(3.0), 1e-9);
    EXPECT_EQ(d.p, 0.25);
}

TEST(Paired, OnePairHasNoIntervalAndNoneHasNothing) {
    const auto one = pairedDifference(std::array{2.0}, std::array{1.0});
    EXPECT_EQ(one.difference, 1.0);
    EXPECT_TRUE(std::isnan(one.standard_error));
    EXPECT_EQ(one.p, 1.0);
    EXPECT_TRUE(std::isnan(pairedDifference({}, {}).difference));
}

// The example of the method's usual description: p .01 .04 .03 .005 become .03 .06 .06 .02.
TEST(Paired, HolmsAdjustment) {
    const auto p = holm(std::array{0.01, 0.04, 0.03, 0.005});
    EXPECT_DOUBLE_EQ(p[0], 0.03);
    EXPECT_DOUBLE_EQ(p[1], 0.06);
    EXPECT_DOUBLE_EQ(p[2], 0.06);
    EXPECT_DOUBLE_EQ(p[3], 0.02);
    const auto with_gap = holm(std::array{0.01, std::nan(""), 0.6, 0.7});
    EXPECT_DOUBLE_EQ(with_gap[0], 0.03);
    EXPECT_TRUE(std::isnan(with_gap[1]));
    EXPECT_EQ(with_gap[2], 1.0);
    EXPECT_EQ(with_gap[3], 1.0);
}

}  // namespace
}  // namespace iou::detector
