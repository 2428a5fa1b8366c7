// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/kept_pairs.hpp"
#include "core/session/session_json.hpp"
#include "tests/core/support/folder_test.hpp"
#include "tests/core/support/kept_pairs.hpp"

#include <gtest/gtest.h>

#include <filesystem>

namespace iou::pairing {
namespace {

namespace fs = std::filesystem;

const std::string kGroundTruths =
    R"({"images":[{"id":7,"width":640,"height":480,"file_name":"a.jpg"}],
"categories":[{"id":1,"name":"box"}],"annotations":[
{"id":0,"image_id":7,"category_id":1,"bbox":[100,50,80,40]}]})";
const std::string kResults =
    R"([{"image_id":7,"category_id":1,"bbox":[104,52,78,44],"score":0.9}])";

class KeptPairsOf : public testing::FolderTest {
protected:
    KeptPairs keep() {
        fs::create_directories(at("data"));
        EXPECT_TRUE(writeFile(at("data/gt.json"), kGroundTruths));
        EXPECT_TRUE(writeFile(at("data/dt.json"), kResults));
        KeptPairs kept;
        kept.source.truths = {at("data/gt.json")};
        kept.source.preds = {at("data/dt.json")};
        const auto hashes = hashesOf(kept.source);
        EXPECT_TRUE(hashes);
        kept.sha256 = *hashes;
        return kept;
    }
};

TEST_F(KeptPairsOf, HashesAreThoseOfSha256sum) {
    ASSERT_TRUE(writeFile(at("abc.txt"), "abc"));  // FIPS 180-4's own example
    PairSource source;
    source.truths = {at("abc.txt")};
    auto hashes = hashesOf(source);
    ASSERT_TRUE(hashes) << hashes.error().message();
    const std::string abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    EXPECT_EQ(*hashes, std::vector{abc});
    // A folder: printf '%s  sub/abc.txt\n' of it, through sha256sum.
    fs::create_directories(at("labels/sub"));
    ASSERT_TRUE(writeFile(at("labels/sub/abc.txt"), "abc"));
    source.truths = {at("labels")};
    hashes = hashesOf(source);
    ASSERT_TRUE(hashes);
    EXPECT_EQ(hashes->at(0), "148347932962dce8110b30ea0da2b32ca6e8db0c80fd0b6bcc18a2b46bc5e093");
}

TEST_F(KeptPairsOf, AFileThatIsAsItWasGivesItsPairs) {
    const KeptPairs kept = keep();
    const Reopened again = reopen(kept);
    ASSERT_TRUE(again.pairs) << again.pairs.error().message();
    EXPECT_TRUE(again.missing.empty());
    EXPECT_TRUE(again.changed.empty());
    EXPECT_EQ(again.sha256, kept.sha256);
    ASSERT_EQ(again.pairs->table.rows.size(), 1U);
    EXPECT_NEAR(again.pairs->table.rows[0].iou, 2888.0 / 3744.0, 1e-15);
    EXPECT_EQ(again.pairs->source, kept.source);
}

TEST_F(KeptPairsOf, AChangedOneIsNamedAndAMissingOneToo) {
    const KeptPairs kept = keep();
    ASSERT_TRUE(writeFile(at("data/dt.json"), kResults + " "));
    EXPECT_EQ(reopen(kept).changed, std::vector{at("data/dt.json")});
    fs::remove(at("data/gt.json"));
    const Reopened gone = reopen(kept);
    EXPECT_EQ(gone.missing, std::vector{at("data/gt.json")});
    EXPECT_TRUE(gone.pairs->table.rows.empty());
}

TEST_F(KeptPairsOf, WhatMovedTogetherIsFoundTogether) {
    KeptPairs kept = keep();
    fs::create_directories(at("other"));
    fs::rename(at("data"), at("other/data"));
    relocate(kept, at("data/gt.json"), at("other/data/gt.json"));
    EXPECT_EQ(kept.source.truths, std::vector{at("other/data/gt.json")});
    EXPECT_EQ(kept.source.preds, std::vector{at("other/data/dt.json")});
    EXPECT_TRUE(reopen(kept).missing.empty());
}

