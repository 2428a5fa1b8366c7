// SPDX-License-Identifier: GPL-3.0-or-later
// A long list of detections is read in parts on several threads: what comes of it is what one
// thread reads, records, notices and errors with their places.
#include "core/datasets/coco.hpp"

#include <gtest/gtest.h>

#include <random>

namespace iou::datasets {
namespace {

constexpr int kRecords = 9000;  // some parts

CocoTruths twoImages() {
    return *readCocoTruths(R"({"images":[{"id":1},{"id":2,"file_name":"two.jpg"}],"annotations":[],
                               "categories":[{"id":3},{"id":4}]})",
                           "t.json");
}

/// A list of such records; special: the one at a place.
std::string listOf(const std::string& between = ",", int place = -1,
                   const std::string& special = {}) {
    std::string text = "[";
    for (int i = 0; i < kRecords; ++i) {
        if (i > 0) text += between;
        if (i == place)
            text += special;
        else
            text += R"({"image_id":)" + std::string(i % 5 > 0 ? "1" : "\"two\"") +
                    R"(,"category_id":)" + std::to_string(3 + i % 2) + R"(,"bbox":[)" +
                    std::to_string(i) + R"(,2,3.5,4],"score":0.)" + std::to_string(i) + "}";
    }
    return text + "]";
}

/// All that is known of what was read, in words.
std::string readOn(const std::string& text, int threads, Progress* progress = nullptr) {
    const auto result = readCocoDetections(text, "d.json", twoImages(), progress, threads);
    if (!result) return result.error().message();
    std::string out;
    for (const Notice& notice : result->notices.all()) out += notice.line().text() + "\n";
    for (std::size_t i = 0; i < result->detections.size(); ++i) {
        const auto& d = result->detections[i];
        out += std::to_string(result->records[i]) + ' ' + std::to_string(d.image) + ' ' +
               std::to_string(d.category) + ' ' + std::to_string(d.box.x) + ' ' +
               std::to_string(d.score) + '\n';
    }
    return out;
}

TEST(CocoParts, AreTheWholeList) {
    const std::string zero = R"({"image_id":1,"category_id":3,"bbox":[0,0,0,1],"score":1})";
    const std::string strange =
        R"({"image_id":1,"category_id":3,"bbox":[0,0,1,1],"score":1,"note":"a},{b"})";
    std::string nested = R"({"image_id":1,"category_id":3,"bbox":[0,0,1,1],"score":1,"parts":[)";
    for (int i = 0; i < 40'000; ++i) nested += R"({"a":1} , )";
    nested += R"({"a":2}]})";
    const std::string texts[] = {listOf(),
                                 listOf(" ,\n\t"),
                                 "\xef\xbb\xbf \n" + listOf() + "\n ",
                                 listOf(",", 7000, zero),
                                 listOf(",", 8000, R"({"image_id":1})"),
                                 listOf(",", 5000, strange),
                                 listOf(",", 4000, nested),
                                 listOf(",", 4000, "{}")};
    for (const std::string& text : texts) {
        const std::string whole = readOn(text, 1);
        EXPECT_GE(std::count(whole.begin(), whole.end(), '\n'), kRecords - 1) << whole;
        for (const int threads : {2, 3, 8}) EXPECT_TRUE(readOn(text, threads) == whole) << threads;
    }
    EXPECT_NE(readOn(listOf(",", 7000, zero), 3).find("d.json, [7000].bbox"), std::string::npos);
}

TEST(CocoParts, TellErrorsAsTheWholeListDoes) {
    std::string deep;
    for (int i = 0; i < 70; ++i) deep += '[';
    const std::string broken[] = {"",
                                  "7",
                                  "[1]",
                                  "{\"a\":NaN}",
                                  "{\"a\":1e999}",
                                  "}{",
                                  "{},",
                                  "{\"a\":" + deep,
                                  "\"",
                                  "]",
                                  "{\"image_id\":1",
                                  "{\"a\":\"\\x\"}"};
    for (const std::string& special : broken)
        for (const int place : {0, 100, 8000, kRecords - 1}) {
            const std::string text = listOf(",", place, special), message = readOn(text, 1);
            EXPECT_EQ(std::count(message.begin(), message.end(), '\n'), 0) << special;
            EXPECT_EQ(readOn(text, 3), message) << special << ' ' << place;
        }
    const std::string list = listOf();
    for (const std::string& text : {list + ",", list + "x", list.substr(0, list.size() - 1),
                                    list.substr(0, 300'000), "{\"a\":" + list + "}"})
        EXPECT_EQ(readOn(text, 3), readOn(text, 1));
}

TEST(CocoParts, AreTheWholeListWhateverStandsInIt) {
    std::mt19937 random(5);
    const std::string list = listOf();
    constexpr std::string_view marks = "{}[],:\"\\ 0e-.x\n";
    for (int i = 0; i < 60; ++i) {
        std::string text = list;
        for (int k = 0; k < 1 + i % 3; ++k)
            text[random() % text.size()] = marks[random() % marks.size()];
        EXPECT_TRUE(readOn(text, 4) == readOn(text, 1)) << i;
    }
}

TEST(CocoParts, StopWhenCancelled) {
    Progress progress;
    progress.cancel = true;
    EXPECT_EQ(readOn(listOf(), 3, &progress), "");
}

}  // namespace
}  // namespace iou::datasets
