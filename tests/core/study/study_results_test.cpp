// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/simulator.hpp"
#include "core/study/study_lists.hpp"
#include "core/study/study_results.hpp"
#include "core/study/sweep.hpp"
#include "tests/core/support/folder_test.hpp"

#include <cmath>

namespace iou {
namespace {

const StudySources kBuiltInOnly{[](const std::string& name) { return findProtocol(name); },
                                [](const std::string& spec) { return Result<std::string>(spec); }};

StudyLists smallLists() {
    return {.losses = "ciou\n  interp_iou:alpha=0.8..0.9/2 \n\n=1 - iou + rho2/c2\n",
            .protocols = "interpiou",
            .optimizers = "",
            .rates = "0.01, 0.1",
            .forms = "",
            .steps = "12",
            .cases = "40",
            .seeds = "0..1"};
}

TEST(StudyLists, AreWhatTheFileSays) {
    const auto study = studyOf(smallLists(), kBuiltInOnly);
    ASSERT_TRUE(study) << study.error().message();
    EXPECT_EQ(cellCount(*study), 4 * 2 * 2);
    EXPECT_EQ(study->losses[2].spec(), "interp_iou:alpha=0.9");
    EXPECT_EQ(study->losses[3].first.name(), "1 - iou + rho2/c2");
    const auto file = readStudy(studyFiles(*study).front().bytes, "file", kBuiltInOnly);
    ASSERT_TRUE(file) << file.error().message();
    EXPECT_EQ(studyFiles(*file).front().bytes, studyFiles(*study).front().bytes);
    // Written out and typed again it is the same.
    const auto again = studyOf(listsOf(*study), kBuiltInOnly);
    ASSERT_TRUE(again) << again.error().message();
    EXPECT_EQ(studyFiles(*again).front().bytes, studyFiles(*study).front().bytes);
}

TEST(StudyLists, AFaultNamesTheList) {
    const auto refused = [](auto change) {
        StudyLists lists = smallLists();
        change(lists);
        const auto study = studyOf(lists, kBuiltInOnly);
        return study ? std::string("accepted") : study.error().message();
    };
    const auto names = [](const std::string& message, const char* list) {
        EXPECT_NE(message.find(list), std::string::npos) << message;
    };
    names(refused([](StudyLists& l) { l.losses = "\n"; }), "losses");
    names(refused([](StudyLists& l) { l.losses = "nosuchloss"; }), "losses");
    names(refused([](StudyLists& l) { l.rates = "0.1 x"; }), "rates");
    names(refused([](StudyLists& l) { l.protocols = ""; }), "protocols");
    names(refused([](StudyLists& l) { l.seeds = "1, 1"; }), "seeds");
}

class StudyResults : public testing::FolderTest {};

TEST_F(StudyResults, AreTheNumbersOfTheIndexAndTheirMeans) {
    const auto study = studyOf(smallLists(), kBuiltInOnly);
    ASSERT_TRUE(study);
    const std::string folder = at("sweep");
    EXPECT_TRUE(resultsIn(*study, folder)->empty());
    ASSERT_TRUE(runSweep(*study, Shard{0, 1}, 1, folder, nullptr));
    const auto results = resultsIn(*study, folder);
    ASSERT_TRUE(results) << results.error().message();
    ASSERT_EQ(results->size(), 16U);

    const auto axes = studyAxes(*study);
    ASSERT_EQ(axes.size(), 3U);
    EXPECT_EQ(axes[0].name, "losses");
    EXPECT_EQ(axes[0].values[1], "InterpIoU (alpha=0.8)");
    EXPECT_EQ(axes[1].name, "rates");
    EXPECT_EQ(axes[2].values, (std::vector<std::string>{"0", "1"}));
    for (const CellResult& result : *results) {
        const SimulationRecipe recipe = cellOf(*study, result.index);
        EXPECT_EQ(recipe.protocol.schedule.rate(1), study->rates[axes[1].placeOf(result.index)]);
        EXPECT_EQ(recipe.seed, study->seeds[axes[2].placeOf(result.index)]);
        EXPECT_EQ(recipe.losses.front(), study->losses[axes[0].placeOf(result.index)]);
        // The simulation itself, anew.
        const SimulationResult one = simulate(recipe, {.threads = 1}, nullptr);
        const auto& rows = one.losses.front().rows;
        EXPECT_NEAR(result.of(StudyMeasure::iou_loss), rows(rows.rows() - 1, 0), 1e-15);
    }
    const StudyGrid grid = studyGrid(*results, axes[0], &axes[1], StudyMeasure::iou_loss);
    ASSERT_EQ(grid.means.size(), 8U);
    // Cells 4 and 5: the second loss, the first rate, both seeds.
    const double mean =
        ((*results)[4].of(StudyMeasure::iou_loss) + (*results)[5].of(StudyMeasure::iou_loss)) / 2.0;
    EXPECT_DOUBLE_EQ(grid.means[grid.at(1, 0)], mean);
    EXPECT_EQ(grid.cells[grid.at(1, 0)], 2);
    const StudyGrid column = studyGrid(*results, axes[2], nullptr, StudyMeasure::bad_states);
    EXPECT_EQ(column.columns, 1U);
    double bad = 0.0;
    for (const CellResult& result : *results)
        if (result.index % 2 == 0) bad += result.of(StudyMeasure::bad_states);
    EXPECT_DOUBLE_EQ(column.means[0], bad / 8.0);
    // An IoU of 0.9 that no cell has reached is no number.
    EXPECT_TRUE(
        std::isnan(studyGrid(*results, axes[2], nullptr, StudyMeasure::steps_to_iou).means[0]));
}

}  // namespace
}  // namespace iou
