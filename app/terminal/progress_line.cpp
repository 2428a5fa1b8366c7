// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/progress_line.hpp"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <exception>
#include <new>
#include <utility>

namespace iou {

namespace {

constexpr int kBarWidth = 30;
constexpr std::chrono::milliseconds kRedrawInterval{100};
constexpr std::chrono::milliseconds kLineInterval{1000};

std::string rateText(double per_second) {
    constexpr const char* kPrefixes[] = {"", "k", "M", "G"};
    int i = 0;
    for (; per_second >= 1000.0 && i < 3; ++i) per_second /= 1000.0;
    char text[32];
    std::snprintf(text, sizeof text, "%.3g %s", per_second, kPrefixes[i]);
    return text;
}

std::string timeText(double seconds) {
    const auto s = static_cast<long>(std::min(std::ceil(seconds), 359999.0));
    char text[32];
    if (s >= 3600)
        std::snprintf(text, sizeof text, "%ld:%02ld:%02ld", s / 3600, s / 60 % 60, s % 60);
    else
        std::snprintf(text, sizeof text, "%ld:%02ld", s / 60, s % 60);
    return text;
}

}  // namespace

ProgressLine::ProgressLine(const Progress& progress, bool shown, std::string unit)
    : m_progress(progress), m_unit(std::move(unit)), m_terminal(::isatty(STDERR_FILENO) == 1),
      m_start(std::chrono::steady_clock::now()) {
    if (!shown && !m_terminal) return;
    try {
        m_thread = std::thread([this] { loop(); });
    } catch (const std::exception&) {  // the work goes on without a line
    }
}

ProgressLine::~ProgressLine() {
    if (!m_thread.joinable()) return;
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_one();
    m_thread.join();
    if (m_terminal)
        std::fputs("\r\033[K", stderr);
    else
        draw();
}

void ProgressLine::loop() {
    std::unique_lock lock(m_mutex);
    const auto interval = m_terminal ? kRedrawInterval : kLineInterval;
    while (!m_wake.wait_for(lock, interval, [this] { return m_stop; })) draw();
}

void ProgressLine::draw() const {
    try {
        drawLine();
    } catch (const std::bad_alloc&) {  // another one comes
    }
}

void ProgressLine::drawLine() const {
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
    const auto finished = static_cast<double>(m_progress.done.load());
    const auto total = static_cast<double>(m_progress.total.load());
    const double share = total > 0.0 ? std::min(1.0, finished / total) : 0.0;
    const double rate = seconds > 0.0 ? finished / seconds : 0.0;
    std::string line;
    if (m_terminal) {
        const int filled = static_cast<int>(share * kBarWidth);
        line = "\r\033[K[" + std::string(static_cast<std::size_t>(filled), '#') +
               std::string(static_cast<std::size_t>(kBarWidth - filled), '-') + "] ";
    }
    char percent[16];
    std::snprintf(percent, sizeof percent, "%5.1f %%", share * 100.0);
    line += percent;
    line += "  " + rateText(rate) + m_unit + "/s";
    line += "  ETA " + (rate > 0.0 ? timeText((total - finished) / rate) : std::string("-:--"));
    if (m_progress.cancelled()) line += "  stopping";
    if (!m_terminal) line += '\n';
    std::fputs(line.c_str(), stderr);
    std::fflush(stderr);
}

}  // namespace iou
