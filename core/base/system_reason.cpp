// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/system_reason.hpp"

#include <cerrno>
#include <cstring>

namespace iou {

Phrase systemReason(int code) {
    switch (code) {
    case EACCES: return phrase("Permission denied");
    case EDQUOT: return phrase("Disk quota exceeded");
    case EEXIST: return phrase("File exists");
    case EFBIG: return phrase("File too large");
    case EIO: return phrase("Input/output error");
    case EISDIR: return phrase("Is a directory");
    case ELOOP: return phrase("Too many levels of symbolic links");
    case EMFILE: return phrase("Too many open files");
    case ENAMETOOLONG: return phrase("File name too long");
    case ENOENT: return phrase("No such file or directory");
    case ENOSPC: return phrase("No space left on device");
    case ENOTDIR: return phrase("Not a directory");
    case EPERM: return phrase("Operation not permitted");
    case EROFS: return phrase("Read-only file system");
    default: return std::string(std::strerror(code));
    }
}

}  // namespace iou
