// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numbers/pack.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

/// Compiled for the baseline: the same polynomials run on every instruction set.
namespace iou::testing {
namespace {

using P = Pack<native_lanes>;

template <class F>
double lane(F&& f, float x) {
    float out[native_lanes];
    f(P(static_cast<double>(x))).store(out);
    for (const float y : out) EXPECT_EQ(y, out[0]);
    return static_cast<double>(out[0]);
}

/// Calls f at about `count` floats from lo to hi, both included.
template <class F>
void sweep(float lo, float hi, int count, F&& f) {
    for (int i = 0; i <= count; ++i)
        f(static_cast<float>(lo + (static_cast<double>(hi) - lo) * i / count));
}

TEST(LaneFunctions, ExpIsWithin2em7Relative) {
    double worst = 0.0;
    sweep(-87.0F, 88.0F, 400000, [&worst](float x) {
        const double exact = std::exp(static_cast<double>(x));
        const double e = lane([](P p) { return plainExp(p); }, x);
        worst = std::max(worst, std::fabs(e - exact) / exact);
    });
    EXPECT_LT(worst, 2e-7);
    const auto e = [](float x) { return lane([](P p) { return plainExp(p); }, x); };
    EXPECT_EQ(e(0.0F), 1.0);
    EXPECT_EQ(e(-87.1F), 0.0);
    EXPECT_EQ(e(-1e30F), 0.0);
    EXPECT_EQ(e(-HUGE_VALF), 0.0);
    EXPECT_EQ(e(1000.0F), e(88.0F));
}

TEST(LaneFunctions, ExpOfUnitIsWithin2em7Relative) {
    const auto e = [](float x) { return lane([](P p) { return plainExpUnit(p); }, x); };
    double worst = 0.0;
    sweep(0.0F, 1.0F, 400000, [&](float x) {
        const double exact = std::exp(static_cast<double>(x));
        worst = std::max(worst, std::fabs(e(x) - exact) / exact);
    });
    EXPECT_LT(worst, 2e-7);
    EXPECT_EQ(e(0.0F), 1.0);
    EXPECT_EQ(e(1.5F), e(1.0F));
    EXPECT_EQ(e(1e30F), e(1.0F));
}

TEST(LaneFunctions, GaussianIsWithin2em7) {
    const auto g = [](float x) { return lane([](P p) { return plainGaussian(p); }, x); };
    double value = 0.0, slope = 0.0, relative = 0.0;
    sweep(-12.0F, 12.0F, 400000, [&](float at) {
        const double x = at;
        const double exact = std::exp(-x * x);
        value = std::max(value, std::fabs(g(at) - exact));
        slope = std::max(slope, std::fabs(2.0 * x * (g(at) - exact)));
        if (x * x < 87.0) relative = std::max(relative, std::fabs(g(at) - exact) / exact);
    });
    EXPECT_LT(value, 2e-7);
    EXPECT_LT(slope, 2e-7);
    EXPECT_LT(relative, 1e-5);
    EXPECT_EQ(g(0.0F), 1.0);
    for (const float far : {10.0F, -1e5F, 1e18F, HUGE_VALF}) {
        EXPECT_GT(g(far), 0.0) << far;
        EXPECT_LT(g(far), 1.7e-38) << far;
    }
}

TEST(LaneFunctions, SafeReciprocalTakesZeroForOne) {
    const auto r = [](float x) { return lane([](P p) { return safeReciprocal(p); }, x); };
    EXPECT_EQ(r(0.0F), 1.0);
    EXPECT_EQ(r(-0.0F), 1.0);
    for (const float x : {0.3F, -7.0F, 1e-37F, 1e37F}) EXPECT_EQ(r(x), double{1.0F / x}) << x;
}

TEST(LaneFunctions, LogIsWithin1p2em7) {
    double worst = 0.0;
    const auto check = [&worst](float x) {
        const double exact = std::log(static_cast<double>(x));
        const double l = lane([](P p) { return plainLog(p); }, x);
        worst = std::max(worst, std::fabs(l - exact) / std::max(1.0, std::fabs(exact)));
    };
    sweep(0.3F, 3.0F, 200000, check);
    for (int i = -1260; i <= 1270; ++i) check(static_cast<float>(std::exp2(i / 10.0)));
    EXPECT_LT(worst, 1.2e-7);
    const auto l = [](float x) { return lane([](P p) { return plainLog(p); }, x); };
    EXPECT_EQ(l(1.0F), 0.0);
    EXPECT_EQ(l(0.0F), -HUGE_VAL);
}

TEST(LaneFunctions, AtanIsWithin2em7) {
    double worst = 0.0;
    sweep(-1.0F, 1.0F, 400000, [&worst](float x) {
        const double a = lane([](P p) { return plainAtanUnit(p); }, x);
        worst = std::max(worst, std::fabs(a - std::atan(static_cast<double>(x))));
    });
    EXPECT_LT(worst, 2e-7);
    EXPECT_EQ(lane([](P p) { return plainAtanUnit(p); }, 0.0F), 0.0);
}

TEST(LaneFunctions, PowersAreWithin1em6Relative) {
    for (const double power : {0.0, 0.5, 1.0, 1.4, 1.5, 2.0, 3.0, 4.0, 5.5}) {
        const auto pow = [power](P p) { return plainPow(p, power); };
        double worst = 0.0;
        sweep(1e-3F, 4.0F, 20000, [&](float x) {
            const double exact = std::pow(static_cast<double>(x), power);
            worst = std::max(worst, std::fabs(lane(pow, x) - exact) / exact);
        });
        EXPECT_LT(worst, 4e-6) << power;
        EXPECT_EQ(lane(pow, 0.0F), power == 0.0 ? 1.0 : 0.0) << power;
        EXPECT_NEAR(lane(pow, 1.0F), 1.0, 1e-7) << power;
    }
}

TEST(LaneFunctions, RootMinimumMaximumAreExact) {
    sweep(0.0F, 10.0F, 10000, [](float x) {
        ASSERT_EQ(lane([](P p) { return plainSqrt(p); }, x), static_cast<double>(std::sqrt(x)));
        ASSERT_EQ(lane([](P p) { return plainMinimum(p, P(3.0)); }, x),
                  static_cast<double>(std::min(x, 3.0F)));
        ASSERT_EQ(lane([](P p) { return plainMaximum(p, P(3.0)); }, x),
                  static_cast<double>(std::max(x, 3.0F)));
        ASSERT_EQ(lane([](P p) { return plainAbs(p - P(5.0)); }, x),
                  static_cast<double>(std::fabs(x - 5.0F)));
    });
}

}  // namespace
}  // namespace iou::testing
