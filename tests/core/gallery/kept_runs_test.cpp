// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/detector_lab.hpp"
#include "core/gallery/kept_runs.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace iou::gallery {
namespace {

/// Kept experiments are of the detector as it is by default: another default asks for
/// tests/tools/kept_experiments.py.
TEST(KeptRuns, AreOfThePresentRecipe) {
    EXPECT_EQ(keptRuns().size(), 8U);
    for (const KeptRuns& kept : keptRuns()) {
        const bool small = kept.id == "visdrone" || kept.id == "alphas";
        detector::Recipe usual = *detector::presetRecipe(small ? "visdrone" : "coco");
        // What an entry is about.
        usual.losses = kept.recipe.losses;
        usual.reference = kept.recipe.reference;
        usual.rules = kept.recipe.rules;
        usual.head = kept.recipe.head;
        usual.assigner.overlap = kept.recipe.assigner.overlap;
        usual.balance.by = kept.recipe.balance.by;
        EXPECT_TRUE(kept.recipe == usual) << kept.id;
        ASSERT_EQ(kept.results.runs.size(), 10 * kept.recipe.losses.size()) << kept.id;
        for (const auto& run : kept.results.runs) {
            ASSERT_LT(run.loss, kept.recipe.losses.size());
            ASSERT_EQ(run.evaluated.size(), kept.recipe.rules.size());
            EXPECT_EQ(run.evaluated.back().step, kept.recipe.steps);
        }
    }
    EXPECT_TRUE(keptRun("coco").recipe == *detector::presetRecipe("coco"));
}

/// As `iouscope-batch detect` writes them now.
TEST(KeptRuns, FilesSayWhatTheyAre) {
    const std::string notice = detector::whatItIs().text();
    for (const KeptFiles& files : embeddedRuns()) {
        EXPECT_NE(files.recipe.find(notice), std::string_view::npos) << files.id;
        EXPECT_NE(files.runs.find(",notice\n"), std::string_view::npos) << files.id;
        EXPECT_TRUE(files.runs.ends_with(',' + notice + '\n')) << files.id;
    }
}

TEST(KeptRuns, RowsOfATableAreToldApart) {
    for (const KeptRuns& kept : keptRuns()) {
        std::set<std::string> names;
        const auto table = comparisonTable(Phrase(), kept, kept.byRule());
        for (const auto& row : table.rows) names.insert(row.front().text());
        EXPECT_EQ(names.size(), table.rows.size()) << kept.id;
    }
}

/// Beside what a source says stands whether it is so here.
TEST(KeptRuns, ASourceIsContradictedWhereItIs) {
    const KeptRuns& kept = keptRun("coco");
    const auto printed = [&](const char* loss, const char* reference, Measure measure,
                             Says says = Says::more) {
        return lossCheck(kept, loss, reference, measure, phrase("higher"), -9.0, 9.0, says)
            .printed.text();
    };
    EXPECT_EQ(printed("giou", "smooth_l1", Measure::ap), "higher; so here, too");
    EXPECT_EQ(printed("efficient_iou", "iou", Measure::ap), "higher; the reverse here");
    EXPECT_EQ(printed("ciou", "giou", Measure::ap), "higher; undecided here");  // p 0.64
    EXPECT_EQ(printed("efficient_iou", "iou", Measure::ap, Says::less), "higher; so here, too");
    EXPECT_EQ(printed("giou", "smooth_l1", Measure::ap, Says::size), "higher");
    const auto unsaid = lossCheck(kept, "giou", "iou", Measure::ap, {}, -9.0, 9.0);
    EXPECT_TRUE(unsaid.printed.empty());
}

/// Experiments of the same seeds are compared seed by seed.
TEST(KeptRuns, AcrossExperimentsSeedsArePaired) {
    const KeptRuns& kept = keptRun("coco");
    const auto same = across(kept, kept, "iou", Measure::ap);
    EXPECT_EQ(same.pairs, 10);
    EXPECT_EQ(same.difference, 0.0);
    EXPECT_EQ(same.p, 1.0);
    const auto other = across(kept, keptRun("assign_ggiou"), "iou", Measure::ap);
    double sum = 0.0;
    for (std::size_t seed = 0; seed < 10; ++seed)
        sum += keptRun("assign_ggiou").results.runs[2 * seed + 1].evaluated[0].measures[0] -
               kept.results.runs[13 * seed + 2].evaluated[0].measures[0];
    EXPECT_NEAR(other.difference, sum / 10.0, 1e-12);
}

}  // namespace
}  // namespace iou::gallery
