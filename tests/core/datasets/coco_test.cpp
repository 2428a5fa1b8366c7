// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/average_precision/evaluation.hpp"
#include "core/datasets/coco.hpp"
#include "core/datasets/judgements_csv.hpp"

#include <gtest/gtest.h>

namespace iou::datasets {
namespace {

/// A file of truths with these annotations.
std::string truthsWith(const std::string& annotations) {
    return R"({"info":{"images":[1,[2]]},"images":[{"id":10,"file_name":"a/ten.jpg","width":640},
        {"id":9,"file_name":"b/nine.v2.png"},{"id":"x1"}],"licenses":[[[]],{}],
        "annotations":[)" +
           annotations + R"(],"categories":[{"id":3,"name":"cat"},{"id":1,"name":"dog"}]})";
}

CocoTruths truths(const std::string& annotations = "") {
    auto read = readCocoTruths(truthsWith(annotations), "t.json");
    EXPECT_TRUE(read) << (read ? "" : read.error().message());
    return *read;
}

std::string refusedTruths(const std::string& text) {
    const auto read = readCocoTruths(text, "t.json");
    return read ? "taken" : read.error().message();
}

std::string refusedResults(const std::string& text) {
    const auto read = readCocoDetections(text, "d.json", truths());
    return read ? "taken" : read.error().message();
}

const std::string kOne = R"({"id":5,"image_id":9,"category_id":1,"bbox":[1,2,30,40]})";

TEST(CocoTruthsFile, IsReadInTheOrderOfItsIds) {
    const auto read = truths(kOne + R"(,{"id":6,"image_id":"x1","category_id":3,"bbox":[0,0,1,1.5],
        "area":1,"iscrowd":1,"segmentation":[[1,2,3,4],{"counts":[1]}],"score":{"a":[1]}})");
    ASSERT_EQ(read.images.size(), 3U);
    EXPECT_EQ(read.images[0].number, 9);
    EXPECT_EQ(read.images[2].text, "x1");
    EXPECT_EQ(read.file_names[1], "a/ten.jpg");
    EXPECT_EQ(read.category_names, (std::vector<std::string>{"dog", "cat"}));
    ASSERT_EQ(read.truths.size(), 2U);
    EXPECT_EQ(read.truths[0], (average_precision::Truth{0, 0, {1, 2, 30, 40}, 1200.0, false}));
    EXPECT_EQ(read.truths[1], (average_precision::Truth{2, 1, {0, 0, 1, 1.5}, 1.0, true}));
    EXPECT_EQ(read.truth_ids[0].number, 5);
    EXPECT_TRUE(read.notices.all().empty());
}

TEST(CocoTruthsFile, SaysWhatItLeavesOutAndWhere) {
    struct Case {
        std::string annotation;
        NoticeKind kind;
        std::string place;
    };
    const Case cases[] = {
        {R"({"image_id":9,"category_id":1})", NoticeKind::missing, "annotations[1]"},
        {R"({"category_id":1,"bbox":[1,2,3,4]})", NoticeKind::missing, "annotations[1]"},
        {R"({"image_id":9,"category_id":1,"bbox":[1,2,3]})", NoticeKind::wrong_type,
         "annotations[1].bbox"},
        {R"({"image_id":9,"category_id":1,"bbox":[1,2,3,4,5]})", NoticeKind::wrong_type,
         "annotations[1].bbox"},
        {R"({"image_id":9,"category_id":1,"bbox":[1,2,3,4,[5]]})", NoticeKind::wrong_type,
         "annotations[1].bbox"},
        {R"({"image_id":9,"category_id":1,"bbox":[1,2,"3",4]})", NoticeKind::wrong_type,
         "annotations[1].bbox"},
        {R"({"image_id":9,"category_id":1,"bbox":{"x":1}})", NoticeKind::wrong_type,
         "annotations[1].bbox"},
        {R"({"image_id":9,"category_id":1,"bbox":7})", NoticeKind::wrong_type,
         "annotations[1].bbox"},
        {R"({"image_id":9.5,"category_id":1,"bbox":[1,2,3,4]})", NoticeKind::wrong_type,
         "annotations[1].image_id"},
        {R"({"image_id":null,"category_id":1,"bbox":[1,2,3,4]})", NoticeKind::wrong_type,
         "annotations[1].image_id"},
        {R"({"image_id":[9],"category_id":1,"bbox":[1,2,3,4]})", NoticeKind::wrong_type,
         "annotations[1].image_id"},
        {R"({"image_id":9,"category_id":1,"bbox":[1,2,3,4],"area":"12"})", NoticeKind::wrong_type,
         "annotations[1].area"},
        {R"({"image_id":9,"category_id":1,"bbox":[1,2,3,4],"iscrowd":"no"})",
         NoticeKind::wrong_type, "annotations[1].iscrowd"},
        {R"({"image_id":9,"category_id":1,"bbox":[1,2,-3,4]})", NoticeKind::negative_size,
         "annotations[1].bbox"},
        {R"({"image_id":9,"category_id":1,"bbox":[1e10,2,3,4]})", NoticeKind::out_of_range,
         "annotations[1].bbox"},
        {R"({"image_id":9,"category_id":1,"bbox":[1,2,3,1e-160]})", NoticeKind::out_of_range,
         "annotations[1].bbox"},
    };
    for (const Case& c : cases) {
        const auto read = truths(kOne + "," + c.annotation + "," + c.annotation);
        EXPECT_EQ(read.truths.size(), 1U) << c.annotation;
        ASSERT_EQ(read.notices.all().size(), 1U) << c.annotation;
        const Notice& notice = read.notices.all()[0];
        EXPECT_EQ(notice.kind, c.kind) << c.annotation;
        EXPECT_EQ(notice.count, 2);
        EXPECT_EQ(notice.where.text(), "t.json, " + c.place);
        EXPECT_EQ(read.notices.leftOut(), 2);
        EXPECT_NE(notice.line().text().find("left out for such a reason: 2"), std::string::npos);
    }
}

