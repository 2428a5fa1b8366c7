// SPDX-License-Identifier: GPL-3.0-or-later
// Files people asked about in public (tests/golden/cases), with the right answer of each.
#include "core/data/load_pairs.hpp"
#include "tests/core/support/folder_test.hpp"

#include <gtest/gtest.h>

namespace iou::pairing {
namespace {

const std::string kCases = IOUSCOPE_SOURCE_DIR "/tests/golden/cases/";
/// Of (100, 50, 80, 40) and (104, 52, 78, 44), from the top left: 76 x 38 of 3200 + 3432 - 2888.
constexpr double kTheirIou = 2888.0 / 3744.0;

/// COCO boxes are x, y, width, height, and an id of 0 is one.
TEST(BoxCases, F50CocoBoxesAreFromTheTopLeft) {
    PairSource source;
    source.truths = {kCases + "B50_coco.json"};
    source.preds = {kCases + "B50_results.json"};
    const auto loaded = loadPairs(source);
    ASSERT_TRUE(loaded) << loaded.error().message();
    ASSERT_EQ(loaded->table.rows.size(), 1U);
    const PairRow& row = loaded->table.rows[0];
    EXPECT_EQ(row.target, (Box<>{140, 70, 80, 40}));
    EXPECT_EQ(row.pred, (Box<>{143, 74, 78, 44}));
    EXPECT_NEAR(row.iou, kTheirIou, 1e-15);
    EXPECT_TRUE(loaded->notices.all().empty());
}

/// Shares of the image, and half a pixel outside of it is no mistake.
TEST(BoxCases, F51YoloLinesAreSharesOfTheImage) {
    imports::ImportSettings size;
    size.image_size = {640, 480};
    const auto line = imports::importBoxes({kCases + "B51_yolo.txt"}, size);
    ASSERT_TRUE(line) << line.error().message();
    const Box<> box = line->table.boxes[0].box;
    // 0.145833333 is rounded at its ninth digit.
    EXPECT_NEAR(box.left(), 100.0, 480e-9);
    EXPECT_NEAR(box.top(), 50.0, 480e-9);
    EXPECT_NEAR(box.right(), 180.0, 480e-9);
    EXPECT_NEAR(box.bottom(), 90.0, 480e-9);
    const auto half = imports::importBoxes({kCases + "B51b_yolo_half_pixel.txt"}, size);
    ASSERT_TRUE(half) << half.error().message();
    EXPECT_TRUE(half->table.notices.all().empty());
    const Box<> out = half->table.boxes[0].box;
    EXPECT_NEAR(out.top(), (0.482319 - 0.5 * 0.964639) * 480.0, 1e-12);
    EXPECT_LT(out.top(), 0.0);  // not clipped
}

/// VOC counts its first pixel as 1 and both ends belong to the box; others write what they like, so
/// the rule is given and named.
TEST(BoxCases, F52PixelsOfVocCountFromWhatIsSaid) {
    const std::string bytes =
        "<annotation><filename>a.jpg</filename><object><name>box</name><bndbox><xmin>101</xmin>"
        "<ymin>51</ymin><xmax>180</xmax><ymax>90</ymax></bndbox></object></annotation>";
    const auto read = [&](imports::VocBase base) {
        imports::ImportSettings settings;
        settings.voc_base = base;
        return imports::importText(bytes, "a.xml", settings);
    };
    const auto as_written = read(imports::VocBase::as_written), one = read(imports::VocBase::one),
               minima = read(imports::VocBase::one_minima);
    ASSERT_TRUE(as_written && one && minima);
    EXPECT_EQ(as_written->table.boxes[0].box, (Box<>{140.5, 70.5, 79, 39}));
    EXPECT_EQ(one->table.boxes[0].box, (Box<>{139.5, 69.5, 79, 39}));
    // 80 x 40 pixels are 80 x 40.
    EXPECT_EQ(minima->table.boxes[0].box, (Box<>{140, 70, 80, 40}));
    EXPECT_NE(as_written->conventions[0].text(), one->conventions[0].text());
    EXPECT_NE(one->conventions[0].text(), minima->conventions[0].text());
}

TEST(BoxCases, F53CornersAreTakenByTheirNames) {
    PairSource source;
    source.truths = {kCases + "B53_xyxy.csv"};
    const auto loaded = loadPairs(source);
    ASSERT_TRUE(loaded) << loaded.error().message();
    ASSERT_EQ(loaded->table.rows.size(), 1U);
    EXPECT_NEAR(loaded->table.rows[0].iou, kTheirIou, 1e-15);
}

/// Files of others are not ours to forbid: of a field that appears twice the last one counts, and
/// that is reported.
TEST(BoxCases, ARepeatedFieldOfLabelMeIsNoticed) {
    const auto read = imports::importText(
        R"({"shapes":[{"label":"a","label":"cat","points":[[1,2],[3,4]],"shape_type":"rectangle"}],
"imagePath":"a.jpg","imageData":null})",
        "a.json", {});
    ASSERT_TRUE(read) << read.error().message();
    ASSERT_EQ(read->table.boxes.size(), 1U);
    EXPECT_EQ(read->table.labels[0].shown(), "cat");
    ASSERT_EQ(read->table.notices.all().size(), 1U);
    EXPECT_EQ(read->table.notices.all()[0].line().text(),
              "a.json: \"label\" appears twice, the last one counts");
}

}  // namespace
}  // namespace iou::pairing
