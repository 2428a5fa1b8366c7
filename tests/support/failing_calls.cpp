// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded before a program (LD_PRELOAD), it lets one call of main() and what follows fail.
//   IOUSCOPE_FAIL=memory:N      the N-th allocation
//   IOUSCOPE_FAIL=memory:N:on   that and every later one
//   IOUSCOPE_FAIL=files:N       the N-th call on files, with the error such a call has at a full
//   disk IOUSCOPE_FAIL=files:N:on    that and every later one which writes IOUSCOPE_FAIL=files:N:ro
//   the same, with the error of a read-only file system IOUSCOPE_FAIL_COUNT=PATH    is given the
//   number of calls of that kind IOUSCOPE_FAIL_TRACE=1       shows on standard error where the call
//   came from
#include <dlfcn.h>
#include <execinfo.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

std::atomic<bool> armed{false};
std::atomic<long> count{0};
long wanted = 0;
bool of_memory = false, on = false, read_only = false, trace = false;
bool in_trace = false;

/// Whether this call is the one.
bool isChosen(bool memory) {
    if (!armed.load(std::memory_order_relaxed) || memory != of_memory || in_trace) return false;
    const long now = ++count;
    const bool chosen = on ? wanted > 0 && now >= wanted : now == wanted;
    if (chosen && trace) {
        in_trace = true;
        void* places[40];
        backtrace_symbols_fd(places, backtrace(places, 40), STDERR_FILENO);
        in_trace = false;
    }
    return chosen;
}

template <class F>
F* real(const char* name) {
    return reinterpret_cast<F*>(dlsym(RTLD_NEXT, name));
}

void readWishes() {
    const char* const wish = std::getenv("IOUSCOPE_FAIL");
    if (!wish) return;
    of_memory = std::strncmp(wish, "memory:", 7) == 0;
    const char* const number = std::strchr(wish, ':');
    wanted = number ? std::atol(number + 1) : 0;
    const char* const how = number ? std::strchr(number + 1, ':') : nullptr;
    read_only = how && std::strcmp(how, ":ro") == 0;
    on = read_only || (how && std::strcmp(how, ":on") == 0);
    trace = std::getenv("IOUSCOPE_FAIL_TRACE") != nullptr;
    void* warm[1];
    backtrace(warm, 1);  // which loads a library the first time
}

void writeCount() {
    const char* const path = std::getenv("IOUSCOPE_FAIL_COUNT");
    if (!path) return;
    char text[32];
    const int length = std::snprintf(text, sizeof text, "%ld\n", count.load());
    const long fd = syscall(SYS_open, path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (fd < 0) return;
    syscall(SYS_write, fd, text, length);
    syscall(SYS_close, fd);
}

using Main = int(int, char**, char**);
Main* real_main = nullptr;

int watchedMain(int argc, char** argv, char** environment) {
    readWishes();
    armed = true;
    const int status = real_main(argc, argv, environment);
    armed = false;
    writeCount();
    return status;
}

int failWith(int code) {
    errno = code;
    return -1;
}

/// What a call that writes fails with.
int writingCode() { return read_only ? EROFS : ENOSPC; }
/// Whether this one fails that only reads, closes or looks: never by the disk being full or
/// read-only.
bool readFails() { return !on && isChosen(false); }

}  // namespace

