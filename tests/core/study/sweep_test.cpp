// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/version.hpp"
#include "core/files/file_lock.hpp"
#include "core/shard/part_file.hpp"
#include "core/simulate/results.hpp"
#include "core/simulate/simulator.hpp"
#include "core/study/cells.hpp"
#include "core/study/sweep.hpp"
#include "core/study/sweep_shards.hpp"
#include "tests/core/support/folder_test.hpp"

#include <fstream>
#include <sstream>

namespace iou {
namespace {

Study smallStudy() {
    Study study;
    for (const char* spec : {"giou", "interp_iou:alpha=0.9", "wiou_v3"})
        study.losses.push_back(*StagedLoss::parse(spec));
    study.protocols = {*findProtocol("interpiou")};
    study.steps = {20};
    study.cases = {50};
    study.seeds = {0, 1};
    return study;
}

class Sweep : public testing::FolderTest {
protected:
    static SweepOutcome run(const Study& study, const Shard& shard, const std::string& folder) {
        const auto outcome = runSweep(study, shard, 1, folder, nullptr);
        EXPECT_TRUE(outcome) << outcome.error().message();
        return outcome ? *outcome : SweepOutcome{};
    }
    static std::vector<std::vector<std::string>> table(const std::string& csv) {
        std::vector<std::vector<std::string>> rows;
        std::istringstream lines(csv);
        for (std::string line; std::getline(lines, line);) {
            std::istringstream cells(line + ',');
            rows.emplace_back();
            for (std::string cell; std::getline(cells, cell, ',');) rows.back().push_back(cell);
        }
        return rows;
    }
};

TEST_F(Sweep, ComputesEachCellAsASimulationOfItsOwn) {
    const Study study = smallStudy();
    EXPECT_EQ(run(study, {0, 2}, at("s")).cells, 3);
    const auto early = mergeStudy({at("s")});
    ASSERT_FALSE(early);
    EXPECT_NE(early.error().message().find("3 of 6 cells are missing"), std::string::npos)
        << early.error().message();
    EXPECT_EQ(run(study, {1, 2}, at("s")).done, 3);
    const auto merged = mergeStudy({at("s")});
    ASSERT_TRUE(merged) << merged.error().message();
    for (std::int64_t i = 0; i < 6; ++i) {
        const SimulationRecipe recipe = cellOf(study, i);
        EXPECT_EQ(content(cellFolder(at("s"), cellId(recipe)) + "/curves.csv"),
                  curvesCsv(simulate(recipe, {}, nullptr)));
    }
    ASSERT_TRUE(writeStudy(*merged, at("s")));
    const auto index = table(content(at("s/index.csv")));
    ASSERT_EQ(index.size(), 7U);
    EXPECT_EQ(index[0].back(), "bad_states");
    for (std::size_t row = 1; row < index.size(); ++row) {
        const auto curves =
            simulate(cellOf(study, static_cast<std::int64_t>(row) - 1), {}, nullptr).losses.front();
        EXPECT_EQ(index[row][0], cellId(cellOf(study, static_cast<std::int64_t>(row) - 1)));
        const auto at_name = [&](const char* name) {
            const auto column = std::find(index[0].begin(), index[0].end(), name);
            return index[row].at(static_cast<std::size_t>(column - index[0].begin()));
        };
        EXPECT_EQ(std::stod(at_name("iou_loss")), curves.rows(20, 0));
        EXPECT_EQ(std::stod(at_name("aei_highest")), curves.rows.col(1).maxCoeff());
        int steps = 0;
        while (steps <= 20 && curves.rows(steps, 0) > 0.1) ++steps;
        EXPECT_EQ(at_name("steps_to_iou_0.9"), steps <= 20 ? std::to_string(steps) : "");
        EXPECT_EQ(at_name("bad_states"), "0");
    }
}

TEST_F(Sweep, GoesOnWhereItWasAndKeepsWhatIsDone) {
    const Study study = smallStudy();
    run(study, {0, 1}, at("s"));
    const std::string lost = cellFolder(at("s"), cellId(cellOf(study, 2)));
    const std::string kept = cellFolder(at("s"), cellId(cellOf(study, 3))) + "/curves.csv";
    const auto written = std::filesystem::last_write_time(kept);
    // What a kill may leave: a folder without its recipe.
    std::filesystem::remove(lost + "/recipe.json");
    const auto outcome = run(study, {0, 1}, at("s"));
    EXPECT_EQ(outcome.found, 5);
    EXPECT_EQ(outcome.done, 6);
    EXPECT_EQ(std::filesystem::last_write_time(kept), written);
    // Another version computes the same, another numerics does not.
    const std::string recipe = content(lost + "/recipe.json");
    const auto replaced = [&](const std::string& from, const std::string& to) {
        const std::size_t found = recipe.find(from);
        EXPECT_NE(found, std::string::npos) << from;
        std::ofstream(lost + "/recipe.json")
            << recipe.substr(0, found) + to + recipe.substr(found + from.size());
    };
    replaced("\"core\": \"" + std::string(coreVersion()), "\"core\": \"0.9.9");
    EXPECT_EQ(run(study, {0, 1}, at("s")).found, 6);
    replaced("\"numerics\": " + std::to_string(numerics_version), "\"numerics\": 1");
    EXPECT_EQ(run(study, {0, 1}, at("s")).found, 5);
    replaced("\"cases\": 50", "\"cases\": 49");
    EXPECT_EQ(run(study, {0, 1}, at("s")).found, 5);
    Study other = study;
    other.seeds = {4};
    const auto refused = runSweep(other, {0, 1}, 1, at("s"), nullptr);
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message().find("holds another study"), std::string::npos);
}

TEST_F(Sweep, ShardsInFoldersOfTheirOwnAreJoined) {
    const Study study = smallStudy();
    run(study, {0, 2}, at("a"));
    run(study, {1, 2}, at("b"));
    const auto merged = mergeStudy({at("b"), at("a")});
    ASSERT_TRUE(merged) << merged.error().message();
    ASSERT_TRUE(writeStudy(*merged, at("whole")));
    const auto again = mergeStudy({at("whole")});
    ASSERT_TRUE(again) << "the joined folder is a sweep's too";
    run(study, {0, 1}, at("one"));
    ASSERT_TRUE(writeStudy(*mergeStudy({at("one")}), at("one")));
    EXPECT_EQ(content(at("whole/index.csv")), content(at("one/index.csv")));
    Study other = study;
    other.seeds = {4};
    run(other, {0, 1}, at("other"));
    EXPECT_FALSE(mergeStudy({at("a"), at("other")}));
}

TEST_F(Sweep, LargeCellsAreSharedByAllShards) {
    Study study = smallStudy();
    study.losses.erase(study.losses.begin() + 1, study.losses.end());
    study.seeds = {0};
    study.steps = {1};
    study.record = {};
    study.cases = {};
    study.protocols[0].points = 31'000;  // 10.6 million cases: 33 super-blocks
    ASSERT_TRUE(isLarge(cellOf(study, 0)));
    study.protocols[0].scales = {1.0};
    study.protocols[0].aspects = {1.0};
    ASSERT_FALSE(isLarge(cellOf(study, 0)));
    Study running = study;
    running.protocols[0].points = 100'000'000;
    running.losses = {*StagedLoss::parse("wiou_v3")};
    EXPECT_FALSE(isLarge(cellOf(running, 0))) << "a running mean is not divided";
}

TEST_F(Sweep, StatusSaysWhatToStartAgain) {
    const Study study = smallStudy();
    run(study, {0, 3}, at("s"));
    const auto lock = FileLock::take(shardLock(at("s"), {2, 3}));
    ASSERT_TRUE(lock);
    const auto status = sweepStatus(at("s"));
    ASSERT_TRUE(status) << status.error().message();
    EXPECT_EQ(status->cells, 6);
    EXPECT_EQ(status->done, 2);
    EXPECT_EQ(status->shards, 3);
    EXPECT_EQ(status->running, std::vector<int>{2});
    EXPECT_EQ(status->unfinished, std::vector<int>{1}) << "neither done nor running";
    run(study, {1, 3}, at("s"));
    run(study, {2, 3}, at("s"));
    const auto whole = sweepStatus(at("s"));
    ASSERT_TRUE(whole);
    EXPECT_EQ(whole->done, 6);
    EXPECT_TRUE(whole->unfinished.empty());
}

}  // namespace
}  // namespace iou
