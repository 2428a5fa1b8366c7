// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/pairs_csv.hpp"

#include <gtest/gtest.h>

namespace iou {
namespace {

const std::string header = "pcx,pcy,pw,ph,tcx,tcy,tw,th\n";

TEST(Pairs, ReadsBoxesAndNumbersTheRows) {
    const auto pairs = readPairs(header + "1,2,3,4,5,6,7,8\n0,0,1,1,0,0,1,0\n", "f.csv");
    ASSERT_TRUE(pairs);
    ASSERT_EQ(pairs->size(), 2U);
    EXPECT_EQ((*pairs)[0].name, "0");
    EXPECT_EQ((*pairs)[0].pred, (Box<>{1, 2, 3, 4}));
    EXPECT_EQ((*pairs)[0].target, (Box<>{5, 6, 7, 8}));
    EXPECT_EQ((*pairs)[1].name, "1");
    EXPECT_EQ((*pairs)[1].target.h, 0.0);
}

TEST(Pairs, ColumnsStandInAnyOrderAmongOthers) {
    const auto pairs = readPairs("th,kind,pair,tw,tcy,tcx,ph,pw,pcy,pcx\n"
                                 "8,far,a7,7,6,5,4,3,2,1\n",
                                 "f.csv");
    ASSERT_TRUE(pairs);
    EXPECT_EQ((*pairs)[0].name, "a7");
    EXPECT_EQ((*pairs)[0].pred, (Box<>{1, 2, 3, 4}));
    EXPECT_EQ((*pairs)[0].target, (Box<>{5, 6, 7, 8}));
}

TEST(Pairs, TakesWhatProgramsWrite) {
    const auto pairs = readPairs("\xef\xbb\xbf\"pair\", pcx,pcy,pw,ph,tcx,tcy,tw,th\r\n"
                                 "\"a, b\",1 , 2,3,4,5,6,7,8\r\n\r\n  \n",
                                 "f.csv");
    ASSERT_TRUE(pairs) << pairs.error().message();
    ASSERT_EQ(pairs->size(), 1U);
    EXPECT_EQ((*pairs)[0].name, "a, b");
    EXPECT_EQ((*pairs)[0].pred.cx, 1.0);
    const auto last_line_open = readPairs(header + "1,2,3,4,5,6,7,8", "f.csv");
    ASSERT_TRUE(last_line_open);
    EXPECT_EQ(last_line_open->size(), 1U);
    EXPECT_TRUE(readPairs(header, "f.csv")->empty());
}

TEST(Pairs, TakesAnyNotationThatTheColumnsName) {
    const Box<> pred{143, 74, 78, 44}, target{140, 70, 80, 40};
    for (const char* const text :
         {"pred_x1,pred_y1,pred_x2,pred_y2,gt_x1,gt_y1,gt_x2,gt_y2\n104,52,182,96,100,50,180,90\n",
          "Pred X;Pred Y;Pred W;Pred H;Target X;Target Y;Target W;Target H\n"
          "104;52;78;44;100;50;80;40\n",
          "gt_cx\tgt_cy\tgt_w\tgt_h\tpred_cx\tpred_cy\tpred_w\tpred_h\tpair\n"
          "140\t70\t80\t40\t143\t74\t78\t44\t0\n",
          "pl,pt,pr,pb,tl,tt,tr,tb\n104,52,182,96,100,50,180,90\n"}) {
        const auto pairs = readPairs(text, "f.csv");
        ASSERT_TRUE(pairs) << text << pairs.error().message();
        EXPECT_EQ((*pairs)[0].pred, pred) << text;
        EXPECT_EQ((*pairs)[0].target, target) << text;
        EXPECT_EQ((*pairs)[0].name, "0");
    }
    const auto other = readPairs("pred_x1,pred_y1,pred_x2,pred_y2,gt_x1,gt_y1,gt_x2,gt_y2\n",
                                 "f.csv", BoxNotation::xywh);
    ASSERT_FALSE(other);
    EXPECT_NE(other.error().message().find("named for xyxy"), std::string::npos);
}

struct Refused {
    std::string text;
    std::string part;  ///< of the message
};
class PairsRefuse : public ::testing::TestWithParam<Refused> {};

TEST_P(PairsRefuse, AndNameThePlace) {
    const auto pairs = readPairs(GetParam().text, "f.csv");
    ASSERT_FALSE(pairs);
    const std::string message = pairs.error().message();
    EXPECT_TRUE(message.starts_with("f.csv")) << message;
    EXPECT_NE(message.find(GetParam().part), std::string::npos) << message;
}

INSTANTIATE_TEST_SUITE_P(
    Table, PairsRefuse,
    ::testing::Values(
        Refused{"", "empty"}, Refused{"\n\n", "empty"}, Refused{"a,b\n1,2\n", "no column pcx"},
        Refused{"pcx,pcy,pw,ph,tcx,tcy,tw\n", "no column th"},
        Refused{"{\"images\": []}", "this is a COCO file of annotations, not a table"},
        Refused{"0 0.5 0.5 0.1 0.1\n", "this is a YOLO file of labels"},
        Refused{"pred_x1,pred_y1,pred_x2,pred_y2,gt_x1,gt_y1,gt_x2,gt_y2\n5,0,4,1,0,0,1,1\n",
                "line 2, column 1 (pred_x1): right is less than left"},
        Refused{"pcx," + header, "column pcx appears twice"},
        Refused{header + "1,2,3,4,5,6,7\n", "line 2: the line has 7 fields"},
        Refused{header + "1,2,3,4,5,6,7,8,9\n", "the header has 8"},
        Refused{header + "\n1,2,3,4,5,6,7,8\n1,2,x,4,5,6,7,8\n", "line 4, column 3 (pw)"},
        Refused{header + "1,2,,4,5,6,7,8\n", "column 3 (pw)"},
        Refused{header + "1,2,3,4,5,6,-7,8\n", "column 7 (tw): \"-7\" is a negative size"},
        Refused{header + "1,2,3,4,5,6,7,1e-151\n", "column 8 (th): \"1e-151\" is too small"},
        Refused{header + "nan,2,3,4,5,6,7,8\n", "column 1 (pcx)"},
        Refused{header + "1e999,2,3,4,5,6,7,8\n", "too large"},
        Refused{header + "1e151,2,3,4,5,6,7,8\n", "out of range"},
        Refused{header + "1;2;3;4;5;6;7;8\n", "1 fields"},
        Refused{header + "\"1,2,3,4,5,6,7,8\n", "a quote is not closed"},
        Refused{header + "\"1\"x,2,3,4,5,6,7,8\n", "after the closing quote"},
        Refused{header + std::string((1 << 20) + 1, '1') + "\n", "longer than 1 MB"},
        Refused{std::string(5000, ',') + "\n", "more than 4096 columns"}));

}  // namespace
}  // namespace iou
