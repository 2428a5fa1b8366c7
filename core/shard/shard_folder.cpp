// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shard/shard_folder.hpp"

#include "core/base/system_reason.hpp"
#include "core/base/version.hpp"
#include "core/files/atomic_file.hpp"
#include "core/files/file_size_limit.hpp"
#include "core/files/sha256.hpp"
#include "core/kernels/isa.hpp"
#include "core/protocol/recipe_fields.hpp"
#include "core/protocol/recipe_json.hpp"
#include "core/shard/part_file.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <utility>

namespace iou {

namespace {

constexpr std::string_view kShardsFormat = "iouscope-shards";
constexpr int kShardsVersion = 1;
constexpr const char* kShardsFile = "/shards.json";
constexpr int kMostShardsOfFile = 1'000'000;

std::string shardsText(const SimulationRecipe& recipe, int shards) {
    nlohmann::ordered_json json{
        {"format", kShardsFormat}, {"version", kShardsVersion}, {"shards", shards}};
    json["recipe"] = recipeJson(recipe);
    return jsonText(json);
}

Phrase anotherNumerics(int numerics) {
    return phrase("was computed with numerics %1, this program has %2", numerics, numerics_version);
}

/// Makes the folder, or sees that what it holds is of the same.
Result<Done> claim(const std::string& folder, const SimulationRecipe& recipe, int shards) {
    std::error_code code;
    std::filesystem::create_directories(folder, code);
    std::error_code unknown;  // a name too long, links in a circle: no folder
    if (!std::filesystem::is_directory(folder, unknown)) {
        const Phrase reason = code ? systemReason(code.value()) : phrase("it is not a folder");
        return Error{phrase("this folder cannot be made: %1", reason), folder,
                     phrase("name a new or an own folder")};
    }
    const auto before = readSharded(folder);
    if (!before) return before.error();
    if (!*before) return writeFile(folder + kShardsFile, shardsText(recipe, shards));
    const ShardedRecipe& there = **before;
    if (recipeKey(there.recipe) != recipeKey(recipe))
        return Error{phrase("this folder holds parts of another simulation"), folder,
                     phrase("name another folder")};
    if (there.numerics != numerics_version)
        return Error{anotherNumerics(there.numerics), folder, phrase("name another folder")};
    if (there.shards != shards)
        return Error{phrase("this folder was begun in %1 shards, not in %2", there.shards, shards),
                     folder, phrase("give --shard I/%1, or name another folder", there.shards)};
    return Done{};
}

/// The units that are computed here, with what computes them.
class ShardRun {
public:
    ShardRun(const SimulationRecipe& recipe, const Units& units, int threads,
             const std::string& folder, Progress* progress)
        : m_recipe(recipe), m_units(units), m_sampler(recipe.protocol, recipe.seed),
          m_key(recipeKey(recipe)), m_threads(threads), m_folder(folder), m_progress(progress) {}

