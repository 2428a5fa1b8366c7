// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/program.hpp"

#include "app/terminal/messages.hpp"
#include "core/base/memory.hpp"
#include "core/files/standard_streams.hpp"
#include "core/jobs/out_of_memory.hpp"

#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <exception>
#include <new>
#include <string_view>

namespace iou {

namespace {

/// A destructor or a library that must not throw had no memory, or the message of it had none:
/// says so with what there is. Whatever else ends a program is a fault, which a core file shows.
[[noreturn]] void endOfProgram() noexcept {
    if (const std::exception_ptr thrown = std::current_exception()) {
        try {
            std::rethrow_exception(thrown);
        } catch (const std::bad_alloc&) {
            constexpr std::string_view words = "iouscope: memory ran out\n";
            [[maybe_unused]] const auto said =
                ::write(STDERR_FILENO, words.data(), words.size());  // there is no one else to tell
            std::_Exit(static_cast<int>(ExitStatus::failed));
        } catch (...) {
        }
    }
    std::abort();
}

}  // namespace

int runProgram(const std::function<ExitStatus()>& body) {
    fillStandardStreams();
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
    saveAddresses();
    std::set_terminate(endOfProgram);
    ExitStatus status = ExitStatus::failed;
    const auto done = withinMemory([&] { status = body(); });
    if (!done) status = complain(ExitStatus::failed, done.error());
    return finish(status);
}

}  // namespace iou
