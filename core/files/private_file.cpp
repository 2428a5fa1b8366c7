// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/private_file.hpp"

#include "core/base/system_reason.hpp"
#include "core/files/atomic_file.hpp"

#include <dirent.h>
#include <sys/stat.h>

#include <cerrno>
#include <filesystem>

namespace iou {

namespace {

constexpr mode_t kOwnersFolder = 0700, kOwnersFile = 0600;

Error notPrivate(const std::string& path, int code) {
    return {phrase("cannot be kept from others: %1", systemReason(code)), path,
            phrase("choose a place of your own")};
}

}  // namespace

Result<Done> makePrivateFolder(const std::string& folder) {
    std::error_code failed;
    std::filesystem::create_directories(std::filesystem::path(folder).parent_path(), failed);
    if (::mkdir(folder.c_str(), kOwnersFolder) != 0 && errno != EEXIST)
        return notPrivate(folder, errno);
    if (::chmod(folder.c_str(), kOwnersFolder) != 0) return notPrivate(folder, errno);
    DIR* const dir = ::opendir(folder.c_str());
    if (!dir) return notPrivate(folder, errno);
    while (const dirent* const entry = ::readdir(dir)) {
        struct stat s {};
        const std::string path = folder + '/' + entry->d_name;
        if (::lstat(path.c_str(), &s) == 0 && S_ISREG(s.st_mode) && (s.st_mode & 077) != 0)
            (void)::chmod(path.c_str(), s.st_mode & 0700);
    }
    ::closedir(dir);
    return Done{};
}

Result<Done> writePrivateFile(const std::string& path, std::string_view bytes) {
    AtomicFile file(path);
    if (const auto opened = file.open(); !opened) return opened.error();
    // Before there is anything in it.
    if (::chmod(file.temporary().c_str(), kOwnersFile) != 0) return notPrivate(path, errno);
    if (const auto written = file.write(bytes); !written) return written.error();
    return file.commit();
}

}  // namespace iou