TEST(CocoTruthsFile, KeepsWhatIsOddAndSaysSo) {
    const auto read = truths(
        kOne + R"(,{"id":5,"image_id":9.0,"category_id":1,"bbox":[1,2,0,40],"ignore":1},)" +
        R"({"id":7,"image_id":10,"category_id":3,"category_id":1,"bbox":[1,2,3,4],"iscrowd":false})");
    ASSERT_EQ(read.truths.size(), 3U);
    EXPECT_EQ(read.truths[2].category, 0) << "the last one counts";
    EXPECT_EQ(read.notices.leftOut(), 0);
    std::vector<NoticeKind> kinds;
    for (const Notice& n : read.notices.all()) kinds.push_back(n.kind);
    EXPECT_EQ(kinds,
              (std::vector<NoticeKind>{NoticeKind::zero_size, NoticeKind::ignore_flag,
                                       NoticeKind::repeated_field, NoticeKind::repeated_id}));
}

TEST(CocoTruthsFile, RefusesWhatIsNoneWithPlaceAndRemedy) {
    EXPECT_NE(refusedTruths("[]").find("this is no COCO file of truths; it is an object"),
              std::string::npos);
    EXPECT_NE(refusedTruths("{}").find("no COCO file"), std::string::npos);
    EXPECT_NE(refusedTruths("7").find("no COCO file"), std::string::npos);
    EXPECT_NE(refusedTruths(R"({"images":7})").find("no COCO file"), std::string::npos);
    EXPECT_NE(refusedTruths(R"({"images":{"id":7}})").find("no COCO file"), std::string::npos);
    EXPECT_NE(refusedTruths(R"({"images":[],"annotations":[]})").find("no COCO file"),
              std::string::npos);
    EXPECT_NE(
        refusedTruths(truthsWith(kOne + ",7")).find("t.json, annotations[1]: this is no object"),
        std::string::npos);
    EXPECT_NE(refusedTruths(truthsWith("[" + kOne + "]")).find("annotations[0]: this is no object"),
              std::string::npos);
    EXPECT_NE(refusedTruths(truthsWith(R"({"image_id":77,"category_id":1,"bbox":[1,2,3,4]})"))
                  .find("images that are not there: 77; add them"),
              std::string::npos);
    EXPECT_NE(refusedTruths(truthsWith(R"({"image_id":9,"category_id":"1","bbox":[1,2,3,4]})"))
                  .find("categories that are not there: \"1\"; add them"),
              std::string::npos);
    EXPECT_NE(refusedTruths(truthsWith(R"({"image_id":9,"category_id":1})"))
                  .find("none of the records can be used"),
              std::string::npos);
    EXPECT_NE(refusedTruths("{\"images\":[\n {\"id\":1},\n x]").find("t.json, line 3, column 2"),
              std::string::npos);
    EXPECT_NE(refusedTruths(std::string(100, '[') + std::string(100, ']')).find("no COCO file"),
              std::string::npos);
    EXPECT_NE(refusedTruths("{\"info\":" + std::string(100, '[') + std::string(100, ']') + "}")
                  .find("deeper than 64"),
              std::string::npos);
}

