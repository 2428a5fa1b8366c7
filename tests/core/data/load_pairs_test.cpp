// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/load_pairs.hpp"
#include "tests/core/support/folder_test.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <filesystem>

namespace iou::pairing {
namespace {

const std::string kTruths =
    R"({"images":[{"id":7,"width":640,"height":480,"file_name":"x/a.jpg"},{"id":8,"file_name":"b.jpg"}],
"categories":[{"id":1,"name":"cat"},{"id":3,"name":"dog"}],"annotations":[
{"id":0,"image_id":7,"category_id":1,"bbox":[100,50,80,40],"iscrowd":0},
{"id":1,"image_id":8,"category_id":3,"bbox":[10,10,20,20]}]})";

class PairFiles : public testing::FolderTest {
protected:
    std::string write(const char* name, const std::string& bytes) const {
        EXPECT_TRUE(writeFile(at(name), bytes));
        return at(name);
    }
    /// Pairs of the truths above with a file of predictions.
    Result<LoadedPairs> load(const char* name, const std::string& preds,
                             const ClassRule& classes = {}) {
        PairSource source;
        source.truths = {write("gt.json", kTruths)};
        source.preds = {write(name, preds)};
        source.classes = classes;
        return loadPairs(source, nullptr, &m_undecided);
    }
    std::string refused(const char* name, const std::string& preds) {
        const auto loaded = load(name, preds);
        return loaded ? "taken" : loaded.error().message();
    }

    PairUndecided m_undecided;
};

TEST_F(PairFiles, FindImagesByIdNameOrStem) {
    for (const std::string image : {"7", "\"a\"", "\"a.jpg\"", "\"x/a.jpg\"", "\"7\""}) {
        const auto loaded =
            load("r.json", R"([{"image_id":)" + image +
                               R"(,"category_id":1,"bbox":[104,52,78,44],"score":0.9}])");
        ASSERT_TRUE(loaded) << image << loaded.error().message();
        const PairRow& row = loaded->table.rows[0];
        EXPECT_EQ(row.status, PairStatus::matched) << image;
        // By hand: 76 x 38 of 3200 + 3432 - 2888.
        EXPECT_NEAR(row.iou, 2888.0 / 3744.0, 1e-15);
        EXPECT_EQ(loaded->table.sizeOf(row), (ImageSize{640, 480}));
    }
    // A YOLO file of the same name, whose image's size the truths tell.
    const auto yolo = load("a.txt", "0 0.21875 0.145833333333333333 0.125 0.0833333333333333333\n",
                           {.shift = 1, .contiguous = false, .names = {}});
    ASSERT_TRUE(yolo) << yolo.error().message();
    EXPECT_NEAR(yolo->table.rows[0].iou, 1.0, 1e-12);
}

TEST_F(PairFiles, TruthsAloneAskForPredictions) {
    PairSource source;
    std::filesystem::create_directory(at("labels"));
    for (const std::string& truths : {write("gt.json", kTruths), at("labels")}) {
        source.truths = {truths};
        const auto loaded = loadPairs(source, nullptr);
        ASSERT_FALSE(loaded);
        EXPECT_EQ(loaded.error().what.text(), "there are no predictions");
        EXPECT_EQ(loaded.error().where.text(), truths);
    }
}

TEST_F(PairFiles, AFileWithoutBoxesIsNamedForWhatItLooksLike) {
    PairSource source;
    for (const auto& [name, bytes, what] :
         {std::array<std::string, 3>{"m.pt", "PK\3\4 archive/data.pkl", "PyTorch"},
          {"c.png", "\x89PNG\r\n\x1a\n", "picture"},
          {"e.txt", "", "empty"}}) {
        source.truths = {write(name.c_str(), bytes)};
        const auto loaded = loadPairs(source, nullptr);
        ASSERT_FALSE(loaded);
        EXPECT_NE(loaded.error().what.text().find(what), std::string::npos)
            << loaded.error().message();
    }
}

TEST_F(PairFiles, ATableOfPairsKeepsImageClassScoreAndStatus) {
    PairSource source;
    source.truths = {write("pairs.csv",
                           "pair,image,label,score,status,pcx,pcy,pw,ph,tcx,tcy,tw,th\n"
                           "0,b.jpg,dog,0.5,matched,1,1,2,2,2,1,2,2\n"
                           "1,a.jpg,dog,,unmatched_prediction,1,1,2,2,9,1,2,2\n"
                           "2,b.jpg,cat,0.25,matched,1,1,2,2,1,1,2,2\n")};
    const auto loaded = loadPairs(source, nullptr);
    ASSERT_TRUE(loaded) << loaded.error().message();
    const PairTable& table = loaded->table;
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_EQ(table.imageOf(table.rows[1]), "a.jpg");
    EXPECT_EQ(table.imageOf(table.rows[2]), "b.jpg");
    EXPECT_EQ(table.labelOf(table.rows[2]), "cat");
    EXPECT_EQ(table.rows[0].score, 0.5);
    EXPECT_TRUE(std::isnan(table.rows[1].score));
    EXPECT_EQ(table.rows[1].status, PairStatus::unmatched_prediction);
    EXPECT_FALSE(table.sizeOf(table.rows[0]).known());
    source.truths = {
        write("other.csv", "score,status,pcx,pcy,pw,ph,tcx,tcy,tw,th\n0.5,fine,1,1,2,2,2,1,2,2\n")};
    const auto other = loadPairs(source, nullptr);
    ASSERT_TRUE(other) << other.error().message();
    EXPECT_EQ(other->table.rows[0].status, PairStatus::matched);
    source.truths = {write("bad.csv", "score,pcx,pcy,pw,ph,tcx,tcy,tw,th\nhigh,1,1,2,2,2,1,2,2\n")};
    const auto bad = loadPairs(source, nullptr);
    ASSERT_FALSE(bad);
    EXPECT_NE(bad.error().message().find("score"), std::string::npos) << bad.error().message();
}

