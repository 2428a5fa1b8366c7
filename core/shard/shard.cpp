// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shard/shard.hpp"

#include <charconv>
#include <optional>

namespace iou {

namespace {

constexpr int kMostShards = 1'000'000;

std::optional<int> wholeNumber(std::string_view text) {
    int n = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), n);
    if (code != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return n;
}

Error badVariable(const std::string& name, const std::string& value) {
    return {phrase("\"%1\" is not what a scheduler sets", value), name,
            phrase("give --shard I/N instead of auto")};
}

/// A rank and how many there are, where the rank is set.
Result<std::optional<FoundShard>> ranked(const Environment& environment, const std::string& rank,
                                         const std::string& count) {
    const std::string index_text = environment(rank);
    if (index_text.empty()) return std::optional<FoundShard>();
    const std::string count_text = environment(count);
    const auto index = wholeNumber(index_text);
    const auto all = wholeNumber(count_text);
    if (!index || *index < 0) return badVariable(rank, index_text);
    if (!all || *all < 1 || *all > kMostShards || *index >= *all)
        return badVariable(count, count_text);
    return std::optional<FoundShard>({{*index, *all}, rank + " and " + count});
}

/// Of an array of jobs: numbered from any number, by any step.
Result<std::optional<FoundShard>> arrayTask(const Environment& environment) {
    const std::string id_name = "SLURM_ARRAY_TASK_ID";
    const std::string id_text = environment(id_name);
    if (id_text.empty()) return std::optional<FoundShard>();
    const auto number = [&](const std::string& name) { return wholeNumber(environment(name)); };
    const auto id = wholeNumber(id_text);
    const auto lowest = number("SLURM_ARRAY_TASK_MIN");
    const auto highest = number("SLURM_ARRAY_TASK_MAX");
    const auto all = number("SLURM_ARRAY_TASK_COUNT");
    if (!id || !lowest || *id < *lowest) return badVariable(id_name, id_text);
    if (!all || *all < 1 || *all > kMostShards)
        return badVariable("SLURM_ARRAY_TASK_COUNT", environment("SLURM_ARRAY_TASK_COUNT"));
    // Some of 0-7 that are started again, as 2,5 or 3 alone, are no row of shards.
    if (*lowest > 1 || *all < 2 || *id - *lowest >= *all ||
        (highest && *highest - *lowest != *all - 1))
        return Error{phrase("the numbers of this array are no row from 0 or 1"), id_name,
                     phrase("submit the whole array again (what is done is skipped), or give "
                            "--shard $%1/N with the N of before",
                            id_name)};
    const std::string processes = environment("SLURM_NTASKS");
    if (!processes.empty() && processes != "1")
        return Error{phrase("an array whose jobs run %1 processes each", processes),
                     std::string_view("SLURM_NTASKS"),
                     phrase("give jobs of an array one process, and several CPUs (-c)")};
    return std::optional<FoundShard>(
        {{*id - *lowest, *all}, id_name + " and SLURM_ARRAY_TASK_COUNT"});
}

}  // namespace

IndexRange rangeOf(const Shard& shard, std::int64_t all) {
    // The first all % count of them get one more.
    const std::int64_t each = all / shard.count;
    const std::int64_t more = all % shard.count;
    const auto start = [&](std::int64_t i) { return i * each + (i < more ? i : more); };
    return {start(shard.index), start(std::int64_t{shard.index} + 1)};
}

Result<Shard> parseShard(std::string_view text) {
    const std::size_t slash = text.find('/');
    const auto index = wholeNumber(text.substr(0, slash));
    const auto count = slash == text.npos ? std::nullopt : wholeNumber(text.substr(slash + 1));
    if (!index || !count || *count < 1 || *count > kMostShards)
        return Error{phrase("\"%1\" is no shard", text), {}, phrase("write I/N, or auto")};
    if (*index < 0 || *index >= *count)
        return Error{phrase("there is no shard \"%1\"", text),
                     {},
                     phrase("shards are counted from 0: give 0/%1 to %2/%1", *count, *count - 1)};
    return Shard{*index, *count};
}

Result<FoundShard> shardFrom(const Environment& environment) {
    auto found = arrayTask(environment);
    constexpr const char* ranks[][2] = {{"SLURM_PROCID", "SLURM_NTASKS"},
                                        {"OMPI_COMM_WORLD_RANK", "OMPI_COMM_WORLD_SIZE"},
                                        {"PMI_RANK", "PMI_SIZE"}};
    for (const auto& [rank, count] : ranks) {
        if (!found) return found.error();
        if (*found) return **found;
        found = ranked(environment, rank, count);
    }
    if (!found) return found.error();
    return found->value_or(FoundShard{});
}

}  // namespace iou
