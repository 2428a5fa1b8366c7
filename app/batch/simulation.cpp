// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/simulation.hpp"

#include "app/batch/command.hpp"
#include "app/terminal/not_finite_note.hpp"
#include "core/simulate/results.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace iou::batch {

CLI::Option* addShard(CLI::App& command, std::string& shard) {
    return command
        .add_option("--shard", shard,
                    "Only part I of N, from 0/N: what is there already is skipped; auto: as Slurm, "
                    "mpirun or srun started this process")
        ->type_name("I/N|auto");
}

Result<Shard> chosenShard(const std::string& text) {
    if (text.empty()) return Shard{};
    if (text != "auto") {
        const auto shard = parseShard(text);
        if (!shard) return shard.error().within(std::string_view("--shard"));
        return shard;
    }
    const auto found = shardFrom([](const std::string& name) {
        const char* const value = std::getenv(name.c_str());
        return std::string(value ? value : "");
    });
    if (!found) return found.error().within(std::string_view("--shard auto"));
    note("shard " + found->shard.text() +
         (found->variables.empty() ? ": no scheduler's variables are set"
                                   : " by " + found->variables));
    return found->shard;
}

CLI::Option* addTimeLimit(CLI::App& command, double& seconds) {
    return command
        .add_option(
            "--time-limit", seconds,
            "Stop after so many seconds, keep what is done and end with status 130 (default: "
            "never)")
        ->check(number(0.001, 1e9))
        ->type_name("S");
}

TimeLimit::TimeLimit(double seconds) {
    if (seconds <= 0.0) return;
    m_thread = std::thread([this, seconds] {
        std::unique_lock lock(m_mutex);
        if (!m_wake.wait_for(lock, std::chrono::duration<double>(seconds),
                             [this] { return m_over; }))
            progress().cancel = true;
    });
}

TimeLimit::~TimeLimit() {
    if (!m_thread.joinable()) return;
    {
        const std::lock_guard lock(m_mutex);
        m_over = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void noteNotFiniteMeans(const SimulationResult& result) {
    for (const auto& curves : result.losses) {
        const NotFinite found = notFiniteOf(curves);
        noteNotFinite(tableLabel(curves.spec), found, "step " + std::to_string(found.firstRow()));
    }
}

void printTable(const SimulationResult& result) {
    std::printf("%-28s %10s %14s %10s %16s %10s\n", "loss", "cases", "final 1-IoU", "wall s",
                "case-steps/s", "bad states");
    for (const auto& c : result.losses) {
        const auto rows = c.rows.rows();
        const long long bad = c.bad.non_positive_size + c.bad.diverged;
        std::printf("%-28s %10lld %14.6g %10.3f %16.4g %10lld\n", tableLabel(c.spec).c_str(),
                    static_cast<long long>(c.cases), rows > 0 ? c.rows(rows - 1, 0) : 0.0, c.wall_s,
                    c.wall_s > 0 ? static_cast<double>(c.case_steps) / c.wall_s : 0.0, bad);
    }
}

}  // namespace iou::batch
