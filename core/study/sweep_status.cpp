// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/file_lock.hpp"
#include "core/shard/shard_folder.hpp"
#include "core/study/cells.hpp"
#include "core/study/sweep.hpp"
#include "core/study/sweep_shards.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <set>

namespace iou {

namespace {

constexpr std::string_view kLockPrefix = "shard-";
constexpr std::string_view kLockSuffix = ".lock";
constexpr double kPaceSeconds = 600.0;

/// "shard-3-of-8.lock" taken apart.
std::optional<Shard> shardOfLock(std::string_view name) {
    if (!name.starts_with(kLockPrefix) || !name.ends_with(kLockSuffix)) return std::nullopt;
    name.remove_prefix(kLockPrefix.size());
    name.remove_suffix(kLockSuffix.size());
    std::string text(name);
    const std::size_t of = text.find("-of-");
    if (of == text.npos) return std::nullopt;
    const auto shard = parseShard(text.replace(of, 4, "/"));
    if (!shard) return std::nullopt;
    return *shard;
}

/// When what was finished in the last minutes was finished, and how much it was.
class Pace {
public:
    void add(const std::string& file, std::int64_t case_steps) {
        std::error_code code;
        const auto written = std::filesystem::last_write_time(file, code);
        if (code) return;
        m_finished.push_back(
            {std::chrono::duration<double>(written.time_since_epoch()).count(), case_steps});
    }
    /// Case-steps in a second; 0: not known yet.
    double perSecond() {
        if (m_finished.size() < 2) return 0.0;
        std::sort(m_finished.begin(), m_finished.end(),
                  [](const Finished& a, const Finished& b) { return a.at < b.at; });
        const double start = std::max(m_finished.front().at, m_finished.back().at - kPaceSeconds);
        double sum = 0.0;
        for (const Finished& each : m_finished)
            if (each.at > start) sum += static_cast<double>(each.case_steps);
        const double seconds = m_finished.back().at - start;
        return seconds > 0.0 ? sum / seconds : 0.0;
    }

private:
    struct Finished {
        double at;
        std::int64_t case_steps;
    };
    std::vector<Finished> m_finished;
};

}  // namespace

std::string shardLock(const std::string& folder, const Shard& shard) {
    return folder + '/' + std::string(kLockPrefix) + std::to_string(shard.index) + "-of-" +
           std::to_string(shard.count) + std::string(kLockSuffix);
}

StartedShards startedShards(const std::string& folder) {
    std::vector<Shard> all;
    std::optional<std::filesystem::file_time_type> newest;
    StartedShards out;
    std::error_code code, unknown;
    const std::filesystem::directory_iterator end;
    for (std::filesystem::directory_iterator at(folder, code); !code && at != end;
         at.increment(code)) {
        const auto shard = shardOfLock(at->path().filename().string());
        if (!shard) continue;
        all.push_back(*shard);
        const auto written = at->last_write_time(unknown);
        if (newest && written < *newest) continue;
        newest = written;
        out.count = shard->count;
    }
    for (const Shard& shard : all)
        if (shard.count == out.count && !FileLock::take(shardLock(folder, shard)))
            out.running.push_back(shard.index);
    std::sort(out.running.begin(), out.running.end());
    return out;
}

Result<SweepStatus> sweepStatus(const std::string& folder) {
    const auto study = studyIn(folder);
    if (!study) return study.error();
    const StartedShards started = startedShards(folder);
    SweepStatus status;
    status.cells = cellCount(*study);
    status.shards = started.count;
    status.running = started.running;
    std::set<int> lacking;
    Pace pace;
    std::int64_t left = 0;
    for (std::int64_t i = 0; i < status.cells; ++i) {
        const SimulationRecipe recipe = cellOf(*study, i);
        const std::string cell = cellFolder(folder, cellId(recipe));
        const Units units(recipe);
        if (isComplete(cell, recipe)) {
            ++status.done;
            pace.add(cell + "/recipe.json", units.caseSteps({0, units.count()}));
            continue;
        }
        if (!isLarge(recipe)) {
            lacking.insert(static_cast<int>(i % status.shards));
            left += units.caseSteps({0, units.count()});
            continue;
        }
        const auto stored = storedParts(cell, recipeKey(recipe), units);
        if (!stored) return stored.error();
        status.begun += stored->units.empty() ? 0 : 1;
        for (int s = 0; s < status.shards; ++s)
            for (const IndexRange& gap :
                 missingOf(rangeOf({s, status.shards}, units.count()), stored->units)) {
                lacking.insert(s);
                left += units.caseSteps(gap);
            }
    }
    for (const int shard : lacking)
        if (!std::binary_search(status.running.begin(), status.running.end(), shard))
            status.unfinished.push_back(shard);
    const double rate = pace.perSecond();
    if (!status.running.empty() && rate > 0.0)
        status.seconds_left = static_cast<double>(left) / rate;
    return status;
}

}  // namespace iou
