// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/staged_files.hpp"

#include "core/base/system_reason.hpp"
#include "core/files/atomic_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <utility>

namespace iou {

namespace {

Error failure(const Phrase& what, const std::string& path, int code) {
    return {phrase("%1: %2", what, systemReason(code)), path,
            phrase("name a folder you may write to")};
}

}  // namespace

StagedFiles::StagedFiles(std::string folder) : m_folder(std::move(folder)) {}

StagedFiles::~StagedFiles() {
    if (!m_staging.empty()) removeStaging(m_staging);
    if (m_lock >= 0) ::close(m_lock);
}

Result<Done> StagedFiles::open() {
    sweepTemporaries(m_folder);
    while (true) {
        std::string name = temporaryName(m_folder);
        if (::mkdir(name.c_str(), 0777) != 0) {
            if (errno == EEXIST) continue;  // left by an earlier process with our number
            return failure(phrase("no files can be made here"), m_folder, errno);
        }
        const int fd = ::open(name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
        if (fd >= 0 && lockTemporary(fd)) {
            m_lock = fd;
            m_staging = std::move(name);
            return Done{};
        }
        if (fd >= 0) {
            ::close(fd);
        } else if (const int code = errno; code != ENOENT) {  // else swept
            ::rmdir(name.c_str());
            return failure(phrase("no files can be made here"), m_folder, code);
        }
    }
}

Result<Done> StagedFiles::add(const std::string& name, std::string_view bytes) {
    if (const auto fine = checkTarget(m_folder + '/' + name); !fine) return fine.error();
    if (const auto written = writeFile(m_staging + '/' + name, bytes); !written)
        return written.error().at(m_folder + '/' + name);
    m_names.push_back(name);
    return Done{};
}

Result<Done> StagedFiles::commit() {
    for (const std::string& name : m_outdated) {
        const std::string path = m_folder + '/' + name;
        if (::unlink(path.c_str()) != 0 && errno != ENOENT)
            return Error{phrase("the old file cannot be removed: %1", systemReason(errno)), path,
                         phrase("name another folder")};
    }
    for (const std::string& name : m_names) {
        const std::string from = m_staging + '/' + name, to = m_folder + '/' + name;
        struct stat old {};
        const bool existed = ::lstat(to.c_str(), &old) == 0;
        if (existed && !S_ISREG(old.st_mode))
            return Error{phrase("is not a regular file any more"), to, phrase("name another file")};
        if (existed && ::chmod(from.c_str(), old.st_mode & 07777) != 0)
            return failure(phrase("cannot keep the permissions"), to, errno);
        if (::rename(from.c_str(), to.c_str()) != 0)
            return failure(phrase("cannot be put in place"), to, errno);
    }
    syncFolder(m_folder);
    return Done{};
}

}  // namespace iou
