// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rng.hpp"
#include "core/numbers/portable_math.hpp"
#include "tests/core/support/golden_files.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <limits>
#include <map>
#include <string>

namespace iou::testing {
namespace {

constexpr long double kInfinity = std::numeric_limits<long double>::infinity();

/// |a - b| in units of the last of the 64 bits of b.
long double unitsApart(long double a, long double b) {
    int exponent = 0;
    std::frexp(b, &exponent);
    return std::fabs(a - b) / std::ldexp(1.0L, exponent - 64);
}

/// Digits of tests/tools/portable_math_golden.py.
TEST(PortableMath, IsWithinTwoUnitsOfTheLastOfItsBits) {
    using Function = long double (*)(long double);
    const std::map<std::string, Function> functions{{"exp", portable::exp},
                                                    {"expm1", portable::expm1},
                                                    {"log", portable::log},
                                                    {"log1p", portable::log1p},
                                                    {"atan", portable::atan}};
    std::map<std::string, int> seen;
    for (const auto& cells : goldenRows("numbers/functions.csv")) {
        const std::string& name = cells.at(0);
        const long double x = std::strtold(cells.at(1).c_str(), nullptr);
        const long double p = std::strtold(cells.at(2).c_str(), nullptr);
        const long double right = std::strtold(cells.at(3).c_str(), nullptr);
        const long double value = name == "pow" ? portable::pow(x, p) : functions.at(name)(x);
        EXPECT_LT(unitsApart(value, right), 2.0L) << name << ' ' << x << ' ' << p;
        ++seen[name];
    }
    EXPECT_EQ(seen.size(), 6U);
}

/// Which has other last bits, and is off by less than 3 units itself.
TEST(PortableMath, IsNearTheCLibraryEverywhere) {
    for (std::uint64_t i = 0; i < 20'000; ++i) {
        const auto draw = [i](std::uint64_t stream, double low, double high) {
            return low + (high - low) * randomUnit(7, stream, i);
        };
        const long double x = draw(1, -3.0, 3.0), far = draw(2, -700.0, 700.0);
        const long double positive = std::exp(far), share = draw(3, -0.99, 0.99);
        const long double p = draw(4, -3.0, 3.0);
        EXPECT_LT(unitsApart(portable::exp(x), std::exp(x)), 4.0L) << x;
        EXPECT_LT(unitsApart(portable::exp(far), std::exp(far)), 4.0L) << far;
        EXPECT_LT(unitsApart(portable::expm1(x), std::expm1(x)), 5.0L) << x;
        EXPECT_LT(unitsApart(portable::log(positive), std::log(positive)), 4.0L) << positive;
        EXPECT_LT(unitsApart(portable::log1p(share), std::log1p(share)), 5.0L) << share;
        EXPECT_LT(unitsApart(portable::atan(x), std::atan(x)), 4.0L) << x;
        EXPECT_LT(unitsApart(portable::atan(positive), std::atan(positive)), 4.0L) << positive;
        EXPECT_LT(unitsApart(portable::pow(positive, p), std::pow(positive, p)), 4.0L)
            << positive << ' ' << p;
    }
}

TEST(PortableMath, SpecialValuesAreThoseOfTheCLibrary) {
    const long double none = std::numeric_limits<long double>::quiet_NaN();
    for (const long double x : {0.0L, -0.0L, 1.0L, -1.0L, -2.0L, 12'000.0L, -12'000.0L, kInfinity,
                                -kInfinity, none, 1e-4940L, 1e4931L}) {
        const auto same = [](long double a, long double b) {
            return (std::isnan(a) && std::isnan(b)) ||
                   (std::signbit(a) == std::signbit(b) && (a == b || unitsApart(a, b) < 4.0L));
        };
        EXPECT_PRED2(same, portable::exp(x), std::exp(x)) << x;
        EXPECT_PRED2(same, portable::expm1(x), std::expm1(x)) << x;
        EXPECT_PRED2(same, portable::log(x), std::log(x)) << x;
        EXPECT_PRED2(same, portable::log1p(x), std::log1p(x)) << x;
        EXPECT_PRED2(same, portable::atan(x), std::atan(x)) << x;
        for (const long double p : {0.0L, 1.0L, 2.0L, -3.0L, 0.5L, 1e18L, kInfinity, none})
            EXPECT_PRED2(same, portable::pow(x, p), std::pow(x, p)) << x << ' ' << p;
    }
}

}  // namespace
}  // namespace iou::testing