    /// How many of them were stored: fewer than asked when it is cancelled.
    Result<std::int64_t> compute(const IndexRange& range) {
        const auto start = std::chrono::steady_clock::now();
        const int loss = m_units.lossOf(range.first);
        if (loss != m_loss) {
            m_run.emplace(m_recipe, m_recipe.losses[static_cast<std::size_t>(loss)],
                          m_units.extent(loss), m_sampler, m_threads, m_progress);
            m_loss = loss;
        }
        const std::int64_t base = m_units.ofLoss(loss).first;
        Part part;
        part.sums = m_run->superBlocks(range.first - base, range.last - base);
        if (part.sums.empty()) return std::int64_t{0};
        const auto stored = static_cast<std::int64_t>(part.sums.size());
        part.recipe = m_key;
        part.numerics = numerics_version;
        part.units = {range.first, range.first + stored};
        part.rows = static_cast<int>(part.sums.front().rows.rows());
        part.columns = static_cast<int>(part.sums.front().rows.cols());
        part.wall_s =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        part.threads = m_threads;
        part.isa = isaName(activeIsa());
        for (const Part& file : dividedPart(std::move(part), fileSizeLimit()))
            if (const auto written = writePart(m_folder + '/' + partName(file.units), file);
                !written)
                return written.error();
        return stored;
    }

private:
    const SimulationRecipe& m_recipe;
    const Units& m_units;
    Sampler m_sampler;
    std::string m_key;
    int m_threads, m_loss = -1;
    const std::string& m_folder;
    Progress* m_progress;
    std::optional<LossRun> m_run;
};

}  // namespace

std::string recipeKey(const SimulationRecipe& recipe) { return sha256(canonicalRecipe(recipe)); }

Result<std::optional<ShardedRecipe>> readSharded(const std::string& folder) {
    const std::string path = folder + kShardsFile;
    std::error_code unknown;
    if (!std::filesystem::exists(path, unknown)) return std::optional<ShardedRecipe>();
    const auto bytes = readFile(path, max_json_bytes);
    if (!bytes) return bytes.error();
    JsonDocument document(*bytes, path);
    JsonFields fields = document.root();
    ShardedRecipe read;
    fields.header(kShardsFormat, kShardsVersion);
    fields.integer("shards", read.shards, 1, kMostShardsOfFile);
    fields.require("recipe", phrase("give the recipe as an object"));
    if (auto recipe = fields.object("recipe")) read.recipe = readRecipeFields(std::move(*recipe));
    fields.finish();
    if (document.error()) return *document.error();
    read.numerics = numericsOf(*bytes).value_or(1);
    return std::optional<ShardedRecipe>(std::move(read));
}

Result<StoredParts> storedParts(const std::string& folder, const std::string& key,
                                const Units& units) {
    StoredParts out;
    for (const std::string& path : partsIn(folder)) {
        const auto head = partHead(path);
        if (!head) return head.error();
        if (head->recipe != key)
            return Error{phrase("this part belongs to another simulation"), path,
                         phrase("take it away")};
        if (head->numerics != numerics_version)
            return Error{anotherNumerics(head->numerics), path,
                         phrase("compute all parts with one program")};
        const bool known = head->units.last <= units.count();
        const int loss = known ? units.lossOf(head->units.first) : 0;
        if (!known || units.lossOf(head->units.last - 1) != loss ||
            head->rows != units.extent(loss).steps + 1)
            return Error{phrase("this part does not fit its simulation"), path,
                         phrase("take it away")};
        out.paths.push_back(path);
        out.units.push_back(head->units);
    }
    return out;
}

std::vector<IndexRange> missingOf(const IndexRange& range, const std::vector<IndexRange>& held) {
    std::vector<IndexRange> sorted = held;
    std::sort(sorted.begin(), sorted.end(),
              [](const IndexRange& a, const IndexRange& b) { return a.first < b.first; });
    std::vector<IndexRange> out;
    std::int64_t at = range.first;
    for (const IndexRange& each : sorted) {
        if (each.first >= range.last) break;
        if (each.first > at) out.push_back({at, each.first});
        at = std::max(at, each.last);
    }
    if (at < range.last) out.push_back({at, range.last});
    return out;
}

Result<ShardOutcome> runShard(const SimulationRecipe& recipe, const Shard& shard, int threads,
                              const std::string& folder, Progress* progress) {
    if (const auto fine = checkDivisible(recipe); !fine) return fine.error();
    if (const auto ours = claim(folder, recipe, shard.count); !ours) return ours.error();
    sweepTemporaries(folder);
    const Units units(recipe);
    const auto stored = storedParts(folder, recipeKey(recipe), units);
    if (!stored) return stored.error();
    const IndexRange own = rangeOf(shard, units.count());
    ShardOutcome outcome{own.size(), own.size(), own.size()};
    std::vector<IndexRange> missing;
    std::int64_t case_steps = 0;
    for (const IndexRange& chunk : units.chunks(own))
        for (const IndexRange& gap : missingOf(chunk, stored->units)) {
            missing.push_back(gap);
            outcome.found -= gap.size();
            case_steps += units.caseSteps(gap);
        }
    outcome.done = outcome.found;
    if (progress && progress->total == 0) progress->total = case_steps;
    ShardRun run(recipe, units, threads, folder, progress);
    for (const IndexRange& gap : missing) {
        const auto done = run.compute(gap);
        if (!done) return done.error();
        outcome.done += *done;
        if (*done < gap.size()) break;
    }
    return outcome;
}

}  // namespace iou
