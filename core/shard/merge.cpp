// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shard/merge.hpp"

#include "core/base/version.hpp"
#include "core/shard/part_file.hpp"
#include "core/shard/shard_folder.hpp"

#include <algorithm>
#include <optional>

namespace iou {

namespace {

/// What of two recipes differs, in the words of their files.
Phrase firstDifference(const SimulationRecipe& a, const SimulationRecipe& b) {
    if (a.seed != b.seed) return phrase("its seed is %1, not %2", b.seed, a.seed);
    if (a.cases != b.cases) return phrase("its cases are %1, not %2", b.cases, a.cases);
    if (a.losses != b.losses) return phrase("its losses are others");
    if (a.record != b.record) return phrase("it records something else");
    return phrase("its protocol is another");
}

/// What all these folders hold parts of.
Result<ShardedRecipe> commonRecipe(const std::vector<std::string>& folders) {
    std::optional<ShardedRecipe> common;
    for (const std::string& folder : folders) {
        const auto read = readSharded(folder);
        if (!read) return read.error();
        if (!*read)
            return Error{phrase("this folder holds no parts"), folder,
                         phrase("give the folders that simulate --shard or sweep wrote")};
        const ShardedRecipe& here = **read;
        if (here.numerics != numerics_version)
            return Error{phrase("was computed with numerics %1, this program has %2", here.numerics,
                                numerics_version),
                         folder, phrase("merge with the program that computed it")};
        if (common && recipeKey(common->recipe) != recipeKey(here.recipe))
            return Error{firstDifference(common->recipe, here.recipe), folder,
                         phrase("it does not belong to %1", folders.front())};
        if (!common) common = here;
    }
    return *common;
}

/// "2/8, 5/8": the shards that have something of these units to do.
std::string shardsOf(const std::vector<IndexRange>& missing, int count, std::int64_t all) {
    constexpr int most = 8;
    std::string text;
    int named = 0;
    for (int i = 0; i < count; ++i) {
        const IndexRange own = rangeOf({i, count}, all);
        const bool lacks = std::any_of(missing.begin(), missing.end(), [&](const IndexRange& gap) {
            return std::max(gap.first, own.first) < std::min(gap.last, own.last);
        });
        if (!lacks) continue;
        if (named++ == most) return text + ", ...";
        text += (text.empty() ? "" : ", ") + Shard{i, count}.text();
    }
    return text;
}

struct Placed {
    std::string path;
    IndexRange units;
};

/// Every part once, in order and without a gap.
Result<std::vector<Placed>> allParts(const std::vector<std::string>& folders,
                                     const ShardedRecipe& of, const Units& units) {
    std::vector<Placed> parts;
    std::vector<IndexRange> held;
    const std::string key = recipeKey(of.recipe);
    for (const std::string& folder : folders) {
        const auto stored = storedParts(folder, key, units);
        if (!stored) return stored.error();
        for (std::size_t i = 0; i < stored->paths.size(); ++i)
            parts.push_back({stored->paths[i], stored->units[i]});
        held.insert(held.end(), stored->units.begin(), stored->units.end());
    }
    std::sort(parts.begin(), parts.end(),
              [](const Placed& a, const Placed& b) { return a.units.first < b.units.first; });
    for (std::size_t i = 1; i < parts.size(); ++i)
        if (parts[i].units.first < parts[i - 1].units.last)
            return Error{phrase("holds what %1 holds too", parts[i - 1].path), parts[i].path,
                         phrase("take one of them away")};
    const auto missing = missingOf({0, units.count()}, held);
    if (missing.empty()) return parts;
    std::int64_t lacking = 0;
    for (const IndexRange& gap : missing) lacking += gap.size();
    return Error{phrase("%1 of %2 super-blocks are missing", lacking, units.count()),
                 folders.front(),
                 phrase("start again: --shard %1", shardsOf(missing, of.shards, units.count()))};
}

/// Adds what a part holds besides its sums.
void addCosts(const Part& part, LossCurves& curves, SimulationResult& result) {
    curves.wall_s += part.wall_s;
    result.wall_s += part.wall_s;
    result.threads = std::max(result.threads, part.threads);
    if (result.isa.find(part.isa) == result.isa.npos)
        result.isa += (result.isa.empty() ? "" : ", ") + part.isa;
}

}  // namespace

Result<MergedSimulation> mergeShards(const std::vector<std::string>& folders) {
    const auto of = commonRecipe(folders);
    if (!of) return of.error();
    const Units units(of->recipe);
    const auto parts = allParts(folders, *of, units);
    if (!parts) return parts.error();
    MergedSimulation merged{of->recipe, {}, parts->size()};
    const Sampler sampler(merged.recipe.protocol, merged.recipe.seed);
    auto next = parts->begin();
    for (int loss = 0; loss < units.losses(); ++loss) {
        const LossRun run(merged.recipe, merged.recipe.losses[static_cast<std::size_t>(loss)],
                          units.extent(loss), sampler, 1, nullptr);
        BlockSums total = run.emptySums();
        LossCurves costs;
        for (; next != parts->end() && next->units.last <= units.ofLoss(loss).last; ++next) {
            const auto part = readPart(next->path);
            if (!part) return part.error();
            for (const BlockSums& sums : part->sums) {
                if (sums.rows.cols() != total.rows.cols())
                    return Error{phrase("this part does not fit its simulation"), next->path,
                                 phrase("take it away")};
                total.add(sums);
            }
            addCosts(*part, costs, merged.result);
        }
        merged.result.losses.push_back(run.toCurves(total));
        merged.result.losses.back().wall_s = costs.wall_s;
    }
    return merged;
}

}  // namespace iou
