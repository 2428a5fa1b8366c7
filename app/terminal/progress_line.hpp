// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.hpp"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace iou {

/// While it lives, shows progress, rate and time left on standard error: a line that is redrawn on
/// a terminal, a line per second elsewhere.
class ProgressLine {
public:
    /// shown: --progress; without it only a terminal gets the line. unit: of the rate.
    ProgressLine(const Progress& progress, bool shown, std::string unit);
    /// Removes the line from a terminal.
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

private:
    void loop();
    void draw() const;
    void drawLine() const;

    const Progress& m_progress;
    std::string m_unit;
    bool m_terminal;
    std::chrono::steady_clock::time_point m_start;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stop = false;
    std::thread m_thread;
};

}  // namespace iou
