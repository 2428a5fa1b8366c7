// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/detector_lab.hpp"
#include "core/gallery/kept_runs.hpp"

#include <gtest/gtest.h>

namespace iou::gallery {
namespace {

/// The first run of each, but for another machine's rounding, which training carries on.
TEST(KeptRuns, AreMadeAgain) {
    for (const KeptRuns& kept : keptRuns()) {
        const auto again = runExperiment(detector::oneRun(kept.recipe, 0, 0), {});
        ASSERT_TRUE(again) << kept.id;
        const auto &made = again->runs[0].evaluated, &before = kept.results.runs[0].evaluated;
        ASSERT_EQ(made.size(), before.size());
        for (std::size_t i = 0; i < made.size(); ++i)
            EXPECT_NEAR(made[i].measures[0], before[i].measures[0], 0.005) << kept.id;
    }
}

}  // namespace
}  // namespace iou::gallery
