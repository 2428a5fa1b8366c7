// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>  // says whether it is glibc
#if defined(__GLIBC__)
#include <malloc.h>
#include <sys/resource.h>
#endif

namespace iou {

/// From now on freed memory stays with the process. Surfaces come and go many times a second, and
/// handing their pages back costs several times what computing one does. All threads share it: with
/// a store for each, every one would come to keep the most that any of them ever needed, and a
/// window would grow all day. For programs that live long; does nothing where the C library has no
/// such setting.
inline void keepFreedMemory() {
#if defined(__GLIBC__)
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
    mallopt(M_ARENA_MAX, 1);
#endif
}

/// What is kept of it goes back to the system, for a time when nobody waits.
inline void returnFreedMemory() {
#if defined(__GLIBC__)
    malloc_trim(0);
#endif
}

/// Under a limit of addresses (ulimit -v) threads share one store of free memory: one for each
/// would take 64 MB of them, used or not.
inline void saveAddresses() {
#if defined(__GLIBC__)
    rlimit limit{};
    if (::getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY)
        mallopt(M_ARENA_MAX, 1);
#endif
}

}  // namespace iou
