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

}  // namespace
}  // namespace iou
