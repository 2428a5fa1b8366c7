// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bridge/child_process.hpp"
#include "core/bridge/frame.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace iou::bridge {

/// The pipes of a running program: frames go out and come in, and what it prints is reported
/// line by line. Of one thread.
class Talk {
public:
    using Clock = std::chrono::steady_clock;
    using Printed = std::function<void(std::string line)>;

    Talk(std::unique_ptr<ChildProcess> child, Printed printed);

    void send(FrameType type, std::uint32_t request, std::string_view payload);
    /// Waits until something comes, `wake` can be read or the time is over, and takes what came. An
    /// error: the program has ended or closed a pipe.
    Result<Done> pump(int wake, std::optional<Clock::time_point> until);
    /// The next whole frame; an error where what came is none.
    Result<std::optional<Frame>> next();
    /// Whether it has ended without being told to.
    bool ended() const { return m_ended; }
    /// With status 0 at that.
    bool endedWell() const { return m_ended && m_child->endedWell(); }
    /// Ends it. politely: it is asked to go and has time for that; else its group is signalled now.
    void end(bool politely, int leave_ms, int term_ms);

private:
    void write();
    bool read(Descriptor& from, bool frames);
    void takeLines(std::string_view bytes);
    void endLine();

    std::unique_ptr<ChildProcess> m_child;
    Printed m_printed;
    FrameReader m_reader;
    std::string m_out, m_line;
    std::size_t m_written = 0;
    bool m_ended = false;
};

}  // namespace iou::bridge
