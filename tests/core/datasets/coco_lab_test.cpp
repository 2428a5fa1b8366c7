// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/average_precision/ap_outcome.hpp"
#include "core/datasets/coco_lab.hpp"
#include "core/files/atomic_file.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>

namespace iou::datasets {
namespace {

std::string noPicture(const std::string&) { return {}; }

/// Of the golden file, which holds the COCO API's own numbers.
TEST(CocoLab, JudgesAsTheCocoApi) {
    const auto bytes = readFile(std::string(IOUSCOPE_GOLDEN_DIR) + "/labs/ap_cases.json", 1 << 24);
    ASSERT_TRUE(bytes);
    int compared = 0;
    for (const auto& c : nlohmann::json::parse(*bytes)) {
        if (c.contains("max_detections") || c["images"].empty() || c["categories"].empty())
            continue;
        nlohmann::json truths{{"images", nlohmann::json::array()},
                              {"categories", nlohmann::json::array()},
                              {"annotations", nlohmann::json::array()}};
        for (const auto& id : c["images"]) truths["images"].push_back({{"id", id}});
        for (const auto& id : c["categories"]) truths["categories"].push_back({{"id", id}});
        for (const auto& t : c["truths"])
            truths["annotations"].push_back({{"id", t["id"]},
                                             {"image_id", t["image"]},
                                             {"category_id", t["category"]},
                                             {"bbox", t["bbox"]},
                                             {"area", t["area"]},
                                             {"iscrowd", t["crowd"]}});
        auto detections = nlohmann::json::array();
        for (const auto& d : c["detections"])
            detections.push_back({{"image_id", d["image"]},
                                  {"category_id", d["category"]},
                                  {"bbox", d["bbox"]},
                                  {"score", d["score"]}});
        const auto read = readCocoTruths(truths.dump(), "truths");
        ASSERT_TRUE(read) << read.error().message();
        const auto results = readCocoDetections(detections.dump(), "detections", *read);
        ASSERT_TRUE(results) << results.error().message();
        const auto lab = apLabOf(*read, *results, noPicture);
        ASSERT_TRUE(lab) << lab.error().message();
        // Centres and sizes round otherwise than corners: thresholds met exactly may be missed.
        if (c["name"].get<std::string>().find("IoU") != std::string::npos) continue;
        const ApOutcome outcome = outcomeOf(*lab);
        for (std::size_t i = 0; i < 12; ++i)
            EXPECT_NEAR(outcome.numbers[i], c["expect"]["stats"][i].get<double>(), 1e-12)
                << c["name"] << ", number " << i;
        ++compared;
    }
    EXPECT_GE(compared, 30);
}

TEST(CocoLab, HasImagesLargeEnoughAndNamesThem) {
    const auto truths = readCocoTruths(
        R"({"images":[{"id":7,"file_name":"cat.jpg"}],"categories":[{"id":1,"name":"cat"}],
            "annotations":[{"id":1,"image_id":7,"category_id":1,"bbox":[10,20,300.5,40]}]})",
        "t");
    ASSERT_TRUE(truths) << truths.error().message();
    const auto detections = readCocoDetections(
        R"([{"image_id":7,"category_id":1,"bbox":[0,0,10,900],"score":0.5}])", "d", *truths);
    ASSERT_TRUE(detections) << detections.error().message();
    const auto lab =
        apLabOf(*truths, *detections, [](const std::string& name) { return "/pictures/" + name; });
    ASSERT_TRUE(lab) << lab.error().message();
    EXPECT_EQ(lab->images[0].name, "cat.jpg");
    EXPECT_EQ(lab->images[0].picture, "/pictures/cat.jpg");
    EXPECT_EQ(lab->images[0].width, 311);
    EXPECT_EQ(lab->images[0].height, 900);
    EXPECT_EQ(lab->categories[0], "cat");
    EXPECT_EQ(lab->truths[0].box, (Box<>{160.25, 40, 300.5, 40}));
    EXPECT_LT(lab->truths[0].area, 0.0);
}

/// Boxes would lie beside what they name in a picture of another size.
TEST(CocoLab, ImagesAreAsLargeAsTheFileOrThePictureSays) {
    const std::string header("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\x40\0\0\0\xf0\b\2\0\0\0", 29);
    const std::string path = ::testing::TempDir() + "iouscope_coco_lab.png";
    std::ofstream(path, std::ios::binary) << header;
    const auto truths = readCocoTruths(
        R"({"images":[{"id":9,"width":640,"height":480,"file_name":"a"},
                      {"id":3,"width":200,"height":1e9},{"id":5,"file_name":"b"}],
            "categories":[{"id":1}],
            "annotations":[{"id":1,"image_id":9,"category_id":1,"bbox":[10,20,30,40]},
                           {"id":2,"image_id":3,"category_id":1,"bbox":[10,20,300,40]},
                           {"id":3,"image_id":5,"category_id":1,"bbox":[300,20,300,40]}]})",
        "t");
    ASSERT_TRUE(truths) << truths.error().message();
    const auto lab = apLabOf(*truths, {}, [&](const std::string&) { return path; });
    std::filesystem::remove(path);
    ASSERT_TRUE(lab) << lab.error().message();
    const auto sizeOf = [&](std::size_t i) {
        return std::pair(lab->images[i].width, lab->images[i].height);
    };
    EXPECT_EQ(sizeOf(0), std::pair(310, 64));   // 3: neither says, so its box does
    EXPECT_EQ(sizeOf(1), std::pair(320, 240));  // 5: the picture
    EXPECT_EQ(sizeOf(2), std::pair(640, 480));  // 9: the file
}

TEST(CocoLab, RefusesWhatALabCannotHold) {
    CocoTruths truths;
    truths.images.resize(most_ap_images + 1);
    truths.categories.resize(1);
    const auto refused = apLabOf(truths, {}, noPicture);
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message().find("1001 images"), std::string::npos)
        << refused.error().message();
    EXPECT_FALSE(apLabOf({}, {}, noPicture));
}

}  // namespace
}  // namespace iou::datasets
