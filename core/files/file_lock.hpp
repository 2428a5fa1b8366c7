// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace iou {

/// Holds a lock file as long as it lives. The system lets go of it when the process ends, however
/// it ends, so a lock that can be taken belongs to nobody.
class FileLock {
public:
    /// Takes the lock, making the file where it is missing; empty where another holds it or the
    /// file cannot be made.
    static std::optional<FileLock> take(const std::string& path);

    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    /// Lets go; the file stays.
    ~FileLock();

private:
    explicit FileLock(int fd) : m_fd(fd) {}
    int m_fd;
};

}  // namespace iou
