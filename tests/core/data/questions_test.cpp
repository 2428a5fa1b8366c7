// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/questions.hpp"
#include "tests/core/support/folder_test.hpp"

#include <gtest/gtest.h>

namespace iou::pairing {
namespace {

class Questions : public testing::FolderTest {
protected:
    std::string write(const char* name, const std::string& bytes) const {
        EXPECT_TRUE(writeFile(at(name), bytes));
        return at(name);
    }
    PairSource source(const std::string& truths, const std::string& preds) const {
        PairSource out;
        out.truths = {write("gt.csv", truths)};
        out.preds = {write("p.csv", preds)};
        return out;
    }
};

TEST_F(Questions, ComeOneAfterTheOtherAndStay) {
    const PairSource asked = source("a,1,2,10,20\n", "a,1,2,11,20\n");
    auto asking = loadAsking(asked, {}, {});
    ASSERT_EQ(asking.questions.size(), 1U);
    EXPECT_FALSE(asking.pairs);
    EXPECT_TRUE(asking.questions[0].open());
    EXPECT_FALSE(asking.questions[0].asked.of_preds);
    asking.questions[0].answer = 1;
    asking = loadAsking(asked, asking.questions, asking.questions);
    ASSERT_EQ(asking.questions.size(), 2U);
    EXPECT_EQ(asking.questions[0].answer, 1);
    EXPECT_TRUE(asking.questions[1].asked.of_preds);
    asking.questions[1].answer = 0;
    // With the evidence they have, and with evidence counted anew.
    for (const auto& known : {asking.questions, std::vector<Question>()}) {
        const auto done = loadAsking(asked, known, asking.questions);
        ASSERT_TRUE(done.pairs) << done.pairs.error().message();
        ASSERT_EQ(done.questions.size(), 2U);
        EXPECT_EQ(done.questions[0].answer, 1);
        EXPECT_EQ(done.questions[1].answer, 0);
        const PairRow& row = done.pairs->table.rows[0];
        EXPECT_EQ(row.target, (Box<>{6, 12, 10, 20}));
        EXPECT_EQ(row.pred, (Box<>{6, 11, 10, 18}));
        EXPECT_EQ(done.pairs->source.truth_settings.columns[1], "x");
        EXPECT_EQ(done.pairs->source.pred_settings.columns[1], "x1");
    }
    // An answer that is no choice any more is asked for.
    asking.questions[0].asked.what.choices[1].value = "a,b";
    EXPECT_TRUE(loadAsking(asked, {}, asking.questions).questions.back().open());
}

TEST_F(Questions, ShowTheFirstBoxesUnderEachChoice) {
    std::string rows = "a,5,5,3,9\n";  // no two corners
    for (int k = 0; k < 2000; ++k) rows += "a,1,2,10,20\n";
    rows += "b,1,2,10,20\n";
    const auto asking = loadAsking(source(rows, rows), {}, {});
    const auto& first = asking.questions.at(0).asked.first;
    ASSERT_EQ(first.size(), 3U);
    const Box<> boxes[] = {{5.5, 11, 9, 18}, {6.5, 9.5, 3, 9}, {5, 5, 3, 9}};
    for (std::size_t k = 0; k < 3; ++k) {
        EXPECT_EQ(first[k].image, "a");
        EXPECT_EQ(first[k].truths.size(), FirstBoxes::most);
        EXPECT_EQ(first[k].truths[0].box, boxes[k]) << k;
        EXPECT_TRUE(first[k].preds.empty());
        EXPECT_TRUE(first[k].why_none.empty());
    }
    // A thousand rows are read for it, not all.
    const auto& choices = asking.questions[0].asked.what.choices;
    EXPECT_LE(choices[1].first.boxes.size(), 1000U);
}

TEST_F(Questions, SayWhyNoBoxCanBeShown) {
    const auto turned = loadAsking(source("a,9,9,3,5\n", "a,9,9,3,5\n"), {}, {});
    const auto& first = turned.questions.at(0).asked.first;
    EXPECT_TRUE(first[0].empty());
    EXPECT_FALSE(first[0].why_none.empty());
    EXPECT_FALSE(first[1].empty());
    PairSource yolo;
    yolo.truths = {write("gt.txt", "0 0.5 0.5 0.1 0.1 0.9\n")};
    yolo.preds = {write("p.csv", "a,9,9,3,5\n")};
    const auto unsized = loadAsking(yolo, {}, {});
    for (const auto& boxes : unsized.questions.at(0).asked.first)
        EXPECT_EQ(boxes.why_none.text(),
                  "the boxes are shares of an image whose size nothing says");
    // With a size they are drawn: the score is last here.
    yolo.truth_settings.image_size = {200, 100};
    const auto sized = loadAsking(yolo, {}, {});
    const auto& boxes = sized.questions.at(0).asked.first;
    ASSERT_EQ(boxes.size(), 2U);
    EXPECT_EQ(boxes[0].truths.at(0).box, (Box<>{100, 50, 20, 10}));
    EXPECT_EQ(boxes[0].size, (ImageSize{200, 100}));
}

TEST_F(Questions, LookIntoTheNextFileWhereTheFirstHasNoBox) {
    // Of two corners the first array has none.
    const auto npy = [](std::initializer_list<double> x) {
        std::string header = "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 4), }";
        header.resize(117, ' ');
        std::string out("\x93NUMPY\x01\x00\x76\x00", 10);
        out += header + '\n';
        for (const double one : x) out.append(reinterpret_cast<const char*>(&one), sizeof one);
        return out;
    };
    std::filesystem::create_directory(at("boxes"));
    write("boxes/a.npy", npy({9, 9, 3, 5}));
    write("boxes/b.npy", npy({1, 2, 11, 22}));
    PairSource source;
    source.truths = {at("boxes")};
    source.preds = {at("boxes")};
    const auto asking = loadAsking(source, {}, {});
    const auto& first = asking.questions.at(0).asked.first;
    ASSERT_EQ(first[0].truths.size(), 1U);
    EXPECT_EQ(first[0].image, "b");
    EXPECT_EQ(first[0].truths[0].box, (Box<>{6, 12, 10, 20}));
    EXPECT_EQ(first[1].image, "a");
}

}  // namespace
}  // namespace iou::pairing
