// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bridge/child_process.hpp"

#include "core/base/system_reason.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <thread>
#include <utility>

namespace iou::bridge {

namespace {

/// Both ends of a pipe; ours does not block.
struct Pipe {
    Descriptor ours, theirs;
};

Result<Pipe> makePipe(bool to_program) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return Error{phrase("a pipe cannot be made: %1", systemReason(errno)), {}, {}};
    Pipe pipe{Descriptor(ends[to_program ? 1 : 0]), Descriptor(ends[to_program ? 0 : 1])};
    ::fcntl(pipe.ours.get(), F_SETFL, O_NONBLOCK);
    return pipe;
}

/// The variables of this process, and where iouscope_loss.py is found.
std::vector<std::string> environmentOf(const std::string& python) {
    constexpr std::string_view path = "PYTHONPATH=";
    std::vector<std::string> out;
    std::string before;
    for (char** entry = environ; *entry; ++entry) {
        const std::string_view text = *entry;
        if (text.starts_with(path))
            before = text.substr(path.size());
        else if (!text.starts_with("IOUSCOPE_BRIDGE=") && !text.starts_with("PYTHONUNBUFFERED="))
            out.emplace_back(text);
    }
    const std::string joined =
        before.empty() || python.empty() ? python + before : python + ':' + before;
    if (!joined.empty()) out.push_back(std::string(path) + joined);
    // What is printed arrives when it is printed.
    out.emplace_back("PYTHONUNBUFFERED=1");
    out.emplace_back("IOUSCOPE_BRIDGE=1");
    return out;
}

std::vector<char*> pointersTo(std::vector<std::string>& texts) {
    std::vector<char*> out;
    for (std::string& text : texts) out.push_back(text.data());
    out.push_back(nullptr);
    return out;
}

/// A word that POSIX frees.
struct SpawnSettings {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    SpawnSettings() {
        posix_spawn_file_actions_init(&actions);
        posix_spawnattr_init(&attributes);
    }
    ~SpawnSettings() {
        posix_spawn_file_actions_destroy(&actions);
        posix_spawnattr_destroy(&attributes);
    }
    SpawnSettings(const SpawnSettings&) = delete;
    SpawnSettings& operator=(const SpawnSettings&) = delete;
};

}  // namespace

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
    if (this == &other) return *this;
    close();
    m_fd = other.release();
    return *this;
}

int Descriptor::release() { return std::exchange(m_fd, -1); }

void Descriptor::close() {
    if (m_fd >= 0) ::close(release());
}

Result<std::unique_ptr<ChildProcess>> ChildProcess::start(const ProgramCommand& command) {
    auto input = makePipe(true), output = makePipe(false), errors = makePipe(false);
    for (const auto* const made : {&input, &output, &errors})
        if (!*made) return made->error();
    SpawnSettings settings;
    posix_spawn_file_actions_addchdir_np(&settings.actions, command.folder.c_str());
    posix_spawn_file_actions_adddup2(&settings.actions, input->theirs.get(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&settings.actions, output->theirs.get(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&settings.actions, errors->theirs.get(), STDERR_FILENO);
    // Ctrl-C at a terminal is for this program, which tells the other; signals are as at a start.
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&settings.attributes, &none);
    posix_spawnattr_setsigdefault(&settings.attributes, &all);
    posix_spawnattr_setpgroup(&settings.attributes, 0);
    posix_spawnattr_setflags(&settings.attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF |
                                                       POSIX_SPAWN_SETPGROUP);
    std::vector<std::string> words = command.words, variables = environmentOf(pythonFolder());
    const auto arguments = pointersTo(words), environment = pointersTo(variables);
    std::unique_ptr<ChildProcess> child(new ChildProcess);
    const int failed = posix_spawnp(&child->m_id, words.front().c_str(), &settings.actions,
                                    &settings.attributes, arguments.data(), environment.data());
    if (failed != 0) {
        child->m_ended = true;
        return Error{phrase("%1 does not start: %2", command.words.front(), systemReason(failed)),
                     {},
                     phrase("check the command and the folder")};
    }
    child->m_input = std::move(input->ours);
    child->m_output = std::move(output->ours);
    child->m_errors = std::move(errors->ours);
    return child;
}

ChildProcess::~ChildProcess() {
    if (m_ended) return;
    signal(SIGKILL);
    while (!endsWithin(1000)) signal(SIGKILL);
}

bool ChildProcess::endsWithin(int ms) {
    using Clock = std::chrono::steady_clock;
    const auto until = Clock::now() + std::chrono::milliseconds(ms);
    while (!m_ended) {
        siginfo_t info;
        std::memset(&info, 0, sizeof info);
        // Left as it is until its group has been ended: a number of a process comes again.
        const int waited =
            ::waitid(P_PID, static_cast<id_t>(m_id), &info, WEXITED | WNOHANG | WNOWAIT);
        if ((waited == 0 && info.si_pid == m_id) || (waited != 0 && errno == ECHILD)) {
            signal(SIGKILL);
            (void)::waitpid(m_id, nullptr, 0);
            m_code = info.si_code;
            m_status = info.si_status;
            m_ended = true;
            break;
        }
        if (Clock::now() >= until) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return true;
}

void ChildProcess::signal(int number) const {
    if (!m_ended) (void)::kill(-m_id, number);
}

bool ChildProcess::endedWell() const { return m_code == CLD_EXITED && m_status == 0; }

Phrase ChildProcess::ending() const {
    if (m_code == CLD_EXITED) return phrase("it ended with status %1", m_status);
    if (m_code == CLD_KILLED || m_code == CLD_DUMPED)
        return phrase("it was ended by signal %1 (%2)", m_status,
                      std::string_view(sigdescr_np(m_status) ? sigdescr_np(m_status) : "unknown"));
    return phrase("it ended");
}

}  // namespace iou::bridge
