// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/decimal.hpp"
#include "core/bridge/program.hpp"
#include "core/bridge/talk.hpp"
#include "core/jobs/out_of_memory.hpp"

#include <poll.h>

#include <algorithm>
#include <csignal>
#include <utility>

/// What the thread of a program does.
namespace iou::bridge {

namespace {

using Clock = Talk::Clock;

Clock::time_point after(double ms) {
    return Clock::now() + std::chrono::microseconds(static_cast<std::int64_t>(ms * 1000.0));
}

Error outOfTurn() {
    return {phrase("it sent a frame out of turn"), {}, phrase("see the protocol")};
}

Phrase undeclared() { return phrase("is iouscope_loss imported, and its function decorated?"); }

Error stopped() { return {phrase("the program was stopped"), {}, {}}; }

/// Signals are for other threads, and a closed pipe is an error of write() here.
void blockSignals() {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, nullptr);
}

}  // namespace

void Program::liveOn() {
    blockSignals();
    while (true) {
        const auto lived = withinMemory([this] { live(); });
        if (lived) return;
        {
            const std::lock_guard lock(m_mutex);
            m_running = m_wanted = m_again = false;
        }
        setState(State::failed, lived.error());
        failJobs(lived.error());
        m_changed.notify_all();
        tell();
    }
}

void Program::live() {
    while (true) {
        bool start = false;
        {
            const std::lock_guard lock(m_mutex);
            if (m_quit) break;
            start = m_wanted;
            if (start) {
                m_again = false;
                m_running = true;
                keepLastLines();
                m_status.crashed = false;
                m_status.state = State::starting;
            }
        }
        if (!start) {
            pollfd file{m_wake[0], POLLIN, 0};
            ::poll(&file, 1, -1);
            clearWake();
            continue;
        }
        auto child = ChildProcess::start(m_command);
        if (child) {
            Talk talk(std::move(*child), [this](std::string line) { keepLine(std::move(line)); });
            converse(talk);
        }
        bool over = false;
        {
            const std::lock_guard lock(m_mutex);
            m_running = false;
            if (!child) m_wanted = false;
            over = !m_wanted;
            if (over && m_status.state != State::failed) m_status.state = State::resting;
        }
        if (!child) setState(State::failed, child.error());
        if (over) failJobs(status().fault.value_or(stopped()));
        m_changed.notify_all();
        tell();
    }
    failJobs(stopped());
}

void Program::converse(Talk& talk) {
    auto done = greet(talk);
    if (done && wanted()) done = serve(talk);
    if (done) {
        const ProgramLimits now = limits();
        talk.end(!m_answering, now.leave_ms, now.term_ms);
        return;
    }
    const bool crashed = talk.ended();
    talk.end(false, 0, limits().term_ms);
    bool again = false;
    Error fault = done.error();
    {
        const std::lock_guard lock(m_mutex);
        again = m_again || m_quit;
        if (!again) {
            m_wanted = false;
            m_status.crashed = crashed && m_status.state == State::ready;
        }
        if (fault.remedy.empty() && !m_output.empty())
            fault.remedy = phrase("it said at last: \"%1\"", m_output.back());
    }
    if (!again) setState(State::failed, std::move(fault));
}

/// Called with the mutex locked.
void Program::keepLastLines() {
    constexpr std::size_t most = 20;
    m_before.clear();
    if (m_status.crashed && !m_output.empty()) {
        const std::size_t first = m_output.size() - std::min(most, m_output.size());
        m_before.assign(m_output.begin() + static_cast<std::ptrdiff_t>(first), m_output.end());
        m_before.emplace_back("────────");
    }
    m_output.clear();
}

Result<Done> Program::greet(Talk& talk) {
    m_answering = true;  // it is loading: asked to go it would not hear
    talk.send(FrameType::hello, 0, helloText());
    const int start_ms = limits().start_ms;
    const auto until = after(start_ms);
    while (wanted()) {
        const auto pumped = talk.pump(m_wake[0], until);
        clearWake();
        while (true) {
            const auto frame = talk.next();
            if (!frame) return frame.error();
            if (!*frame) break;
            switch ((*frame)->type) {
            case FrameType::log: keepLine((*frame)->payload); continue;
            case FrameType::error: return readFault((*frame)->payload);
            case FrameType::ready: break;
            default: return outOfTurn();
            }
            auto declaration = readDeclaration((*frame)->payload);
            if (!declaration) return declaration.error();
            m_answering = false;
            setReady(std::move(*declaration));
            return Done{};
        }
        tellLines();
        if (!pumped) {
            // Well brought up, and without a word: it knows nothing of iouscope.
            Error error = pumped.error();
            if (talk.endedWell()) error.remedy = undeclared();
            return error;
        }
        if (Clock::now() >= until)
            return Error{phrase("it was not ready within %1 s",
                                Phrase::number(formatShortest(start_ms / 1000.0))),
                         {},
                         undeclared()};
    }
    return Done{};
}

Program::JobPointer Program::takeJob() {
    const std::lock_guard lock(m_mutex);
    if (m_waiting.empty()) return nullptr;
    JobPointer job = std::move(m_waiting.front());
    m_waiting.pop_front();
    return job;
}

void Program::sendPart(Talk& talk, Job& job) {
    job.part = std::min(largest_batch, job.question.preds.size() - job.asked);
    talk.send(FrameType::batch, ++m_request, batchPayload(job.question, job.asked, job.part));
}

Result<Done> Program::serve(Talk& talk) {
    JobPointer job;
    std::optional<Clock::time_point> until;
    ProgramLimits now = limits();
    const std::size_t terms = status().declaration->terms.size();
    const auto give_up = [&](const Error& error) {
        if (job) finish(job, error);
        return error;
    };
    const auto send = [&] {
        sendPart(talk, *job);
        now = limits();
        until = after(now.batch_ms + now.pair_ms * static_cast<double>(job->part));
    };
    while (wanted()) {
        if (!job && (job = takeJob())) send();
        m_answering = job != nullptr;
        const auto pumped = talk.pump(m_wake[0], until);
        clearWake();
        while (true) {
            const auto next = talk.next();
            if (!next) return give_up(next.error());
            if (!*next) break;
            const Frame& frame = **next;
            if (frame.type == FrameType::log) {
                keepLine(frame.payload);
                continue;
            }
            const bool answers = frame.type == FrameType::result || frame.type == FrameType::error;
            if (!job || !answers || frame.request != m_request) return give_up(outOfTurn());
            if (frame.type == FrameType::error) {
                finish(std::exchange(job, nullptr), readFault(frame.payload));
            } else {
                const auto read =
                    readResult(frame.payload, job->question, job->part, terms, job->so_far);
                if (!read) return give_up(read.error());
                job->asked += job->part;
                if (job->asked < job->question.preds.size()) {
                    send();
                    continue;
                }
                finish(job, std::move(job->so_far));
                job = nullptr;
            }
            until.reset();
        }
        tellLines();
        if (!pumped) return give_up(pumped.error());
        if (job && Clock::now() >= *until)
            return give_up(Error{phrase("no answer for %1 pairs within %2 s", job->part,
                                        Phrase::number(formatShortest(now.batch_ms / 1000.0))),
                                 {},
                                 phrase("the program was ended; start it again, or give it more "
                                        "time")});
    }
    if (job) finish(job, stopped());
    m_answering = job != nullptr;
    return Done{};
}

}  // namespace iou::bridge
