// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/trail.hpp"

#include <gtest/gtest.h>

namespace iou {
namespace {

Trajectory along(const std::vector<double>& places) {
    Trajectory run;
    run.boxes.resize(static_cast<Eigen::Index>(places.size()), 4);
    for (std::size_t k = 0; k < places.size(); ++k)
        run.boxes.row(static_cast<Eigen::Index>(k)) << places[k], 0.0, 1.0, 1.0;
    return run;
}

TEST(Trail, StepsAreEvenlySpreadOverTheWay) {
    // A long step, then many short ones: by steps all would crowd at the end.
    std::vector<double> places{0.0, 4.0};
    for (int k = 1; k <= 400; ++k) places.push_back(4.0 + 0.01 * k);
    const auto steps = trailSteps(along(places), 8);
    EXPECT_EQ(steps.front(), 0);
    ASSERT_EQ(steps.size(), 5U);  // half of the way is one step
    for (std::size_t i = 1; i < steps.size(); ++i)
        EXPECT_NEAR(places[static_cast<std::size_t>(steps[i])], 3.0 + static_cast<double>(i),
                    0.0101);
}

TEST(Trail, ARunThatStandsStillHasNone) {
    EXPECT_TRUE(trailSteps(along({1.0, 1.0, 1.0}), 5).empty());
    EXPECT_TRUE(trailSteps(along({1.0}), 5).empty());
}

TEST(Trail, GrowingInPlaceIsAWayToo) {
    Trajectory run = along({0.0, 0.0, 0.0});
    run.boxes(1, 2) = 2.0;
    run.boxes(2, 2) = 3.0;
    EXPECT_EQ(trailSteps(run, 2), (std::vector<int>{0, 1}));
}

}  // namespace
}  // namespace iou
