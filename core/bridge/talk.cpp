// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bridge/talk.hpp"

#include "core/base/shown_text.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <utility>

namespace iou::bridge {

namespace {

constexpr std::size_t kLongestLine = 400;
/// Bytes that are taken of one pipe before the others are looked at.
constexpr int kReadsAtOnce = 16;
/// How long a program whose pipe is closed may take to be seen as ended.
constexpr int kEndingMs = 200;

int msUntil(std::optional<Talk::Clock::time_point> until) {
    if (!until) return -1;
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(*until - Talk::Clock::now()).count();
    return static_cast<int>(std::clamp<std::int64_t>(left + 1, 0, 1 << 30));
}

}  // namespace

Talk::Talk(std::unique_ptr<ChildProcess> child, Printed printed)
    : m_child(std::move(child)), m_printed(std::move(printed)) {}

void Talk::send(FrameType type, std::uint32_t request, std::string_view payload) {
    m_out.erase(0, std::exchange(m_written, 0));
    m_out += frameBytes(type, request, payload);
    write();
}

void Talk::write() {
    while (m_child->input().open() && m_written < m_out.size()) {
        const auto n =
            ::write(m_child->input().get(), m_out.data() + m_written, m_out.size() - m_written);
        if (n > 0)
            m_written += static_cast<std::size_t>(n);
        else if (errno == EINTR)
            continue;
        else if (errno == EAGAIN)
            return;
        else
            m_child->input().close();
    }
    if (m_written == m_out.size()) {
        m_out.clear();
        m_written = 0;
    }
}

bool Talk::read(Descriptor& from, bool frames) {
    std::array<char, 1 << 16> bytes;
    for (int i = 0; i < kReadsAtOnce && from.open(); ++i) {
        const auto n = ::read(from.get(), bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0 && errno == EAGAIN) return true;
        if (n <= 0) {
            from.close();
            return false;
        }
        const std::string_view read(bytes.data(), static_cast<std::size_t>(n));
        if (frames)
            m_reader.feed(read);
        else
            takeLines(read);
    }
    return from.open();
}

void Talk::takeLines(std::string_view bytes) {
    for (const char c : bytes) {
        if (c == '\n')
            endLine();
        else if (m_line.size() < kLongestLine)
            m_line += c;
    }
}

void Talk::endLine() {
    if (!m_line.empty() && m_line.back() == '\r') m_line.pop_back();
    m_printed(printable(std::exchange(m_line, {})));
}

Result<Done> Talk::pump(int wake, std::optional<Clock::time_point> until) {
    const auto wanted = [](const Descriptor& d, short what) { return pollfd{d.get(), what, 0}; };
    const bool writing = m_written < m_out.size();
    // A negative descriptor is passed over.
    pollfd files[] = {{wake, POLLIN, 0},
                      wanted(m_child->output(), POLLIN),
                      wanted(m_child->errors(), POLLIN),
                      {writing ? m_child->input().get() : -1, POLLOUT, 0}};
    if (::poll(files, std::size(files), msUntil(until)) < 0) return Done{};
    if (files[3].revents != 0) write();
    if (files[2].revents != 0) (void)read(m_child->errors(), false);
    if (files[1].revents != 0) (void)read(m_child->output(), true);
    if (m_child->output().open() && (m_child->input().open() || !writing)) return Done{};
    // What it said at last stands before how it ended.
    m_ended = m_child->endsWithin(kEndingMs);
    (void)read(m_child->errors(), false);
    if (!m_line.empty()) endLine();
    if (m_ended) return Error{m_child->ending(), {}, {}};
    return Error{phrase("it has closed its standard output or input"), {}, {}};
}

Result<std::optional<Frame>> Talk::next() {
    auto frame = m_reader.next();
    takeLines(m_reader.takePrinted());
    return frame;
}

void Talk::end(bool politely, int leave_ms, int term_ms) {
    if (politely) {
        send(FrameType::shutdown, 0, {});
        m_child->input().close();
        if (m_child->endsWithin(leave_ms)) return;
    }
    m_child->signal(SIGTERM);
    if (m_child->endsWithin(term_ms)) return;
    m_child->signal(SIGKILL);
    (void)m_child->endsWithin(term_ms);
}

}  // namespace iou::bridge
