// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/staged_files.hpp"
#include "tests/core/support/folder_test.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>

namespace iou {
namespace {

namespace fs = std::filesystem;

class StagedFilesTest : public testing::FolderTest {
protected:
    void SetUp() override {
        FolderTest::SetUp();
        ASSERT_TRUE(writeFile(at("a"), "old"));
    }
};

TEST_F(StagedFilesTest, NothingIsThereBeforeCommitAndAllIsAfterwards) {
    fs::permissions(at("a"), fs::perms::owner_read | fs::perms::owner_write);
    {
        StagedFiles files(m_folder);
        ASSERT_TRUE(files.open());
        ASSERT_TRUE(files.add("a", "new"));
        ASSERT_TRUE(files.add("b", "second"));
        EXPECT_EQ(content(at("a")), "old");
        EXPECT_FALSE(fs::exists(at("b")));
        ASSERT_TRUE(files.commit());
    }
    EXPECT_EQ(content(at("a")), "new");
    EXPECT_EQ(content(at("b")), "second");
    EXPECT_EQ(fs::status(at("a")).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_EQ(entryCount(), 2);
}

TEST_F(StagedFilesTest, WhatIsNotCommittedLeavesNothing) {
    {
        StagedFiles files(m_folder);
        ASSERT_TRUE(files.open());
        ASSERT_TRUE(files.add("a", "new"));
    }
    EXPECT_EQ(content(at("a")), "old");
    EXPECT_EQ(entryCount(), 1);
}

TEST_F(StagedFilesTest, WhatSaysThatTheOldOnesAreCompleteGoesBeforeTheFirstTakesItsPlace) {
    ASSERT_TRUE(writeFile(at("complete"), "yes"));
    {
        StagedFiles files(m_folder);
        files.outdate("complete");
        files.outdate("never_there");
        ASSERT_TRUE(files.open());
        ASSERT_TRUE(files.add("a", "new"));
        EXPECT_EQ(content(at("complete")), "yes");
        ASSERT_TRUE(files.commit());
    }
    EXPECT_FALSE(fs::exists(at("complete")));
    EXPECT_EQ(content(at("a")), "new");
    // Where it cannot go, the others stay.
    fs::create_directories(m_folder / "complete" / "inner");
    StagedFiles files(m_folder);
    files.outdate("complete");
    ASSERT_TRUE(files.open());
    ASSERT_TRUE(files.add("a", "newer"));
    EXPECT_FALSE(files.commit());
    EXPECT_EQ(content(at("a")), "new");
}

TEST_F(StagedFilesTest, RefusesWhatIsNoRegularFile) {
    fs::create_directory(at("folder"));
    StagedFiles files(m_folder);
    ASSERT_TRUE(files.open());
    const auto added = files.add("folder", "x");
    ASSERT_FALSE(added);
    EXPECT_NE(added.error().message().find(at("folder")), std::string::npos);
    EXPECT_FALSE(StagedFiles(at("no/such")).open());
}

TEST_F(StagedFilesTest, TheNextWriterSweepsWhatAKilledOneLeftAndNoLivingOne) {
    const pid_t child = ::fork();
    if (child == 0) {
        StagedFiles files(m_folder);
        (void)files.open();
        (void)files.add("a", "half");
        ::raise(SIGKILL);
    }
    ::waitpid(child, nullptr, 0);
    EXPECT_EQ(entryCount(), 2);
    StagedFiles alive(m_folder);
    ASSERT_TRUE(alive.open());
    EXPECT_EQ(entryCount(), 2);
    ASSERT_TRUE(alive.add("b", "whole"));
    ASSERT_TRUE(writeFile(at("c"), "beside"));
    EXPECT_EQ(entryCount(), 3);
    ASSERT_TRUE(alive.commit());
    EXPECT_EQ(content(at("a")), "old");
    EXPECT_EQ(content(at("b")), "whole");
}

}  // namespace
}  // namespace iou
