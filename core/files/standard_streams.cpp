// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/standard_streams.hpp"

#include "core/base/system_reason.hpp"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace iou {

void fillStandardStreams() {
    for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(fd, F_GETFD) >= 0) continue;
        // The lowest free descriptor is this one. Open the wrong way round: what is sent there is
        // refused, not lost.
        (void)::open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
}

Result<Done> flushStandardOutput() {
    const bool lost = std::ferror(stdout) != 0;  // an earlier piece, for a reason long gone
    const bool flushed = std::fflush(stdout) == 0;
    if (flushed && !lost) return Done{};
    const Phrase what = phrase("writing failed");
    return Error{flushed ? what : phrase("%1: %2", what, systemReason(errno)),
                 phrase("standard output"), phrase("free some space or choose another place")};
}

bool readerIsGone() {
    pollfd end{STDOUT_FILENO, 0, 0};
    return ::poll(&end, 1, 0) == 1 && (end.revents & POLLERR) != 0;
}

}  // namespace iou
