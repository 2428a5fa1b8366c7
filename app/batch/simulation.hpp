// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shard/shard.hpp"
#include "core/simulate/simulator.hpp"

#include <CLI/CLI.hpp>

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

/// What the commands that simulate share.
namespace iou::batch {

/// --shard I/N or auto, as text.
CLI::Option* addShard(CLI::App& command, std::string& shard);
/// The shard it names, 0/1 where it is empty; of auto also says which variables named it.
Result<Shard> chosenShard(const std::string& text);
/// --time-limit S; 0: none.
CLI::Option* addTimeLimit(CLI::App& command, double& seconds);

/// Cancels the command's work when so many seconds have passed while it lives.
class TimeLimit {
public:
    explicit TimeLimit(double seconds);
    ~TimeLimit();
    TimeLimit(const TimeLimit&) = delete;
    TimeLimit& operator=(const TimeLimit&) = delete;

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_over = false;
    std::thread m_thread;
};

/// Says of each loss how many of its means are not finite, and from which step on.
void noteNotFiniteMeans(const SimulationResult& result);
/// A row for each loss: cases, final mean, time, speed, bad states.
void printTable(const SimulationResult& result);

}  // namespace iou::batch
