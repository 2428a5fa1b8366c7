// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shard/shard.hpp"

#include <gtest/gtest.h>

#include <map>

namespace iou {
namespace {

using Variables = std::map<std::string, std::string>;

Result<FoundShard> found(const Variables& variables) {
    return shardFrom([&variables](const std::string& name) {
        const auto it = variables.find(name);
        return it == variables.end() ? std::string() : it->second;
    });
}

TEST(Shards, ShareWorkInOrderAndEvenly) {
    for (const std::int64_t all : {0, 1, 5, 63, 64, 65, 1000})
        for (const int count : {1, 2, 3, 7, 64}) {
            std::int64_t next = 0;
            for (int i = 0; i < count; ++i) {
                const IndexRange range = rangeOf({i, count}, all);
                EXPECT_EQ(range.first, next);
                EXPECT_GE(range.size(), all / count);
                EXPECT_LE(range.size(), all / count + 1);
                next = range.last;
            }
            EXPECT_EQ(next, all);
        }
}

TEST(Shards, AreParsed) {
    EXPECT_EQ(*parseShard("3/8"), (Shard{3, 8}));
    EXPECT_EQ(*parseShard("0/1"), (Shard{0, 1}));
    for (const char* const wrong :
         {"", "3", "3/", "/8", "a/8", "3/8x", "3/0", "-1/8", "3/99999999"})
        EXPECT_FALSE(parseShard(wrong)) << wrong;
    EXPECT_NE(parseShard("8/8").error().message().find("give 0/8 to 7/8"), std::string::npos);
}

TEST(Shards, AreFoundByEverySchedulersVariables) {
    EXPECT_EQ(found({})->shard, (Shard{0, 1}));
    EXPECT_EQ(found({})->variables, "");
    const Variables array{{"SLURM_ARRAY_TASK_ID", "4"},  {"SLURM_ARRAY_TASK_MIN", "1"},
                          {"SLURM_ARRAY_TASK_MAX", "8"}, {"SLURM_ARRAY_TASK_COUNT", "8"},
                          {"SLURM_PROCID", "0"},         {"SLURM_NTASKS", "1"}};
    EXPECT_EQ(found(array)->shard, (Shard{3, 8}));
    EXPECT_NE(found(array)->variables.find("SLURM_ARRAY_TASK_ID"), std::string::npos);
    EXPECT_EQ(found({{"SLURM_PROCID", "2"}, {"SLURM_NTASKS", "4"}})->shard, (Shard{2, 4}));
    EXPECT_EQ(
        found({{"OMPI_COMM_WORLD_RANK", "3"}, {"OMPI_COMM_WORLD_SIZE", "4"}, {"PMI_RANK", "0"}})
            ->shard,
        (Shard{3, 4}));
    EXPECT_EQ(found({{"PMI_RANK", "1"}, {"PMI_SIZE", "2"}})->shard, (Shard{1, 2}));
}

TEST(Shards, VariablesThatDoNotFitTogetherAreRefused) {
    const auto refused = [](const Variables& variables, const std::string& word) {
        const auto result = found(variables);
        ASSERT_FALSE(result) << word;
        EXPECT_NE(result.error().message().find(word), std::string::npos)
            << result.error().message();
    };
    refused({{"PMI_RANK", "2"}, {"PMI_SIZE", "2"}}, "PMI_SIZE");
    refused({{"PMI_RANK", "2"}}, "PMI_SIZE");
    refused({{"SLURM_PROCID", "x"}, {"SLURM_NTASKS", "2"}}, "SLURM_PROCID");
    Variables array{{"SLURM_ARRAY_TASK_ID", "0"},
                    {"SLURM_ARRAY_TASK_MIN", "0"},
                    {"SLURM_ARRAY_TASK_MAX", "7"},
                    {"SLURM_ARRAY_TASK_COUNT", "8"},
                    {"SLURM_NTASKS", "2"}};
    refused(array, "one process");
    // 2,5 and 3 alone are some of an array that was there before.
    array["SLURM_NTASKS"] = "1";
    array["SLURM_ARRAY_TASK_ID"] = array["SLURM_ARRAY_TASK_MIN"] = "2";
    array["SLURM_ARRAY_TASK_MAX"] = "5";
    array["SLURM_ARRAY_TASK_COUNT"] = "2";
    refused(array, "whole array");
    array["SLURM_ARRAY_TASK_MAX"] = "2";
    array["SLURM_ARRAY_TASK_COUNT"] = "1";
    refused(array, "whole array");
}

}  // namespace
}  // namespace iou
