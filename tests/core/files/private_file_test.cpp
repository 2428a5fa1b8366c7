// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/private_file.hpp"
#include "tests/core/support/folder_test.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

namespace iou {
namespace {

class PrivateFiles : public testing::FolderTest {
protected:
    static int modeOf(const std::string& path) {
        struct stat s {};
        return ::stat(path.c_str(), &s) == 0 ? static_cast<int>(s.st_mode & 07777) : -1;
    }
};

TEST_F(PrivateFiles, AreReadByTheirOwnerAlone) {
    const mode_t before = ::umask(0);
    EXPECT_TRUE(writePrivateFile(at("new"), "x"));
    EXPECT_TRUE(writeFile(at("old"), "y"));
    EXPECT_EQ(modeOf(at("old")), 0666);
    EXPECT_TRUE(writePrivateFile(at("old"), "z"));
    ::umask(before);
    EXPECT_EQ(modeOf(at("new")), 0600);
    EXPECT_EQ(modeOf(at("old")), 0600);
    EXPECT_EQ(content(at("old")), "z");
}

TEST_F(PrivateFiles, StandInAFolderOfTheirOwner) {
    const mode_t before = ::umask(0);
    EXPECT_TRUE(makePrivateFolder(at("deep/in/it")));
    std::filesystem::create_directory(at("open"));
    EXPECT_TRUE(writeFile(at("open/copy"), "x"));
    ASSERT_EQ(modeOf(at("open")), 0777);
    EXPECT_TRUE(makePrivateFolder(at("open")));
    ::umask(before);
    EXPECT_EQ(modeOf(at("deep/in/it")), 0700);
    EXPECT_EQ(modeOf(at("open")), 0700);
    EXPECT_EQ(modeOf(at("open/copy")), 0600);
    EXPECT_EQ(content(at("open/copy")), "x");
}

TEST_F(PrivateFiles, WhereNoFolderCanBeIsSaid) {
    ASSERT_TRUE(writeFile(at("file"), "x"));
    const auto made = makePrivateFolder(at("file/folder"));
    ASSERT_FALSE(made);
    EXPECT_NE(made.error().message().find("file/folder"), std::string::npos);
}

}  // namespace
}  // namespace iou
