// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/atomic_file.hpp"
#include "core/files/standard_streams.hpp"
#include "tests/core/support/folder_test.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>

namespace iou {
namespace {

namespace fs = std::filesystem;

using AtomicFileTest = testing::FolderTest;

TEST_F(AtomicFileTest, WritesAndReplacesAWholeFile) {
    const std::string path = at("a.txt");
    ASSERT_TRUE(writeFile(path, "first"));
    EXPECT_EQ(content(path), "first");
    ASSERT_TRUE(writeFile(path, "2"));
    EXPECT_EQ(content(path), "2");
    EXPECT_EQ(entryCount(), 1);
}

TEST_F(AtomicFileTest, TheTargetIsUntouchedUntilCommit) {
    const std::string path = at("a.txt");
    ASSERT_TRUE(writeFile(path, "old"));
    {
        AtomicFile file(path);
        ASSERT_TRUE(file.open());
        ASSERT_TRUE(file.write("new"));
        EXPECT_EQ(content(path), "old");
        EXPECT_EQ(entryCount(), 2);
    }
    EXPECT_EQ(content(path), "old");
    EXPECT_EQ(entryCount(), 1);
}

TEST_F(AtomicFileTest, KeepsThePermissionsOfTheOldFile) {
    const std::string path = at("a.txt");
    ASSERT_TRUE(writeFile(path, "x"));
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
    ASSERT_TRUE(writeFile(path, "y"));
    EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(AtomicFileTest, RefusesWhatIsNoRegularFile) {
    fs::create_directory(m_folder / "folder");
    ASSERT_TRUE(writeFile(at("real"), "x"));
    fs::create_symlink("real", m_folder / "link");
    fs::create_symlink("nowhere", m_folder / "dangling");
    ASSERT_EQ(::mkfifo(at("pipe").c_str(), 0600), 0);
    for (const char* const name : {"folder", "link", "dangling", "pipe"}) {
        const auto written = writeFile(at(name), "y");
        ASSERT_FALSE(written) << name;
        EXPECT_NE(written.error().message().find(at(name)), std::string::npos);
        EXPECT_FALSE(checkTarget(at(name))) << name;
    }
    EXPECT_EQ(content(at("real")), "x");
    EXPECT_TRUE(fs::is_symlink(m_folder / "link"));
    EXPECT_FALSE(writeFile("/dev/full", "y"));
    EXPECT_FALSE(writeFile("", "y"));
    EXPECT_FALSE(writeFile(at("no/such/folder"), "y"));
    EXPECT_EQ(entryCount(), 5);
}

TEST_F(AtomicFileTest, AFileSizeLimitLeavesTheOldFile) {
    const std::string path = at("a.txt");
    ASSERT_TRUE(writeFile(path, "old"));
    const pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{4096, 4096};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        ::_exit(writeFile(path, std::string(10000, 'x')) ? 1 : 0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_EQ(WEXITSTATUS(status), 0);
    EXPECT_EQ(content(path), "old");
    EXPECT_EQ(entryCount(), 1);
}

TEST_F(AtomicFileTest, SweepsWhatAKilledWriterLeftAndNothingElse) {
    ASSERT_TRUE(writeFile(at(".iouscope-notes"), "mine"));
    const pid_t child = ::fork();
    if (child == 0) {
        AtomicFile file(at("a.txt"));
        (void)file.open();
        (void)file.write("half");
        ::raise(SIGKILL);
    }
    ::waitpid(child, nullptr, 0);
    EXPECT_EQ(entryCount(), 2);

    AtomicFile alive(at("b.txt"));
    ASSERT_TRUE(alive.open());
    EXPECT_EQ(entryCount(), 2);  // the notes and the writer that lives
    sweepTemporaries(m_folder.string());
    EXPECT_EQ(entryCount(), 2);
    ASSERT_TRUE(alive.write("whole"));
    ASSERT_TRUE(alive.commit());
    EXPECT_EQ(content(at("b.txt")), "whole");
    EXPECT_EQ(content(at(".iouscope-notes")), "mine");
    EXPECT_FALSE(fs::exists(m_folder / "a.txt"));
}

TEST_F(AtomicFileTest, ATemporaryThatASweeperTookBeforeItsWriterDidIsNotUsed) {
    const std::string path = temporaryName(at("."));
    const auto opened = [&] { return ::open(path.c_str(), O_RDONLY | O_CREAT | O_CLOEXEC, 0600); };
    const int writer = opened(), sweeper = opened();
    ASSERT_EQ(::flock(sweeper, LOCK_EX | LOCK_NB), 0);
    EXPECT_FALSE(lockTemporary(writer)) << "it is about to be removed";
    ::close(sweeper);
    EXPECT_TRUE(lockTemporary(writer));
    ::unlink(path.c_str());
    EXPECT_FALSE(lockTemporary(writer)) << "it was removed";
    ::close(writer);
}

TEST_F(AtomicFileTest, KillsAtRandomInstantsNeverLeaveHalfAFile) {
    const std::string path = at("a.txt");
    const std::string old_text(1 << 18, 'o'), new_text(1 << 19, 'n');
    ASSERT_TRUE(writeFile(path, old_text));
    for (int i = 0; i < 40; ++i) {
        const pid_t child = ::fork();
        if (child == 0) {
            while (true) {
                (void)writeFile(path, new_text);
                (void)writeFile(path, old_text);
            }
        }
        ::usleep(static_cast<useconds_t>(100 + 137 * i));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        const std::string text = content(path);
        ASSERT_TRUE(text == old_text || text == new_text) << text.size();
    }
    ASSERT_TRUE(writeFile(path, "end"));
    EXPECT_EQ(entryCount(), 1);
}

TEST_F(AtomicFileTest, WritesTheFileWhereStandardOutputIsClosed) {
    const std::string path = at("a.txt");
    for (const bool filled : {false, true}) {
        const pid_t child = ::fork();
        if (child == 0) {
            ::close(STDOUT_FILENO);
            if (filled) fillStandardStreams();
            const bool written = writeFile(path, filled ? "filled" : "closed").has_value();
            const bool lost = !writeFile("-", "x").has_value();
            std::_Exit(written && lost ? 0 : 1);
        }
        int status = -1;
        ::waitpid(child, &status, 0);
        EXPECT_EQ(status, 0);
        EXPECT_EQ(content(path), filled ? "filled" : "closed");
        EXPECT_EQ(entryCount(), 1);
    }
}

TEST_F(AtomicFileTest, ReadsUpToTheLimit) {
    ASSERT_TRUE(writeFile(at("a.txt"), "12345"));
    EXPECT_EQ(*readFile(at("a.txt"), 5), "12345");
    EXPECT_FALSE(readFile(at("a.txt"), 4));
    EXPECT_FALSE(readFile(at("missing"), 5));
    EXPECT_FALSE(readFile(m_folder.string(), 5));
    ASSERT_EQ(::mkfifo(at("pipe").c_str(), 0600), 0);
    EXPECT_FALSE(readFile(at("pipe"), 5));
}

}  // namespace
}  // namespace iou