TEST_F(KeptPairsOf, PathsBelowTheSessionAreWrittenWithoutItsFolder) {
    KeptPairs kept = keep();
    kept.source.truth_settings.images = at("data");
    KeptPairs written = kept;
    makeRelative(written, at("."));
    EXPECT_EQ(written.source.truths, std::vector<std::string>{"data/gt.json"});
    EXPECT_EQ(written.source.truth_settings.images, "data");
    makeAbsolute(written, at("."));
    EXPECT_EQ(written.source.truths, kept.source.truths);
    // Outside of it they stay whole.
    written = kept;
    makeRelative(written, at("elsewhere"));
    EXPECT_EQ(written.source.truths, kept.source.truths);
    // Session and file were moved into one folder.
    fs::rename(at("data/gt.json"), at("gt.json"));
    makeAbsolute(written, at("."));
    EXPECT_EQ(written.source.truths, std::vector{at("gt.json")});
}

TEST_F(KeptPairsOf, TheRowIsTheOneWhoseBoxesAreInTheScene) {
    PairTable table;
    const Box<> a{5, 5, 2, 2}, b{9, 9, 2, 2}, truth{5, 5, 4, 4}, other{9, 9, 4, 4};
    for (const auto& [pred, target] :
         {std::pair{b, other}, std::pair{b, truth}, std::pair{a, truth}}) {
        PairRow row;
        row.pred = pred;
        row.target = target;
        row.has_pred = row.has_target = true;
        table.rows.push_back(row);
    }
    EXPECT_EQ(rowOfKept(table, 2, a, truth), 2);
    EXPECT_EQ(rowOfKept(table, 0, a, truth), 2);
    EXPECT_EQ(rowOfKept(table, 7, a, truth), 2);
    EXPECT_EQ(rowOfKept(table, 2, b, truth), 2);  // the prediction was moved
    EXPECT_EQ(rowOfKept(table, 0, {1, 1, 1, 1}, truth), 1);
    EXPECT_EQ(rowOfKept(table, 0, a, a), -1);
    EXPECT_EQ(rowOfKept(table, -1, a, truth), -1);
    table.rows[2].has_pred = false;
    EXPECT_EQ(rowOfKept(table, 2, a, truth), 1);
}

TEST_F(KeptPairsOf, ASessionKeepsThemAllAndAPictureNone) {
    Session session;
    EXPECT_EQ(writeSession(session).find("\"data\""), std::string::npos);
    session.data = testing::keptPairs();
    const auto read = readSession(writeSession(session), "s");
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_TRUE(read->data == session.data);
    const auto carried = readSession(carriedSession(session), "p");
    ASSERT_TRUE(carried);
    EXPECT_FALSE(carried->data.any());
}

TEST_F(KeptPairsOf, WhatIsNoListOfPairsIsRefusedWithItsPlace) {
    const auto refused = [](const std::string& data) {
        const auto read = readSession(
            R"({"format": "iouscope-session", "version": 1, "data": )" + data + "}", "s");
        return read ? std::string("taken") : read.error().message();
    };
    EXPECT_EQ(refused(R"({"truths": ["a.json"]})"), "taken");
    EXPECT_NE(refused("{}").find("data.truths"), std::string::npos);
    EXPECT_NE(refused(R"({"truths": ["-"]})").find("\"-\" is no path"), std::string::npos);
    EXPECT_NE(refused(R"({"truths": ["a"], "picture_size": [0, 3]})").find("data.picture_size"),
              std::string::npos);
    EXPECT_NE(refused(R"({"truths": ["a"], "truth_settings": {"voc_base": "2"}})")
                  .find("data.truth_settings.voc_base"),
              std::string::npos);
    EXPECT_NE(refused(R"({"truths": ["a"], "x": 1})").find("data.x"), std::string::npos);
}

TEST(PairsOfTexts, AreThoseOfTheFiles) {
    const auto loaded = pairsOfTexts({"gt.json", kGroundTruths}, {"dt.json", kResults}, {});
    ASSERT_TRUE(loaded) << loaded.error().message();
    ASSERT_EQ(loaded->table.rows.size(), 1U);
    EXPECT_EQ(loaded->table.rows[0].status, PairStatus::matched);
    EXPECT_TRUE(loaded->source.truths.empty());
    const auto refused = pairsOfTexts({"gt.json", kGroundTruths}, {"dt.json", "PK\x03\x04"}, {});
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message().find("dt.json"), std::string::npos);
}

}  // namespace
}  // namespace iou::pairing
