// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bridge/program.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace iou::bridge {

namespace {

constexpr auto kLook = std::chrono::milliseconds(5);  ///< at a cancel flag
thread_local std::optional<int> waits_ms;

bool isCancelled(const Progress* progress) { return progress && progress->cancelled(); }

Error notRunning() { return {phrase("the program is not started"), {}, phrase("start it first")}; }
Error cancelledError() { return {phrase("cancelled"), {}, {}}; }

}  // namespace

void setPatience(std::optional<int> ms) { waits_ms = ms; }
std::optional<int> patience() { return waits_ms; }

Program::Program(ProgramCommand command, ProgramLimits limits)
    : m_command(std::move(command)), m_limits(limits) {}

Program::~Program() {
    {
        const std::lock_guard lock(m_mutex);
        m_quit = true;
        m_wanted = false;
    }
    wake();
    if (m_thread.joinable()) m_thread.join();
    for (const int fd : m_wake)
        if (fd >= 0) ::close(fd);
}

void Program::start() {
    {
        const std::lock_guard lock(m_mutex);
        m_again = m_running;
        m_wanted = true;
        m_status.state = State::starting;
        m_status.fault.reset();
        if (!m_thread.joinable()) {
            if (::pipe2(m_wake, O_CLOEXEC | O_NONBLOCK) != 0) m_wake[0] = m_wake[1] = -1;
            m_thread = std::thread([this] { liveOn(); });
        }
    }
    wake();
    tell();
}

void Program::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_wanted = m_again = false;
    }
    wake();
}

ProgramLimits Program::limits() const {
    const std::lock_guard lock(m_mutex);
    return m_limits;
}

void Program::setLimits(const ProgramLimits& limits) {
    const std::lock_guard lock(m_mutex);
    m_limits = limits;
}

Program::Status Program::status() const {
    const std::lock_guard lock(m_mutex);
    return m_status;
}

std::vector<std::string> Program::output() const {
    const std::lock_guard lock(m_mutex);
    std::vector<std::string> lines = m_before;
    lines.insert(lines.end(), m_output.begin(), m_output.end());
    return lines;
}

Result<std::shared_ptr<const Declaration>> Program::waitReady(const Progress* progress) {
    std::unique_lock lock(m_mutex);
    while (m_status.state == State::starting) {
        m_changed.wait_for(lock, kLook);
        if (isCancelled(progress) || isCancelled(interrupt)) return cancelledError();
    }
    if (m_status.state == State::ready) return m_status.declaration;
    return m_status.fault.value_or(notRunning());
}

bool Program::waitStopped(int ms) {
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, std::chrono::milliseconds(ms),
                              [this] { return !m_running && !m_wanted; });
}

Program::JobPointer Program::enqueue(Question question, bool urgent) {
    auto job = std::make_shared<Job>();
    job->question = std::move(question);
    {
        const std::lock_guard lock(m_mutex);
        if (m_status.state == State::resting || m_status.state == State::failed) {
            job->answer = m_status.fault.value_or(notRunning());
            return job;
        }
        if (urgent) {
            // Of questions nobody waits for any longer the newest is enough.
            std::erase_if(m_waiting, [](const JobPointer& j) { return j->later != nullptr; });
            m_waiting.push_front(job);
        } else {
            m_waiting.push_back(job);
        }
    }
    wake();
    return job;
}

Result<Answer> Program::ask(Question question, const Progress* progress) {
    if (question.preds.empty()) return Answer{};
    const JobPointer job = enqueue(std::move(question), false);
    std::unique_lock lock(m_mutex);
    while (!job->answer) {
        m_changed.wait_for(lock, kLook);
        if (!job->answer && (isCancelled(progress) || isCancelled(interrupt))) {
            std::erase(m_waiting, job);
            return cancelledError();
        }
    }
    return *job->answer;
}

std::optional<Result<Answer>> Program::askWithin(Question question, int ms, Later later) {
    const JobPointer job = enqueue(std::move(question), true);
    std::unique_lock lock(m_mutex);
    // While it loads its framework, or thinks about something for long, nobody waits.
    if (m_status.state != State::starting && !m_status.behind)
        m_changed.wait_for(lock, std::chrono::milliseconds(ms),
                           [&] { return job->answer.has_value(); });
    if (job->answer) return *job->answer;
    job->later = std::move(later);
    m_status.behind = true;
    return std::nullopt;
}

void Program::finish(const JobPointer& job, Result<Answer> answer) {
    Later later;
    {
        const std::lock_guard lock(m_mutex);
        if (!answer && m_status.state == State::ready) m_status.fault = answer.error();
        job->answer = std::move(answer);
        later = std::exchange(job->later, nullptr);
        m_status.behind = false;
    }
    m_changed.notify_all();
    if (!later) return;
    later(*job->answer);
    {
        const std::lock_guard lock(m_mutex);
        ++m_status.late;
    }
    tell();
}

void Program::failJobs(const Error& error) {
    std::deque<JobPointer> waiting;
    {
        const std::lock_guard lock(m_mutex);
        waiting.swap(m_waiting);
    }
    for (const JobPointer& job : waiting) finish(job, error);
}

bool Program::wanted() const {
    const std::lock_guard lock(m_mutex);
    return m_wanted && !m_again && !m_quit;
}

void Program::setState(State state, std::optional<Error> fault) {
    {
        const std::lock_guard lock(m_mutex);
        m_status.state = state;
        m_status.fault = std::move(fault);
    }
    m_changed.notify_all();
    tell();
}

void Program::setReady(Declaration declaration) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_again || !m_wanted) return;  // another start is under way
        m_status.declaration = std::make_shared<const Declaration>(std::move(declaration));
        m_status.state = State::ready;
        m_status.fault.reset();
        m_status.crashed = false;
        ++m_status.starts;
    }
    m_changed.notify_all();
    tell();
}

void Program::wake() const {
    const char one = 1;
    if (::write(m_wake[1], &one, 1) < 0) return;  // full: it will wake anyway
}

void Program::clearWake() const {
    char bytes[64];
    while (::read(m_wake[0], bytes, sizeof bytes) > 0) {
    }
}

void Program::keepLine(std::string line) {
    constexpr std::size_t most = 200;
    {
        const std::lock_guard lock(m_mutex);
        m_output.push_back(std::move(line));
        if (m_output.size() > most) m_output.pop_front();
    }
    m_line_kept = true;
}

void Program::tellLines() {
    if (std::exchange(m_line_kept, false)) tell();
}

void Program::setListener(std::function<void()> listener) {
    const std::lock_guard lock(m_listening);
    m_listener = std::move(listener);
}

void Program::tell() {
    const std::lock_guard lock(m_listening);
    if (m_listener) m_listener();
}

}  // namespace iou::bridge
