// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bridge/messages.hpp"
#include "core/bridge/program_command.hpp"
#include "core/jobs/progress.hpp"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace iou::bridge {

class Talk;

/// A program of the user that is asked for losses. It runs between start() and stop(), watched by a
/// thread of its own; only start() ever starts it. Any thread may call everything here.
class Program {
public:
    enum class State { resting, starting, ready, failed };
    struct Status {
        State state = State::resting;
        int late = 0;          ///< answers that came when nobody waited any longer
        int starts = 0;        ///< how often it got ready
        bool behind = false;   ///< somebody did not wait for an answer that is still to come
        bool crashed = false;  ///< it failed by ending, after it had been ready
        std::shared_ptr<const Declaration> declaration = {};  ///< the last one
        std::optional<Error> fault = {};  ///< why it failed, or what its last error was
    };

    explicit Program(ProgramCommand command, ProgramLimits limits = {});
    /// Stops it and waits for that.
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    const ProgramCommand& command() const { return m_command; }
    ProgramLimits limits() const;
    /// From the next start or question on.
    void setLimits(const ProgramLimits& limits);
    /// Starts it, or ends it and starts it again; returns at once.
    void start();
    /// Ends it; returns at once.
    void stop();
    Status status() const;
    /// What it printed last, line by line; where it was started again after a crash, behind the
    /// last lines from before and a rule.
    std::vector<std::string> output() const;
    /// Waits until it is ready, or why it is not.
    Result<std::shared_ptr<const Declaration>> waitReady(const Progress* progress = nullptr);
    /// Blocks until it has stopped or `ms` are over.
    bool waitStopped(int ms);

    /// Asks, and waits for the answer: there are time limits. An error of the user's code is an
    /// error here, and the program lives on.
    Result<Answer> ask(Question question, const Progress* progress = nullptr);
    /// The same, for at most so long. What comes later is handed to `later`, on the program's
    /// thread; the newest question that waits so replaces others that do.
    using Later = std::function<void(const Result<Answer>&)>;
    std::optional<Result<Answer>> askWithin(Question question, int ms, Later later);

    /// Called from the program's thread whenever status() or output() may have changed.
    void setListener(std::function<void()> listener);
    /// Once this is cancelled no program is waited for any longer.
    static void setInterrupt(const Progress* progress) { interrupt = progress; }

private:
    /// A question on its way. What changes of it is guarded by the mutex.
    struct Job {
        Question question;
        Later later;  ///< who asked has gone on, and wants a notification
        std::optional<Result<Answer>> answer;

        // Of the program's thread alone.
        Answer so_far;
        std::size_t asked = 0, part = 0;  ///< pairs sent before, and those under way
    };
    using JobPointer = std::shared_ptr<Job>;

    JobPointer enqueue(Question question, bool urgent);
    void finish(const JobPointer& job, Result<Answer> answer);
    void liveOn();  ///< live(), and again after memory ran out
    void live();
    void converse(Talk& talk);
    Result<Done> greet(Talk& talk);
    Result<Done> serve(Talk& talk);
    /// What is sent next, or null.
    JobPointer takeJob();
    void sendPart(Talk& talk, Job& job);
    /// False: the conversation is to end.
    bool wanted() const;
    void setState(State state, std::optional<Error> fault);
    void setReady(Declaration declaration);
    void failJobs(const Error& error);
    void wake() const;
    void clearWake() const;
    void keepLine(std::string line);
    void keepLastLines();
    void tellLines();
    void tell();

    inline static std::atomic<const Progress*> interrupt = nullptr;

    const ProgramCommand m_command;
    ProgramLimits m_limits;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    Status m_status;
    std::deque<JobPointer> m_waiting;
    std::deque<std::string> m_output;
    std::vector<std::string> m_before;  ///< the last lines before a crash
    std::mutex m_listening;
    std::function<void()> m_listener;
    bool m_wanted = false, m_again = false, m_quit = false, m_running = false;
    // Of the program's thread alone.
    bool m_answering = false;  ///< a batch is under way, or it loads
    bool m_line_kept = false;
    std::uint32_t m_request = 0;
    int m_wake[2] = {-1, -1};
    std::thread m_thread;
};

/// How long this thread waits for a program at most: one that draws a window may not be held up.
/// Unset, as threads begin: as long as the limits are.
void setPatience(std::optional<int> ms);
std::optional<int> patience();

}  // namespace iou::bridge
