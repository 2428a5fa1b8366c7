// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assign/anchor_presets.hpp"
#include "tests/core/assign/golden_labs.hpp"

#include <gtest/gtest.h>

namespace iou::assign {
namespace {

struct Published {
    const char* golden;
    const char* id;
    ImageSize image;
    double tolerance;  ///< relative: SSD's reference is partly of single precision
};
class PublishedAnchors : public ::testing::TestWithParam<Published> {};

TEST_P(PublishedAnchors, AreReproduced) {
    const auto golden = goldenLab("anchor_presets.json")[GetParam().golden];
    const auto anchors = presetAnchors(GetParam().id, GetParam().image);
    ASSERT_TRUE(anchors) << anchors.error().message();
    EXPECT_EQ(anchors->size(), golden["total"].get<std::size_t>());
    ASSERT_EQ(anchors->levels.size(), golden["levels"].size());
    for (std::size_t l = 0; l < anchors->levels.size(); ++l) {
        EXPECT_EQ(anchors->levels[l].count(), golden["levels"][l].get<std::size_t>());
        EXPECT_EQ(anchors->levels[l].rows, golden["feature_maps"][l][0].get<int>());
        EXPECT_EQ(anchors->levels[l].columns, golden["feature_maps"][l][1].get<int>());
    }
    const double off = GetParam().tolerance;
    for (const auto& sample : golden["samples"]) {
        const auto index = sample[0].get<std::size_t>();
        const Edges e = anchors->edges(index);
        EXPECT_NEAR(e.left, sample[1].get<double>(), 300.0 * off) << index;
        EXPECT_NEAR(e.top, sample[2].get<double>(), 300.0 * off) << index;
        EXPECT_NEAR(e.right, sample[3].get<double>(), 300.0 * off) << index;
        EXPECT_NEAR(e.bottom, sample[4].get<double>(), 300.0 * off) << index;
    }
    double sum[4] = {}, area = 0.0;
    for (std::size_t i = 0; i < anchors->size(); ++i) {
        const Edges e = anchors->edges(i);
        sum[0] += e.left;
        sum[1] += e.top;
        sum[2] += e.right;
        sum[3] += e.bottom;
        area += e.area();
    }
    for (std::size_t i = 0; i < 4; ++i) {
        const double expected = golden["sum"][i].get<double>();
        EXPECT_NEAR(sum[i], expected, expected * (off + 1e-11));
    }
    const double mean = golden["mean_area"].get<double>();
    EXPECT_NEAR(area / static_cast<double>(anchors->size()), mean, mean * (off + 1e-11));
}

constexpr ImageSize kCoco{1333, 800}, kSsd{300, 300};
INSTANTIATE_TEST_SUITE_P(
    Presets, PublishedAnchors,
    ::testing::Values(Published{"retinanet (mmdetection)", "retinanet", kCoco, 1e-14},
                      Published{"retinanet (torchvision 0.14)", "retinanet_tv", kCoco, 0.0},
                      Published{"faster_rcnn_fpn (mmdetection)", "faster_rcnn_fpn", kCoco, 1e-14},
                      Published{"faster_rcnn_fpn (torchvision 0.14)", "faster_rcnn_fpn_tv", kCoco,
                                0.0},
                      Published{"atss", "atss", kCoco, 0.0},
                      Published{"ssd300_voc (mmdetection)", "ssd300_voc", kSsd, 1e-14},
                      Published{"ssd300_coco (mmdetection)", "ssd300_coco", kSsd, 1e-14},
                      Published{"ssd300 (torchvision 0.14)", "ssd300_tv", kSsd, 1e-9}),
    [](const auto& test) { return std::string(test.param.id); });

TEST(Anchors, PlaceAndIndexAreInverse) {
    for (const auto& preset : anchorPresets()) {
        const auto anchors = presetAnchors(preset.id, {333, 201});
        ASSERT_TRUE(anchors);
        std::size_t index = 0;
        for (int l = 0; l < static_cast<int>(anchors->levels.size()); ++l) {
            const AnchorLevel& level = anchors->levels[static_cast<std::size_t>(l)];
            for (int y = 0; y < level.rows; ++y)
                for (int x = 0; x < level.columns; ++x)
                    for (int k = 0; k < static_cast<int>(level.bases.size()); ++k, ++index) {
                        ASSERT_EQ(anchors->place(index), (AnchorPlace{l, y, x, k}));
                        ASSERT_EQ(anchors->index({l, y, x, k}), index);
                    }
        }
        EXPECT_EQ(index, anchors->size());
    }
}

TEST(Anchors, SsdIsStretchedAsItsImageIs) {
    const auto square = presetAnchors("ssd300_voc", kSsd);
    const auto wide = presetAnchors("ssd300_voc", {600, 150});
    ASSERT_TRUE(square && wide);
    ASSERT_EQ(square->size(), wide->size());
    for (const std::size_t i : {0U, 4321U, 8731U}) {
        EXPECT_NEAR(wide->edges(i).left, 2.0 * square->edges(i).left, 1e-12);
        EXPECT_NEAR(wide->edges(i).bottom, 0.5 * square->edges(i).bottom, 1e-12);
    }
}

TEST(Anchors, UnknownAndTooManyAreRefused) {
    EXPECT_NE(presetAnchors("yolo", kCoco).error().message().find("choose retinanet, "),
              std::string::npos);
    EXPECT_NE(
        presetAnchors("faster_rcnn_fpn", {100000, 100000}).error().message().find("20 million"),
        std::string::npos);
}

}  // namespace
}  // namespace iou::assign
