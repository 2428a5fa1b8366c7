// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/atomic_file.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <string>

namespace iou::testing {

/// A test with an empty folder of its own.
class FolderTest : public ::testing::Test {
protected:
    void SetUp() override {
        std::string pattern = std::filesystem::temp_directory_path() / "iouscope_test_XXXXXX";
        ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
        m_folder = pattern;
    }
    void TearDown() override { std::filesystem::remove_all(m_folder); }

    std::string at(const char* name) const { return m_folder / name; }
    static std::string content(const std::string& path) { return *readFile(path, 1 << 20); }
    /// Files and folders in it.
    std::ptrdiff_t entryCount() const {
        return std::distance(std::filesystem::directory_iterator(m_folder), {});
    }

    std::filesystem::path m_folder;
};

}  // namespace iou::testing
