// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/atomic_file.hpp"

#include "core/base/system_reason.hpp"
#include "core/jobs/out_of_memory.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <utility>

namespace iou {

namespace {

constexpr std::string_view kTemporaryPrefix = ".iouscope-";
constexpr std::string_view kTemporarySuffix = ".tmp";
constexpr off_t kLookAtMemory = 16 << 20;  ///< from this size of a file on

Phrase kindOf(mode_t mode) {
    if (S_ISDIR(mode)) return phrase("a folder");
    if (S_ISLNK(mode)) return phrase("a symbolic link");
    if (S_ISFIFO(mode)) return phrase("a pipe");
    if (S_ISSOCK(mode)) return phrase("a socket");
    return phrase("a device");
}

/// Writes all bytes; 0 or the error code.
int writeAll(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t n = ::write(fd, bytes.data(), bytes.size());
        if (n < 0) {
            if (errno == EINTR) continue;
            return errno;
        }
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return 0;
}

/// A descriptor that is closed on every way out; -1: none.
struct ReadEnd {
    int fd;
    explicit ReadEnd(int opened) : fd(opened) {}
    ~ReadEnd() {
        if (fd >= 0) ::close(fd);
    }
    ReadEnd(const ReadEnd&) = delete;
    ReadEnd& operator=(const ReadEnd&) = delete;
};

int openAgain(const char* path, int flags, mode_t mode = 0) {
    int fd = -1;
    do fd = ::open(path, flags, mode);
    while (fd < 0 && errno == EINTR);
    return fd;
}

}  // namespace

std::string folderOf(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

std::string temporaryName(const std::string& folder) {
    static std::atomic<unsigned> counter{0};
    return folder + '/' + std::string(kTemporaryPrefix) + std::to_string(::getpid()) + '-' +
           std::to_string(counter.fetch_add(1)) + std::string(kTemporarySuffix);
}

bool lockTemporary(int fd) {
    struct stat made {};
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) return errno != EWOULDBLOCK;  // no locks, no sweepers
    return ::fstat(fd, &made) != 0 || made.st_nlink > 0;
}

void syncFolder(const std::string& folder) {
    const int fd = openAgain(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return;
    (void)::fsync(fd);  // some file systems cannot, and say so
    ::close(fd);
}

AtomicFile::AtomicFile(std::string path) : m_path(std::move(path)) {}

AtomicFile::~AtomicFile() {
    if (m_fd >= 0 && !isStandard()) ::close(m_fd);
    if (!m_temporary.empty()) ::unlink(m_temporary.c_str());
}

Error AtomicFile::failure(const Phrase& what, int code) const {
    Phrase remedy;
    if (code == ENOSPC || code == EDQUOT)
        remedy = phrase("free some space or choose another place");
    if (code == EFBIG) remedy = phrase("the file-size limit was reached");
    if (code == EACCES || code == EPERM || code == EROFS)
        remedy = phrase("choose a place you may write to");
    if (code == ENOENT || code == ENOTDIR) remedy = phrase("the folder must exist");
    return {phrase("%1: %2", what, systemReason(code)),
            isStandard() ? phrase("standard output") : Phrase(m_path), remedy};
}

Result<Done> checkTarget(const std::string& path) {
    if (path == "-") return Done{};
    if (path.empty()) return Error{phrase("the file name is empty"), {}, phrase("name a file")};
    struct stat s {};
    if (::lstat(path.c_str(), &s) == 0) {
        if (!S_ISREG(s.st_mode))
            return Error{phrase("is %1, not written to", kindOf(s.st_mode)), path,
                         phrase("name a regular file or a new one")};
        if (::access(path.c_str(), W_OK) != 0)
            return Error{phrase("is not writable: %1", systemReason(errno)), path,
                         phrase("name another file")};
    } else if (errno != ENOENT) {
        return Error{phrase("cannot be written: %1", systemReason(errno)), path,
                     phrase("name another file")};
    }
    const std::string folder = folderOf(path);
    if (::access(folder.c_str(), W_OK | X_OK) != 0)
        return Error{phrase("cannot be written, its folder: %1", systemReason(errno)), path,
                     phrase("name a folder that exists and that you may write to")};
    return Done{};
}

Result<Done> AtomicFile::open() {
    if (isStandard()) {
        m_fd = STDOUT_FILENO;
        return Done{};
    }
    if (const auto fine = checkTarget(m_path); !fine) return fine.error();
    const std::string folder = folderOf(m_path);
    sweepTemporaries(folder);
    struct stat old {};
    const bool existed = ::lstat(m_path.c_str(), &old) == 0;
    while (true) {
        std::string name = temporaryName(folder);
        m_fd = openAgain(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
        if (m_fd < 0) {
            if (errno == EEXIST) continue;  // left by an earlier process with our number
            return failure(phrase("cannot be written"), errno);
        }
        if (lockTemporary(m_fd)) {
            m_temporary = std::move(name);
            break;
        }
        ::close(m_fd);
    }
    if (existed && ::fchmod(m_fd, old.st_mode & 07777) != 0)
        return failure(phrase("cannot keep the permissions"), errno);
    return Done{};
}

Result<Done> AtomicFile::write(std::string_view bytes) {
    if (const int code = writeAll(m_fd, bytes)) return failure(phrase("writing failed"), code);
    return Done{};
}

Result<Done> AtomicFile::commit() {
    if (isStandard()) return Done{};
    if (::fsync(m_fd) != 0) return failure(phrase("writing failed"), errno);
    // rename() before close(): the lock protects the temporary until it has its name.
    struct stat s {};
    if (::lstat(m_path.c_str(), &s) == 0 && !S_ISREG(s.st_mode))
        return Error{phrase("became %1 meanwhile", kindOf(s.st_mode)), m_path,
                     phrase("name another file")};
    if (::rename(m_temporary.c_str(), m_path.c_str()) != 0)
        return failure(phrase("cannot be put in place"), errno);
    m_temporary.clear();
    const int fd = std::exchange(m_fd, -1);
    if (::close(fd) != 0 && errno != EINTR) return failure(phrase("writing failed"), errno);
    syncFolder(folderOf(m_path));
    return Done{};
}

Result<Done> writeFile(const std::string& path, std::string_view bytes) {
    AtomicFile file(path);
    if (const auto opened = file.open(); !opened) return opened.error();
    if (const auto written = file.write(bytes); !written) return written.error();
    return file.commit();
}

Result<std::string> readFile(const std::string& path, std::size_t limit) {
    const bool standard = path == "-";
    const Phrase name = standard ? phrase("standard input") : Phrase(path);
    const int fd =
        standard ? STDIN_FILENO : openAgain(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return Error{phrase("cannot be read: %1", systemReason(errno)), name,
                     phrase("name a file that exists")};
    const ReadEnd closed{standard ? -1 : fd};
    const Error too_large{phrase("is larger than %1 MB", limit >> 20), name, phrase("split it")};
    struct stat s {};
    std::string bytes;
    if (!standard) {
        if (::fstat(fd, &s) != 0)
            return Error{phrase("cannot be read: %1", systemReason(errno)), name, {}};
        if (!S_ISREG(s.st_mode))
            return Error{phrase("is %1, not a regular file", kindOf(s.st_mode)), name,
                         phrase("name a regular file, or - for standard input")};
        if (static_cast<std::size_t>(s.st_size) > limit) return too_large;
        if (s.st_size > kLookAtMemory)
            if (const auto fits = checkMemory(phrase("reading this file"),
                                              static_cast<double>(s.st_size), phrase("split it"));
                !fits)
                return fits.error().at(name);
        bytes.reserve(static_cast<std::size_t>(s.st_size) + 1);
    }
    char buffer[1 << 16];
    while (true) {
        const ssize_t n = ::read(fd, buffer, sizeof buffer);
        if (n < 0) {
            if (errno == EINTR) continue;
            return Error{phrase("cannot be read: %1", systemReason(errno)), name,
                         phrase("name a readable file")};
        }
        if (n == 0) return bytes;
        if (bytes.size() + static_cast<std::size_t>(n) > limit) return too_large;
        bytes.append(buffer, static_cast<std::size_t>(n));
    }
}

void sweepTemporaries(const std::string& folder) {
    DIR* const dir = ::opendir(folder.c_str());
    if (!dir) return;
    while (const dirent* const entry = ::readdir(dir)) {
        const std::string_view name = entry->d_name;
        if (!name.starts_with(kTemporaryPrefix) || !name.ends_with(kTemporarySuffix)) continue;
        const std::string path = folder + '/' + std::string(name);
        const int fd = openAgain(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
        if (fd < 0) continue;
        struct stat s {};
        const bool left_over =
            ::fstat(fd, &s) == 0 && s.st_uid == ::geteuid() && ::flock(fd, LOCK_EX | LOCK_NB) == 0;
        if (left_over && S_ISREG(s.st_mode)) ::unlink(path.c_str());
        if (left_over && S_ISDIR(s.st_mode)) removeStaging(path);
        ::close(fd);
    }
    ::closedir(dir);
}

void removeStaging(const std::string& path) {
    if (DIR* const dir = ::opendir(path.c_str())) {
        // Files alone: what else lies there is not ours, and keeps the folder.
        while (const dirent* const entry = ::readdir(dir))
            ::unlinkat(::dirfd(dir), entry->d_name, 0);
        ::closedir(dir);
    }
    ::rmdir(path.c_str());
}

}  // namespace iou
