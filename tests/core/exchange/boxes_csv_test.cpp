// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/boxes_csv.hpp"

#include <gtest/gtest.h>

namespace iou {
namespace {

TEST(Boxes, ReadsEdgesByTheirColumns) {
    const auto boxes = readBoxes("class,b,r,t,l\ncat,4,3,2,1\n# a note\ndog,0,0,0,0\n", "f.csv");
    ASSERT_TRUE(boxes) << boxes.error().message();
    ASSERT_EQ(boxes->size(), 2U);
    EXPECT_EQ((*boxes)[0], (Edges{1, 2, 3, 4}));
    EXPECT_EQ((*boxes)[1].area(), 0.0);
    EXPECT_EQ((*boxes)[0].box(), (Box<>{2, 3, 2, 2}));
    EXPECT_TRUE(readBoxes("l,t,r,b\n", "f.csv")->empty());
}

TEST(Boxes, RefusalsNameThePlaceAndWhatWouldBeRight) {
    const auto message = [](const std::string& text) {
        const auto boxes = readBoxes(text, "f.csv");
        return boxes ? std::string("taken") : boxes.error().message();
    };
    EXPECT_EQ(message(""), "f.csv: the file is empty; the first line names the columns l,t,r,b");
    EXPECT_EQ(message("l,t,r\n"), "f.csv, line 1: the header has no column b; the first line names "
                                  "the columns l,t,r,b");
    EXPECT_EQ(message("l,t,r,b\n1,2,3,4\n5,2,3,4\n"),
              "f.csv, line 3, column 3 (r): \"3\" is less than the edge opposite; give l <= r and "
              "t <= b");
    EXPECT_EQ(message("l,t,r,b\n1,2,3,1e10\n"),
              "f.csv, line 2, column 4 (b): \"1e10\" is out of range; give an edge from -1e9 to "
              "1e9");
    EXPECT_EQ(message("l,t,r,b\n0,0,1,1e-200\n"),
              "f.csv, line 2, column 4 (b): the size up to \"1e-200\" is too small; give a size of "
              "0 or at least 1e-150");
    EXPECT_NE(message("l,t,r,b\nnan,2,3,4\n").find("line 2, column 1 (l)"), std::string::npos);
    EXPECT_NE(message("l,t,r,b\n1,2,3\n").find("the line has 3 fields"), std::string::npos);
}

}  // namespace
}  // namespace iou