TEST(CocoResultsFile, IsReadInItsOrder) {
    const auto read = readCocoDetections(
        R"([{"image_id":10,"category_id":1,"bbox":[1,2,3,4],"score":0.25},
            {"image_id":"nine.v2","category_id":3,"bbox":[1,2,3,4],"score":-1,"id":7}])",
        "d.json", truths());
    ASSERT_TRUE(read) << read.error().message();
    ASSERT_EQ(read->detections.size(), 2U);
    EXPECT_EQ(read->detections[0], (average_precision::Detection{1, 0, {1, 2, 3, 4}, 0.25}));
    EXPECT_EQ(read->detections[1].image, 0) << "named by the image's file";
    ASSERT_EQ(read->notices.all().size(), 1U);
    EXPECT_EQ(read->notices.all()[0].kind, NoticeKind::by_file_name);
}

TEST(CocoResultsFile, RefusesWhatMatchesNothing) {
    const auto with = [](const std::string& image, const std::string& category) {
        return "{\"image_id\":" + image + ",\"category_id\":" + category +
               ",\"bbox\":[1,2,3,4],\"score\":1}";
    };
    EXPECT_NE(
        refusedResults("[" + with("1", "1") + "," + with("2", "1") + "," + with("\"10\"", "1") +
                       "," + with("4", "1") + "]")
            .find("d.json: detections name images that the truths have not: 1, 2, \"10\" and 1 "
                  "more; are these the right truths"),
        std::string::npos);
    EXPECT_NE(refusedResults("[" + with("9", "0") + "," + with("9", "2") + "]")
                  .find("categories that the truths have not: 0 and 2; add 1"),
              std::string::npos);
    EXPECT_NE(refusedResults("[" + with("9", "4") + "]").find("4; subtract 1"), std::string::npos);
    EXPECT_NE(refusedResults("[" + with("9", "8") + "]").find("8; category_id is the \"id\""),
              std::string::npos);
    EXPECT_NE(refusedResults(truthsWith("")).find("no COCO file of detections"), std::string::npos);
    EXPECT_NE(refusedResults(R"([{"image_id":9,"category_id":1,"bbox":[1,2,3,4],"score":NaN}])")
                  .find("d.json, line 1, column 5"),
              std::string::npos);
    EXPECT_NE(refusedResults(R"([{"image_id":9,"category_id":1,"bbox":[1,2,3,4],"score":NaN}])")
                  .find("JSON has neither NaN nor Infinity"),
              std::string::npos);
    EXPECT_NE(refusedResults(R"([{"image_id":9,"category_id":1,"bbox":[1,2,3,4],"score":1e999}])")
                  .find("a number is too large"),
              std::string::npos);
    EXPECT_NE(refusedResults(R"([{"image_id":9,"category_id":1,"bbox":[1,2,3,4]}])")
                  .find("none of the records can be used: there is no \"score\""),
              std::string::npos);
    EXPECT_NE(refusedResults(R"([{"image_id":9,"category_id":1,"bbox":[1,2,3,4],"score":null},7])")
                  .find("[1]: this is no object"),
              std::string::npos);
    EXPECT_EQ(refusedResults("[]"), "taken");
}

TEST(CocoResultsFile, StopsWhenItIsCancelled) {
    Progress progress;
    progress.cancel = true;
    const auto read = readCocoTruths(truthsWith(kOne), "t.json", &progress);
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->truths.empty());
}

TEST(Judgements, NameDetectionsAndTruthsByTheirIds) {
    const auto t = truths(kOne);
    const auto d = readCocoDetections(
        R"([{"image_id":9,"category_id":1,"bbox":[1,2,30,40]},
            {"image_id":9,"category_id":1,"bbox":[1,2,30,20],"score":0.5},
            {"image_id":"x1","category_id":3,"bbox":[1,2,30,20],"score":0.25}])",
        "d.json", t);
    ASSERT_TRUE(d);
    const auto boxes = evaluationBoxes(t, *d);
    const auto csv =
        judgementsCsv(t, *d, average_precision::evaluate(boxes, {.judgements = true}).judgements);
    EXPECT_EQ(csv.substr(0, csv.find(",result_60")),
              "detection,image,category,score,iou,result_50,truth_50,result_55,truth_55");
    EXPECT_NE(csv.find("\n1,9,1,0.5,0.5,tp,5,fp,,"), std::string::npos) << csv;
    EXPECT_NE(csv.find("\n2,x1,3,0.25,,fp,,fp,"), std::string::npos) << csv;
}

}  // namespace
}  // namespace iou::datasets
