// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.hpp"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace iou::batch {

/// While it lives, shows progress, rate and time left on standard error: a line that is redrawn on
/// a terminal, a line per second elsewhere.
class ProgressBar {
public:
    /// shown: --progress; without it only a terminal gets the bar. unit: of the rate.
    ProgressBar(const Progress& progress, bool shown, std::string unit);
    /// Removes the bar from a terminal.
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

private:
    void loop();
    void draw() const;

    const Progress& m_progress;
    std::string m_unit;
    bool m_terminal;
    std::chrono::steady_clock::time_point m_start;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stop = false;
    std::thread m_thread;
};

}  // namespace iou::batch