TEST_F(PairFiles, RefuseImagesThatAreNotThere) {
    const std::string message =
        refused("r.json", R"([{"image_id":1,"category_id":1,"bbox":[0,0,1,1],"score":1},
        {"image_id":2,"category_id":1,"bbox":[0,0,1,1],"score":1},{"image_id":3,"bbox":[0,0,1,1]},
        {"image_id":4,"bbox":[0,0,1,1]},{"image_id":7,"bbox":[0,0,1,1]}])");
    EXPECT_NE(message.find("\"1\", \"2\", \"3\" and 1 more"), std::string::npos) << message;
    EXPECT_NE(refused("p.csv", "image,label,x1,y1,x2,y2\nc.jpg,cat,0,0,1,1\n").find("\"c.jpg\""),
              std::string::npos);
    const auto alone =
        load("p.csv", "image,label,x1,y1,x2,y2\nc.jpg,cat,0,0,1,1\na.jpg,cat,100,50,180,90\n");
    ASSERT_TRUE(alone);
    EXPECT_EQ(alone->table.images.size(), 3U);
    EXPECT_EQ(alone->notices.all().size(), 1U);
}

TEST_F(PairFiles, AskWhatNumbersOfClassesAre) {
    const auto boxes = [](const char* a, const char* b) {
        return R"([{"image_id":7,"category_id":)" + std::string(a) +
               R"(,"bbox":[100,50,80,40],"score":1},{"image_id":8,"category_id":)" + b +
               R"(,"bbox":[10,10,20,20],"score":1}])";
    };
    std::string message = refused("r.json", boxes("0", "2"));
    EXPECT_EQ(m_undecided.what.option, "classes");
    EXPECT_TRUE(m_undecided.of_preds);
    ASSERT_EQ(m_undecided.what.choices.size(), 1U) << message;
    EXPECT_EQ(m_undecided.what.choices[0].value, "shift=1");
    message = refused("r.json", boxes("0", "1"));
    ASSERT_EQ(m_undecided.what.choices.size(), 1U) << message;
    EXPECT_EQ(m_undecided.what.choices[0].value, "contiguous");
    const ClassRule rules[] = {
        *parseClassRule("shift=+1"), *parseClassRule("contiguous"), {0, false, {"cat", "dog"}}};
    const char* const second[] = {"2", "1", "1"};
    for (std::size_t i = 0; i < 3; ++i) {
        const auto loaded = load("r.json", boxes("0", second[i]), rules[i]);
        ASSERT_TRUE(loaded) << i << loaded.error().message();
        for (const PairRow& row : loaded->table.rows) EXPECT_EQ(row.status, PairStatus::matched);
    }
    EXPECT_FALSE(parseClassRule("shift=x"));
    EXPECT_FALSE(parseClassRule("shift=99999999"));
}

TEST_F(PairFiles, MatchWithoutClassesWhereOneSideHasNone) {
    const auto loaded = load("p.csv", "image,x1,y1,x2,y2\na.jpg,100,50,180,90\n");
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->table.rows[0].status, PairStatus::matched);
    EXPECT_TRUE(loaded->any_class);
    EXPECT_NE(refused("p.csv", "image,label,x1,y1,x2,y2\na.jpg,bird,1,2,3,4\n").find("\"bird\""),
              std::string::npos);
}

TEST_F(PairFiles, TakeAFileOfPairs) {
    PairSource source;
    source.truths = {write("p.csv", "pred_x1,pred_y1,pred_x2,pred_y2,gt_x1,gt_y1,gt_x2,gt_y2\n"
                                    "104,52,182,96,100,50,180,90\n")};
    const auto loaded = loadPairs(source);
    ASSERT_TRUE(loaded) << loaded.error().message();
    EXPECT_NEAR(loaded->table.rows[0].iou, 2888.0 / 3744.0, 1e-15);
    source.truths = {write("gt.json", kTruths)};
    const auto refused = loadPairs(source);
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message().find("no predictions"), std::string::npos);
}

TEST_F(PairFiles, MatchByAFieldThatIsNamed) {
    PairSource source;
    source.truths = {write("gt.json", kTruths)};
    source.preds = {write("r.json", R"([{"image_id":7,"gt":0,"id":1,"bbox":[0,0,1,1]},
                                        {"image_id":8,"gt":9,"id":1,"bbox":[0,0,1,1]}])")};
    source.match.rule = MatchRule::column;
    source.truth_settings.key = "id";
    source.pred_settings.key = "gt";
    auto loaded = loadPairs(source);
    ASSERT_TRUE(loaded) << loaded.error().message();
    EXPECT_EQ(loaded->table.rows[0].status, PairStatus::matched);
    EXPECT_EQ(loaded->table.rows[1].status, PairStatus::unmatched_prediction);
}

}  // namespace
}  // namespace iou::pairing
