// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/version.hpp"
#include "core/shard/merge.hpp"
#include "core/shard/part_file.hpp"
#include "core/shard/shard_folder.hpp"
#include "core/simulate/results.hpp"
#include "tests/core/support/folder_test.hpp"
#include "tests/core/support/lanes.hpp"
#include "tests/core/support/random.hpp"
#include "tests/core/support/recipes.hpp"

#include <fstream>
#include <random>
#include <thread>

namespace iou {
namespace {

/// Three super-blocks a loss, the last of them not whole.
SimulationRecipe shardedRecipe(std::initializer_list<const char*> losses = {"iou", "l1@1,giou"}) {
    SimulationRecipe recipe = testing::recipeOf("interpiou", losses, 660'001, 1);
    recipe.record = {true, false, false};
    return recipe;
}

class Merge : public testing::FolderTest {
protected:
    void runAll(const SimulationRecipe& recipe, int count, const std::string& folder) {
        for (int i = count; i-- > 0;) {
            const auto done = runShard(recipe, {i, count}, 1 + i % 2, folder, nullptr);
            ASSERT_TRUE(done) << done.error().message();
            EXPECT_EQ(done->done, done->units);
        }
    }
    static void expectRefused(const std::vector<std::string>& folders, const std::string& words) {
        const auto merged = mergeShards(folders);
        ASSERT_FALSE(merged) << words;
        EXPECT_NE(merged.error().message().find(words), std::string::npos)
            << merged.error().message();
    }
    static void overwrite(const std::string& path, const std::string& bytes) {
        std::ofstream(path, std::ios::binary) << bytes;
    }
};

/// The rule of the sums, spelled out.
TEST(TwoLevelSums, AreBlocksInSuperBlocksInOrder) {
    std::mt19937_64 random(3);
    std::vector<double> blocks(3 * super_block + 17);
    for (double& x : blocks) x = std::uniform_real_distribution<>(0.0, 1.0)(random);
    double wanted = 0.0, chain = 0.0;
    for (std::size_t first = 0; first < blocks.size(); first += super_block) {
        double part = 0.0;
        for (std::size_t i = first; i < std::min(first + super_block, blocks.size()); ++i)
            part += blocks[i];
        wanted += part;
    }
    for (const double x : blocks) chain += x;
    ASSERT_NE(wanted, chain) << "else the test tells nothing";
    std::vector<std::size_t> order(blocks.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::shuffle(order.begin(), order.end(), random);
    OrderedTotal total(1, 1, nullptr);
    for (const std::size_t i : order) {
        auto sums = std::make_unique<BlockSums>(1, 1);
        sums->rows(0, 0) = blocks[i];
        sums->cases = 1;
        total.finished(static_cast<std::int64_t>(i), std::move(sums));
    }
    EXPECT_EQ(total.total().rows(0, 0), wanted);
    EXPECT_EQ(total.total().cases, static_cast<std::int64_t>(blocks.size()));
}

TEST_F(Merge, GivesTheBytesOfOneRunForAnyNumberOfShards) {
    const testing::KeepIsa keep;
    const SimulationRecipe recipe = shardedRecipe();
    const std::string whole = curvesCsv(simulate(recipe, {.threads = 2}, nullptr));
    for (const int count : {1, 3, 64}) {
        const std::string folder = at(("shards-" + std::to_string(count)).c_str());
        const auto isas = testing::availableIsas();
        for (int i = count; i-- > 0;) {
            useIsa(isas[static_cast<std::size_t>(i) % isas.size()]);
            const auto done = runShard(recipe, {i, count}, 1 + i % 2, folder, nullptr);
            ASSERT_TRUE(done) << done.error().message();
        }
        const auto merged = mergeShards({folder});
        ASSERT_TRUE(merged) << merged.error().message();
        EXPECT_EQ(merged->recipe, recipe);
        EXPECT_EQ(curvesCsv(merged->result), whole) << count;
        EXPECT_EQ(merged->result.losses[0].cases, recipe.cases);
        EXPECT_GT(merged->result.wall_s, 0.0);
    }
}

TEST_F(Merge, TakesFoldersInAnyOrder) {
    const SimulationRecipe recipe = shardedRecipe({"iou"});
    for (const int i : {1, 2, 0})
        ASSERT_TRUE(runShard(recipe, {i, 3}, 1, at(std::to_string(i).c_str()), nullptr));
    const std::string whole = curvesCsv(simulate(recipe, {.threads = 1}, nullptr));
    for (const auto& order :
         {std::vector{at("2"), at("0"), at("1")}, {at("0"), at("1"), at("2")}}) {
        const auto merged = mergeShards(order);
        ASSERT_TRUE(merged) << merged.error().message();
        EXPECT_EQ(curvesCsv(merged->result), whole);
    }
    expectRefused({at("0"), at("2")}, "1 of 3 super-blocks are missing; start again: --shard 1/3");
    expectRefused({at("0"), at("1"), at("2"), at("1")}, "holds what");
}

TEST_F(Merge, RefusesWhatDoesNotBelongTogether) {
    SimulationRecipe recipe = shardedRecipe({"iou"});
    recipe.cases = 300'000;  // one super-block
    recipe.record = {};
    runAll(recipe, 1, at("a"));
    SimulationRecipe other = recipe;
    other.seed = 7;
    ASSERT_TRUE(runShard(other, {0, 1}, 1, at("b"), nullptr));
    expectRefused({at("a"), at("b")}, "its seed is 7, not 5");
    EXPECT_FALSE(runShard(other, {0, 1}, 1, at("a"), nullptr)) << "another simulation's folder";
    EXPECT_FALSE(runShard(recipe, {0, 2}, 1, at("a"), nullptr)) << "begun in another number";
    std::filesystem::create_directory(at("empty"));
    expectRefused({at("a"), at("empty")}, "holds no parts");

    const std::string part = partsIn(at("a")).front();
    const std::string bytes = content(part);
    // Every place matters: head, sums and check sum.
    for (const std::size_t where : {std::size_t{20}, bytes.size() / 2, bytes.size() - 1}) {
        std::string flipped = bytes;
        flipped[where] = static_cast<char>(flipped[where] ^ 1);
        overwrite(part, flipped);
        expectRefused({at("a")}, part + ": this part is damaged");
        EXPECT_FALSE(runShard(recipe, {0, 1}, 1, at("a"), nullptr));
    }
    for (const std::size_t length : {std::size_t{0}, std::size_t{70}, bytes.size() - 8}) {
        overwrite(part, bytes.substr(0, length));
        expectRefused({at("a")}, part);
    }
    auto read = [&] {
        overwrite(part, bytes);
        return readPart(part);
    }();
    ASSERT_TRUE(read);
    read->numerics = numerics_version + 1;
    ASSERT_TRUE(writePart(part, *read));
    expectRefused({at("a")}, part + ": was computed with numerics");
    read->numerics = numerics_version;
    read->units = {1, 2};
    ASSERT_TRUE(writePart(part, *read));
    expectRefused({at("a")}, "does not fit its simulation");
    overwrite(part, bytes);
    ASSERT_TRUE(mergeShards({at("a")}));
    std::string shards = content(at("a/shards.json"));
    const std::string now = "\"numerics\": " + std::to_string(numerics_version);
    shards.replace(shards.find(now), now.size(), "\"numerics\": 1");
    overwrite(at("a/shards.json"), shards);
    expectRefused({at("a")}, "was computed with numerics 1");
}

TEST_F(Merge, ACancelledShardGoesOnWhereItWas) {
    const SimulationRecipe recipe = shardedRecipe({"iou", "giou"});
    Progress progress;
    std::thread cancel([&] {
        while (progress.done < 400'000) std::this_thread::yield();
        progress.cancel = true;
    });
    const auto first = runShard(recipe, {0, 1}, 2, at("a"), &progress);
    progress.done = 400'000;
    cancel.join();
    ASSERT_TRUE(first) << first.error().message();
    EXPECT_EQ(first->units, 6);
    EXPECT_LE(first->done, 6);
    if (first->done < first->units)
        expectRefused({at("a")},
                      std::to_string(6 - first->done) + " of 6 super-blocks are missing");
    const auto second = runShard(recipe, {0, 1}, 2, at("a"), nullptr);
    ASSERT_TRUE(second) << second.error().message();
    EXPECT_EQ(second->found, first->done);
    EXPECT_EQ(second->done, 6);
    const auto merged = mergeShards({at("a")});
    ASSERT_TRUE(merged) << merged.error().message();
    EXPECT_EQ(curvesCsv(merged->result), curvesCsv(simulate(recipe, {}, nullptr)));
}

TEST_F(Merge, ARunningMeanIsNotDivided) {
    const auto refused = runShard(shardedRecipe({"wiou_v3"}), {0, 2}, 1, at("a"), nullptr);
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message().find("give mean="), std::string::npos);
    EXPECT_FALSE(std::filesystem::exists(at("a")));
    EXPECT_TRUE(checkDivisible(shardedRecipe({"wiou_v3:mean=0.5"})));
}

TEST(Chunks, AreOfOneLossAndTheSameForEveryNumberOfShards) {
    SimulationRecipe recipe = testing::recipeOf("interpiou", {"iou", "giou"}, 0, 200);
    recipe.protocol.points = 100'000;
    const Units units(recipe);
    EXPECT_EQ(units.count(), 2 * 105);  // 34.3 million cases
    for (const int count : {1, 3, 64})
        for (int i = 0; i < count; ++i) {
            const IndexRange own = rangeOf({i, count}, units.count());
            std::int64_t next = own.first;
            for (const IndexRange& chunk : units.chunks(own)) {
                EXPECT_EQ(chunk.first, next);
                EXPECT_EQ(units.lossOf(chunk.first), units.lossOf(chunk.last - 1));
                EXPECT_LE(units.caseSteps(chunk), std::int64_t{1} << 31);
                next = chunk.last;
            }
            EXPECT_EQ(next, own.last);
        }
    EXPECT_EQ(units.caseSteps({0, units.count()}), 2 * recipe.caseCount() * 200);
}

}  // namespace
}  // namespace iou
