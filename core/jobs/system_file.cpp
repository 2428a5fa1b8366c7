// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/system_file.hpp"

#include <fcntl.h>
#include <unistd.h>

namespace iou {

std::string systemFile(const std::string& path) {
    char text[1 << 14];
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) return {};
    std::size_t length = 0;
    while (length < sizeof text) {
        const ssize_t n = ::read(fd, text + length, sizeof text - length);
        if (n <= 0) break;
        length += static_cast<std::size_t>(n);
    }
    ::close(fd);
    return {text, length};
}

}  // namespace iou
