// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/seen_file.hpp"
#include "tests/core/support/folder_test.hpp"

#include <gtest/gtest.h>

#include <thread>

namespace iou {
namespace {

constexpr std::size_t kLargest = 1 << 10;

class SeenFiles : public testing::FolderTest {};

TEST_F(SeenFiles, AreReplacedWhileTheyAreAsTheyWereSeen) {
    const std::string path = at("a");
    ASSERT_TRUE(writeFile(path, "first"));
    const SeenFile seen = seenFile(path, "first");
    EXPECT_EQ(*rewriteFile(seen, "second", kLargest), Rewritten::done);
    EXPECT_EQ(content(path), "second");
    // As it was, whoever wrote it again.
    ASSERT_TRUE(writeFile(path, "first"));
    EXPECT_EQ(*rewriteFile(seen, "third", kLargest), Rewritten::done);
    EXPECT_EQ(content(path), "third");
}

TEST_F(SeenFiles, StayAsOthersHaveChangedThem) {
    const std::string path = at("a");
    const SeenFile seen = seenFile(path, "first");
    for (const std::string& now : {std::string("other"), std::string("Fist"), std::string(),
                                   std::string(kLargest + 1, 'x')}) {
        ASSERT_TRUE(writeFile(path, now));
        EXPECT_EQ(*rewriteFile(seen, "second", kLargest), Rewritten::changed_meanwhile);
        EXPECT_EQ(content(path), now);
    }
}

TEST_F(SeenFiles, ThatAreGoneAreWrittenAnew) {
    EXPECT_EQ(*rewriteFile(seenFile(at("a"), "first"), "second", kLargest), Rewritten::done);
    EXPECT_EQ(content(at("a")), "second");
}

TEST_F(SeenFiles, OfWhichNothingIsKnownAreReplaced) {
    ASSERT_TRUE(writeFile(at("a"), "first"));
    EXPECT_EQ(*rewriteFile({at("a"), {}}, "second", kLargest), Rewritten::done);
    EXPECT_EQ(content(at("a")), "second");
}

TEST_F(SeenFiles, ErrorsAreThoseOfAnyFile) {
    std::filesystem::create_directory(at("folder"));
    EXPECT_FALSE(rewriteFile(seenFile(at("folder"), "first"), "second", kLargest));
    EXPECT_FALSE(rewriteFile(seenFile(at("no/folder"), "first"), "second", kLargest));
}

TEST_F(SeenFiles, OfManyWhoRewriteOneAtOnceNoneLosesTheChangeOfAnother) {
    const std::string path = at("count");
    ASSERT_TRUE(writeFile(path, "0"));
    constexpr int kWriters = 4, kEach = 5;
    const auto count = [&] {
        for (int done = 0; done < kEach;) {
            const std::string now = content(path);
            const auto more = std::to_string(std::stoi(now) + 1);
            const auto written = rewriteFile(seenFile(path, now), more, kLargest);
            if (written && *written == Rewritten::done) ++done;
        }
    };
    std::vector<std::thread> writers;
    for (int i = 0; i < kWriters; ++i) writers.emplace_back(count);
    for (std::thread& writer : writers) writer.join();
    EXPECT_EQ(content(path), std::to_string(kWriters * kEach));
    EXPECT_EQ(entryCount(), 1);
}

}  // namespace
}  // namespace iou
