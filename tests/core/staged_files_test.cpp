// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/atomic_file.hpp"
#include "core/io/staged_files.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>

namespace iou {
namespace {

namespace fs = std::filesystem;

class StagedFilesTest : public ::testing::Test {
protected:
    void SetUp() override {
        std::string pattern = (fs::temp_directory_path() / "staged_files_XXXXXX").string();
        ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
        m_folder = pattern;
        ASSERT_TRUE(writeFile(m_folder + "/a", "old"));
    }
    void TearDown() override { fs::remove_all(m_folder); }

    std::string content(const char* name) const {
        return *readFile(m_folder + '/' + name, 1 << 20);
    }
    std::ptrdiff_t entries() const {
        return std::distance(fs::directory_iterator(m_folder), fs::directory_iterator());
    }

    std::string m_folder;
};

TEST_F(StagedFilesTest, NothingIsThereBeforeCommitAndAllIsAfterwards) {
    fs::permissions(m_folder + "/a", fs::perms::owner_read | fs::perms::owner_write);
    {
        StagedFiles files(m_folder);
        ASSERT_TRUE(files.open());
        ASSERT_TRUE(files.add("a", "new"));
        ASSERT_TRUE(files.add("b", "second"));
        EXPECT_EQ(content("a"), "old");
        EXPECT_FALSE(fs::exists(m_folder + "/b"));
        ASSERT_TRUE(files.commit());
    }
    EXPECT_EQ(content("a"), "new");
    EXPECT_EQ(content("b"), "second");
    EXPECT_EQ(fs::status(m_folder + "/a").permissions(),
              fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_EQ(entries(), 2);
}

TEST_F(StagedFilesTest, WhatIsNotCommittedLeavesNothing) {
    {
        StagedFiles files(m_folder);
        ASSERT_TRUE(files.open());
        ASSERT_TRUE(files.add("a", "new"));
    }
    EXPECT_EQ(content("a"), "old");
    EXPECT_EQ(entries(), 1);
}

TEST_F(StagedFilesTest, RefusesWhatIsNoRegularFile) {
    fs::create_directory(m_folder + "/folder");
    StagedFiles files(m_folder);
    ASSERT_TRUE(files.open());
    const auto added = files.add("folder", "x");
    ASSERT_FALSE(added);
    EXPECT_NE(added.error().message().find(m_folder + "/folder"), std::string::npos);
    EXPECT_FALSE(StagedFiles(m_folder + "/no/such").open());
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
    EXPECT_EQ(entries(), 2);
    StagedFiles alive(m_folder);
    ASSERT_TRUE(alive.open());
    EXPECT_EQ(entries(), 2);
    ASSERT_TRUE(alive.add("b", "whole"));
    ASSERT_TRUE(writeFile(m_folder + "/c", "beside"));
    EXPECT_EQ(entries(), 3);
    ASSERT_TRUE(alive.commit());
    EXPECT_EQ(content("a"), "old");
    EXPECT_EQ(content("b"), "whole");
}

}  // namespace
}  // namespace iou
