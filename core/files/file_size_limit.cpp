// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/file_size_limit.hpp"

#include <sys/resource.h>

#include <limits>

namespace iou {

std::size_t fileSizeLimit() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_FSIZE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return std::numeric_limits<std::size_t>::max();
    return limit.rlim_cur;
}

}  // namespace iou
