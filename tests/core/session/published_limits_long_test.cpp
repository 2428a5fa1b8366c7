// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/boxes_csv.hpp"
#include "core/exchange/pairs_csv.hpp"
#include "tests/core/support/folder_test.hpp"

#include <unistd.h>

namespace iou {
namespace {

constexpr std::size_t kMostRecords = 5'000'000;

std::string table(std::string_view header, std::string_view row, std::size_t count) {
    std::string out(header);
    out.reserve(out.size() + count * row.size());
    for (std::size_t i = 0; i < count; ++i) out += row;
    return out;
}

TEST(PublishedLimitsLong, FiveMillionPairsAreTakenAndOneMoreIsNot) {
    for (const std::size_t more : {0U, 1U}) {
        const auto read = readPairs(
            table("pcx,pcy,pw,ph,tcx,tcy,tw,th\n", "0,0,1,1,0,0,1,1\n", kMostRecords + more),
            "p.csv", BoxNotation::cxcywh);
        EXPECT_EQ(read.has_value(), more == 0);
        if (read) {
            EXPECT_EQ(read->size(), kMostRecords);
        }
    }
}

TEST(PublishedLimitsLong, FiveMillionBoxesAreTakenAndOneMoreIsNot) {
    for (const std::size_t more : {0U, 1U})
        EXPECT_EQ(
            readBoxes(table("l,t,r,b\n", "0,0,1,1\n", kMostRecords + more), "b.csv").has_value(),
            more == 0);
}

using FileSizes = testing::FolderTest;

TEST_F(FileSizes, AreTakenUpToTheirLimit) {
    for (const std::size_t limit : {max_json_bytes, max_csv_bytes})
        for (const std::size_t more : {0U, 1U}) {
            // A file of nothing but a hole.
            ASSERT_TRUE(writeFile(at("large"), ""));
            ASSERT_EQ(::truncate(at("large").c_str(), static_cast<off_t>(limit + more)), 0);
            const auto read = readFile(at("large"), limit);
            EXPECT_EQ(read.has_value(), more == 0) << limit;
            if (read) {
                EXPECT_EQ(read->size(), limit);
            }
        }
}

}  // namespace
}  // namespace iou
