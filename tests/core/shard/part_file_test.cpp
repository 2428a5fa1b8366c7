// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/sha256.hpp"
#include "core/shard/part_file.hpp"
#include "tests/core/support/folder_test.hpp"

#include <cstring>
#include <limits>

namespace iou {
namespace {

class PartFile : public testing::FolderTest {};

/// The check sum is right, as whoever changed the file would have made it.
TEST_F(PartFile, IsRefusedWhereACountIsNone) {
    Part part;
    part.recipe = std::string(64, 'a');
    part.numerics = 2;
    part.units = {0, 1};
    part.rows = part.columns = 1;
    part.isa = "baseline";
    part.sums.emplace_back(1, 1).cases = 7;
    part.sums.back().worst.setZero();
    const std::string path = at("part");
    ASSERT_TRUE(writePart(path, part));
    const std::string sound = content(path);
    ASSERT_EQ(readPart(path)->sums.front().cases, 7);
    const std::size_t count = sound.find('\n') + 1;
    for (const double wrong : {std::numeric_limits<double>::quiet_NaN(), 1e300, -1.0, 0.5,
                               std::numeric_limits<double>::infinity()}) {
        std::string bytes = sound.substr(0, sound.size() - 64);
        std::memcpy(bytes.data() + count, &wrong, sizeof wrong);
        ASSERT_TRUE(writeFile(path, bytes + sha256(bytes)));
        EXPECT_FALSE(readPart(path)) << wrong;
    }
}

TEST_F(PartFile, IsRefusedWhereItsHeadLacksASize) {
    for (const char* const head :
         {R"({"format": "iouscope-sums", "version": 1, "recipe": "a", "columns": 1})",
          R"({"format": "iouscope-sums", "version": 1, "rows": 1, "first": 3, "last": 3})",
          R"({"format": "iouscope-sums", "version": 1, "rows": 1, "columns": 1, "first": 3})"}) {
        const std::string bytes = std::string(head) + '\n';
        const std::string path = at("part");
        ASSERT_TRUE(writeFile(path, bytes + sha256(bytes)));
        EXPECT_FALSE(readPart(path)) << head;
    }
}

TEST_F(PartFile, IsDividedWhereFilesMustBeSmall) {
    Part part;
    part.recipe = std::string(64, 'a');
    part.numerics = 2;
    part.units = {10, 17};
    part.rows = 100;
    part.columns = 9;
    part.wall_s = 7.0;
    part.isa = "baseline";
    for (int i = 0; i < 7; ++i) {
        BlockSums& sums = part.sums.emplace_back(100, 9);
        sums.cases = i;
        sums.rows.setZero();
        sums.worst.setZero();
    }
    EXPECT_EQ(dividedPart(part, std::size_t{1} << 30).size(), 1U);
    EXPECT_EQ(dividedPart(part, 1).size(), 7U) << "no unit is cut";
    constexpr std::size_t most = 26'000;  // three units of 8 kB and a head
    const std::vector<Part> parts = dividedPart(part, most);
    ASSERT_EQ(parts.size(), 3U);
    std::int64_t unit = 10;
    double wall_s = 0.0;
    for (const Part& each : parts) {
        const std::string path = at("part");
        ASSERT_TRUE(writePart(path, each));
        EXPECT_LE(content(path).size(), most);
        const auto read = readPart(path);
        ASSERT_TRUE(read) << read.error().message();
        EXPECT_EQ(read->units.first, unit);
        ASSERT_EQ(read->units.size(), static_cast<std::int64_t>(read->sums.size()));
        for (const BlockSums& sums : read->sums) EXPECT_EQ(sums.cases, unit++ - 10);
        wall_s += read->wall_s;
    }
    EXPECT_EQ(unit, 17);
    EXPECT_NEAR(wall_s, 7.0, 1e-12);
}

}  // namespace
}  // namespace iou
