// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/bridge/program_command.hpp"

#include <sys/types.h>

#include <memory>

namespace iou::bridge {

/// An open descriptor.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor() { close(); }
    Descriptor(Descriptor&& other) noexcept : m_fd(other.release()) {}
    Descriptor& operator=(Descriptor&& other) noexcept;
    int get() const { return m_fd; }
    bool open() const { return m_fd >= 0; }
    int release();
    void close();

private:
    int m_fd = -1;
};

/// A program that was started, in a process group of its own, with pipes as its standard streams.
/// None is left behind: the destructor ends the group.
class ChildProcess {
public:
    static Result<std::unique_ptr<ChildProcess>> start(const ProgramCommand& command);
    ~ChildProcess();
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    /// Ours of the pipes, which do not block; closed where the other end is.
    Descriptor& input() { return m_input; }
    Descriptor& output() { return m_output; }
    Descriptor& errors() { return m_errors; }
    pid_t id() const { return m_id; }

    /// Waits so long for the end of the program; true: it has ended, and with it its group.
    bool endsWithin(int ms);
    /// To the whole group.
    void signal(int number) const;
    /// How it ended; only after endsWithin().
    Phrase ending() const;
    bool endedWell() const;

private:
    ChildProcess() = default;

    Descriptor m_input, m_output, m_errors;
    pid_t m_id = -1;
    bool m_ended = false;
    int m_code = 0, m_status = 0;  ///< as waitid() has them
};

}  // namespace iou::bridge
