// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/sampler.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace iou::testing {
namespace {

using Key = std::tuple<double, double, double, double, double, double>;
Key keyOf(const Case& c) {
    return {c.start.cx, c.start.cy, c.start.w, c.start.h, c.target.w, c.target.h};
}

Protocol smallInterpiou(int points) {
    Protocol p = *findProtocol("interpiou");
    p.points = points;
    return p;
}

TEST(Sampler, TheFullRunHas1715000Cases) {
    EXPECT_EQ(findProtocol("interpiou")->caseCount(), 1715000);
    EXPECT_EQ(findProtocol("diou")->caseCount(), 1715000);
    EXPECT_EQ(findProtocol("wiou")->caseCount(), 1715000);
    EXPECT_EQ(findProtocol("wiou_major")->caseCount(), 68600);
}

TEST(Sampler, MeetsEveryCaseExactlyOnce) {
    const Sampler sampler(smallInterpiou(20), 3);
    ASSERT_EQ(sampler.count(), 20 * 343);
    std::set<Key> seen;
    for (std::int64_t i = 0; i < sampler.count(); ++i)
        EXPECT_TRUE(seen.insert(keyOf(sampler.at(i))).second) << i;
}

TEST(Sampler, DependsOnSeedAndIndexAlone) {
    const Sampler a(smallInterpiou(20), 3);
    const Sampler b(smallInterpiou(20), 3);
    const Sampler other(smallInterpiou(20), 4);
    int equal = 0;
    for (std::int64_t i = a.count() - 1; i >= 0; --i) {
        EXPECT_EQ(keyOf(a.at(i)), keyOf(b.at(i)));
        equal += keyOf(a.at(i)) == keyOf(other.at(i)) ? 1 : 0;
    }
    EXPECT_EQ(equal, 0);
}

TEST(Sampler, APrefixIsAFairSample) {
    const Sampler sampler(*findProtocol("interpiou"), 0);
    const int n = 34300;
    std::map<double, int> aspects;
    std::map<double, int> areas;
    double far = 0.0;
    int inner = 0;
    for (int i = 0; i < n; ++i) {
        const Case c = sampler.at(i);
        ++aspects[std::round(1000 * std::log(c.target.w / c.target.h))];
        ++areas[std::round(1000 * std::log(c.start.w * c.start.h))];
        const double distance = std::hypot(c.start.cx - c.target.cx, c.start.cy - c.target.cy);
        far = std::max(far, distance);
        inner += distance < 0.25 ? 1 : 0;
    }
    EXPECT_EQ(aspects.size(), 7U);
    EXPECT_EQ(areas.size(), 7U);
    for (const auto& [aspect, count] : aspects) EXPECT_NEAR(count, n / 7.0, 300) << aspect;
    for (const auto& [area, count] : areas) EXPECT_NEAR(count, n / 7.0, 300) << area;
    // Uniform in a disk of radius 0.5: a quarter lies within half the radius.
    EXPECT_LE(far, 0.5);
    EXPECT_GT(far, 0.49);
    EXPECT_NEAR(inner, n / 4.0, 800);
}

TEST(Sampler, WiouPointsAreDenserInTheMiddle) {
    const Sampler sampler(*findProtocol("wiou"), 0);
    const int n = 34300;
    int within = 0;
    for (int i = 0; i < n; ++i) {
        const Case c = sampler.at(i);
        // Distance R ln(1 + U(e^3-1))/3 is below R/2 for U < (e^1.5-1)/(e^3-1) = 0.1824.
        within += std::hypot(c.start.cx - c.target.cx, c.start.cy - c.target.cy) < 0.25 ? 1 : 0;
    }
    EXPECT_NEAR(within, 0.1824 * n, 800);
}

TEST(Sampler, FillGivesTheSameCasesRelativeToTheTarget) {
    const Sampler sampler(smallInterpiou(5), 1);
    float x[6][64];
    sampler.fill(100, 64, x[0], x[1], x[2], x[3], x[4], x[5]);
    for (int i = 0; i < 64; ++i) {
        const Case c = sampler.at(100 + i);
        EXPECT_EQ(x[0][i], static_cast<float>(c.start.cx - c.target.cx));
        EXPECT_EQ(x[1][i], static_cast<float>(c.start.cy - c.target.cy));
        EXPECT_EQ(x[2][i], static_cast<float>(c.start.w));
        EXPECT_EQ(x[3][i], static_cast<float>(c.start.h));
        EXPECT_EQ(x[4][i], static_cast<float>(c.target.w));
        EXPECT_EQ(x[5][i], static_cast<float>(c.target.h));
    }
}

}  // namespace
}  // namespace iou::testing
