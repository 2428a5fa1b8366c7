// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/seen_file.hpp"

#include "core/files/atomic_file.hpp"
#include "core/files/sha256.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <thread>
#include <utility>

namespace iou {

namespace {

constexpr auto kLockPause = std::chrono::milliseconds(5);
constexpr int kLockTries = 400;  ///< then whoever holds it is no program that saves

/// The file that has a path now, locked against others that rewrite it; nothing where there is
/// none.
class HeldFile {
public:
    explicit HeldFile(const std::string& path) {
        for (int tries = 0; tries < kLockTries; ++tries) {
            m_fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
            if (m_fd < 0) return;
            struct stat held {
            }, named{};
            // Whoever held it before has put another file in its place.
            const bool locked = ::flock(m_fd, LOCK_EX | LOCK_NB) == 0;
            if (locked && ::fstat(m_fd, &held) == 0 && ::lstat(path.c_str(), &named) == 0 &&
                held.st_ino == named.st_ino && held.st_dev == named.st_dev)
                return;
            ::close(std::exchange(m_fd, -1));
            if (!locked) std::this_thread::sleep_for(kLockPause);
        }
    }
    ~HeldFile() {
        if (m_fd >= 0) ::close(m_fd);
    }
    HeldFile(const HeldFile&) = delete;
    HeldFile& operator=(const HeldFile&) = delete;

private:
    int m_fd = -1;
};

bool exists(const std::string& path) {
    struct stat s {};
    return ::lstat(path.c_str(), &s) == 0;
}

}  // namespace

SeenFile seenFile(std::string path, std::string_view bytes) {
    return {std::move(path), sha256(bytes)};
}

Result<Rewritten> rewriteFile(const SeenFile& seen, std::string_view bytes, std::size_t largest) {
    const HeldFile held(seen.path);
    if (!seen.digest.empty() && exists(seen.path)) {
        if (const auto fine = checkTarget(seen.path); !fine) return fine.error();
        const auto now = readFile(seen.path, largest);
        // What cannot be read may be anything.
        if (!now || sha256(*now) != seen.digest) return Rewritten::changed_meanwhile;
    }
    if (const auto written = writeFile(seen.path, bytes); !written) return written.error();
    return Rewritten::done;
}

}  // namespace iou