extern "C" {

void* __libc_malloc(std::size_t);                 // NOLINT: the C library's
void* __libc_calloc(std::size_t, std::size_t);    // NOLINT
void* __libc_realloc(void*, std::size_t);         // NOLINT
void* __libc_memalign(std::size_t, std::size_t);  // NOLINT

using Start = int(Main*, int, char**, void (*)(), void (*)(), void (*)(), void*);
int failStart(Main* main, int argc, char** argv, void (*init)(), void (*fini)(), void (*rtld)(),
              void* end) asm("__libc_start_main");
int failStart(Main* main, int argc, char** argv, void (*init)(), void (*fini)(), void (*rtld)(),
              void* end) {
    real_main = main;
    return real<Start>("__libc_start_main")(watchedMain, argc, argv, init, fini, rtld, end);
}

void* failMalloc(std::size_t n) asm("malloc");
void* failMalloc(std::size_t n) {
    if (!isChosen(true)) return __libc_malloc(n);
    errno = ENOMEM;
    return nullptr;
}
void* failCalloc(std::size_t n, std::size_t size) asm("calloc");
void* failCalloc(std::size_t n, std::size_t size) {
    if (!isChosen(true)) return __libc_calloc(n, size);
    errno = ENOMEM;
    return nullptr;
}
void* failRealloc(void* p, std::size_t n) asm("realloc");
void* failRealloc(void* p, std::size_t n) {
    if (!isChosen(true)) return __libc_realloc(p, n);
    errno = ENOMEM;
    return nullptr;
}
void* failAligned(std::size_t alignment, std::size_t n) asm("aligned_alloc");
void* failAligned(std::size_t alignment, std::size_t n) {
    if (!isChosen(true)) return __libc_memalign(alignment, n);
    errno = ENOMEM;
    return nullptr;
}
int failPosix(void** out, std::size_t alignment, std::size_t n) asm("posix_memalign");
int failPosix(void** out, std::size_t alignment, std::size_t n) {
    if (isChosen(true)) return ENOMEM;
    *out = __libc_memalign(alignment, n);
    return *out ? 0 : ENOMEM;
}

// ---- calls on files ---------------------------------------------------------------------------

/// A call that gives an int and fails with -1.
#define IOUSCOPE_CALL(name, chosen, code, parameters, arguments)                                   \
    int fail_##name parameters asm(#name);                                                         \
    int fail_##name parameters {                                                                   \
        static auto* const usual = real<int parameters>(#name);                                    \
        return (chosen) ? failWith(code) : usual arguments;                                        \
    }

IOUSCOPE_CALL(rename, isChosen(false), writingCode(), (const char* a, const char* b), (a, b))
IOUSCOPE_CALL(mkdir, isChosen(false), writingCode(), (const char* a, unsigned mode), (a, mode))
IOUSCOPE_CALL(chmod, isChosen(false), writingCode(), (const char* a, unsigned mode), (a, mode))
IOUSCOPE_CALL(fchmod, isChosen(false), writingCode(), (int fd, unsigned mode), (fd, mode))
IOUSCOPE_CALL(fsync, isChosen(false), on ? writingCode() : EIO, (int fd), (fd))
IOUSCOPE_CALL(unlink, readFails(), EIO, (const char* a), (a))
IOUSCOPE_CALL(rmdir, readFails(), EIO, (const char* a), (a))
IOUSCOPE_CALL(access, readFails(), EIO, (const char* a, int mode), (a, mode))
IOUSCOPE_CALL(flock, readFails(), EINTR, (int fd, int how), (fd, how))
IOUSCOPE_CALL(stat, readFails(), EIO, (const char* a, void* out), (a, out))
IOUSCOPE_CALL(lstat, readFails(), EIO, (const char* a, void* out), (a, out))
IOUSCOPE_CALL(fstat, readFails(), EIO, (int fd, void* out), (fd, out))

/// It is closed all the same.
int failClose(int fd) asm("close");
int failClose(int fd) {
    static auto* const usual = real<int(int)>("close");
    const bool chosen = readFails();
    const int closed = usual(fd);
    return chosen ? failWith(EIO) : closed;
}

/// What opens to write fails as writing does.
#define IOUSCOPE_OPEN(name)                                                                        \
    int fail_##name(const char* path, int flags, ...) asm(#name);                                  \
    int fail_##name(const char* path, int flags, ...) {                                            \
        static auto* const usual = real<int(const char*, int, ...)>(#name);                        \
        va_list rest;                                                                              \
        va_start(rest, flags);                                                                     \
        const int mode = (flags & O_CREAT) != 0 ? va_arg(rest, int) : 0;                           \
        va_end(rest);                                                                              \
        const bool writes = (flags & O_ACCMODE) != O_RDONLY;                                       \
        if (writes ? isChosen(false) : readFails())                                                \
            return failWith(writes ? writingCode() : EMFILE);                                      \
        return usual(path, flags, mode);                                                           \
    }
IOUSCOPE_OPEN(open)
IOUSCOPE_OPEN(open64)

ssize_t failRead(int fd, void* out, std::size_t n) asm("read");
ssize_t failRead(int fd, void* out, std::size_t n) {
    static auto* const usual = real<ssize_t(int, void*, std::size_t)>("read");
    return readFails() ? failWith(EIO) : usual(fd, out, n);
}

/// What `read` is called where the size of the buffer is checked too.
ssize_t failReadChecked(int fd, void* out, std::size_t n, std::size_t size) asm("__read_chk");
ssize_t failReadChecked(int fd, void* out, std::size_t n, std::size_t size) {
    static auto* const usual = real<ssize_t(int, void*, std::size_t, std::size_t)>("__read_chk");
    return readFails() ? failWith(EIO) : usual(fd, out, n, size);
}

/// Half of it is written where there is room for so much, as on a disk that becomes full.
ssize_t failWrite(int fd, const void* bytes, std::size_t n) asm("write");
ssize_t failWrite(int fd, const void* bytes, std::size_t n) {
    static auto* const usual = real<ssize_t(int, const void*, std::size_t)>("write");
    if (fd == STDERR_FILENO || !isChosen(false)) return usual(fd, bytes, n);
    if (!read_only && n > 1) (void)usual(fd, bytes, n / 2);
    return failWith(writingCode());
}

void* failOpendir(const char* path) asm("opendir");
void* failOpendir(const char* path) {
    static auto* const usual = real<void*(const char*)>("opendir");
    if (!readFails()) return usual(path);
    errno = EMFILE;
    return nullptr;
}

void* failReaddir(void* folder) asm("readdir");
void* failReaddir(void* folder) {
    static auto* const usual = real<void*(void*)>("readdir");
    if (!readFails()) return usual(folder);
    errno = EIO;
    return nullptr;
}

void* failFopen(const char* path, const char* how) asm("fopen");
void* failFopen(const char* path, const char* how) {
    static auto* const usual = real<void*(const char*, const char*)>("fopen");
    if (!readFails()) return usual(path, how);
    errno = EMFILE;
    return nullptr;
}

/// What was printed is lost.
int failFflush(std::FILE* stream) asm("fflush");
int failFflush(std::FILE* stream) {
    static auto* const usual = real<int(std::FILE*)>("fflush");
    if (stream != stdout || !isChosen(false)) return usual(stream);
    return failWith(writingCode());  // EOF
}

}  // extern "C"
