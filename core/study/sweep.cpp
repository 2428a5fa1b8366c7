// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/sweep.hpp"

#include "core/base/system_reason.hpp"
#include "core/base/version.hpp"
#include "core/files/atomic_file.hpp"
#include "core/files/file_lock.hpp"
#include "core/files/staged_files.hpp"
#include "core/protocol/protocol_json.hpp"
#include "core/shard/merge.hpp"
#include "core/shard/part_file.hpp"
#include "core/shard/shard_folder.hpp"
#include "core/simulate/result_folder.hpp"
#include "core/simulate/results.hpp"
#include "core/simulate/simulation_size.hpp"
#include "core/study/cells.hpp"
#include "core/study/study_table.hpp"
#include "core/study/sweep_shards.hpp"

#include <algorithm>
#include <filesystem>

namespace iou {

namespace {

/// Makes the folder, or sees that it holds the same study.
Result<Done> prepareSweep(const Study& study, const std::string& folder) {
    std::error_code code;
    std::filesystem::create_directories(folder + "/cells", code);
    if (code)
        return Error{phrase("this folder cannot be made: %1", systemReason(code.value())), folder,
                     phrase("name a new or an own folder")};
    std::vector<StudyFile> files = studyFiles(study);
    const std::string name = folder + '/' + files.front().name;
    if (std::filesystem::exists(name, code)) {
        const auto there = readFile(name, max_json_bytes);
        if (!there) return there.error();
        if (*there == files.front().bytes) return Done{};
        return Error{phrase("this folder holds another study"), folder,
                     phrase("name another folder, or go on with the study.json that is in it")};
    }
    // The study last: with it the folder is a sweep's.
    std::reverse(files.begin(), files.end());
    for (const StudyFile& file : files)
        if (auto written = writeFile(folder + '/' + file.name, file.bytes); !written)
            return written;
    return Done{};
}

/// A cell that was computed in parts, all of which are there.
Result<Done> completeLarge(const SimulationRecipe& recipe, const std::vector<std::string>& from,
                           const std::string& to) {
    const auto merged = mergeShards(from);
    if (!merged) return merged.error();
    const ResultFolder results(to);
    if (auto ready = results.prepare(); !ready) return ready;
    return results.write(recipe, merged->result);
}

bool holdsAllParts(const SimulationRecipe& recipe, const std::string& cell) {
    const Units units(recipe);
    const auto stored = storedParts(cell, recipeKey(recipe), units);
    return stored && missingOf({0, units.count()}, stored->units).empty();
}

/// Refuses a cell that another program computed.
Result<Done> checkNumerics(const std::string& cell) {
    const std::string path = cell + "/recipe.json";
    const auto bytes = readFile(path, max_json_bytes);
    const Phrase remark = bytes ? numericsNote(*bytes) : Phrase();
    if (remark.empty()) return Done{};
    return Error{remark, path, phrase("start its shard again, with this program")};
}

/// One shard of a sweep.
class SweepRun {
public:
    SweepRun(const Study& study, const Shard& shard, int threads, const std::string& folder,
             Progress* progress)
        : m_study(study), m_shard(shard), m_threads(threads), m_folder(folder),
          m_progress(progress) {}

    Result<SweepOutcome> run() {
        if (const auto found = findMissing(); !found) return found.error();
        for (const std::int64_t index : m_missing) {
            if (m_progress && m_progress->cancelled()) break;
            const SimulationRecipe recipe = cellOf(m_study, index);
            const std::string cell = cellFolder(m_folder, cellId(recipe));
            const auto done = isLarge(recipe) ? runPart(recipe, cell) : runWhole(recipe, cell);
            if (!done) return done.error();
            m_outcome.done += *done ? 1 : 0;
        }
        return m_outcome;
    }

private:
    Result<Done> findMissing() {
        std::int64_t case_steps = 0;
        const double memory = memoryLeft();
        for (std::int64_t i = 0; i < cellCount(m_study); ++i) {
            const bool own = i % m_shard.count == m_shard.index;
            const SimulationRecipe recipe = cellOf(m_study, i);
            const bool large = isLarge(recipe);
            if (!own && !large) continue;
            SimulationOptions options;
            options.threads = m_threads;
            if (const auto fits = checkSize(recipe, options, memory); !fits)
                return fits.error().within(phrase("cell %1", cellId(recipe)));
            ++m_outcome.cells;
            if (const auto cell = cellFolder(m_folder, cellId(recipe)); isComplete(cell, recipe)) {
                sweepTemporaries(cell);  // killed after its last file was in place
                ++m_outcome.found;
                continue;
            }
            m_missing.push_back(i);
            const Units units(recipe);
            case_steps += units.caseSteps(large ? rangeOf(m_shard, units.count())
                                                : IndexRange{0, units.count()});
        }
        m_outcome.done = m_outcome.found;
        if (m_progress) m_progress->total = case_steps;
        return Done{};
    }

    /// Whether it was not cancelled.
    Result<bool> runWhole(const SimulationRecipe& recipe, const std::string& cell) {
        const ResultFolder results(cell);
        if (const auto ready = results.prepare(); !ready) return ready.error();
        SimulationOptions options;
        options.threads = m_threads;
        const SimulationResult result = simulate(recipe, options, m_progress);
        if (result.cancelled) return false;
        if (const auto written = results.write(recipe, result); !written) return written.error();
        countNotFinite(recipe, result);
        return true;
    }
    void countNotFinite(const SimulationRecipe& recipe, const SimulationResult& result) {
        for (const LossCurves& curves : result.losses) {
            const NotFinite found = notFiniteOf(curves);
            if (!found) continue;
            if (m_outcome.not_finite++ == 0) {
                m_outcome.first_cell = cellId(recipe);
                m_outcome.first_loss = curves.spec;
                m_outcome.first = found;
            }
            return;
        }
    }
    Result<bool> runPart(const SimulationRecipe& recipe, const std::string& cell) {
        const auto part = runShard(recipe, m_shard, m_threads, cell, m_progress);
        if (!part) return part.error();
        if (part->done < part->units) return false;
        // Whoever brings the last part puts them together; two who do write the same.
        if (holdsAllParts(recipe, cell))
            if (const auto done = completeLarge(recipe, {cell}, cell); !done) return done.error();
        return true;
    }

    const Study& m_study;
    Shard m_shard;
    int m_threads;
    const std::string& m_folder;
    Progress* m_progress;
    std::vector<std::int64_t> m_missing;
    SweepOutcome m_outcome;
};

}  // namespace

Result<Study> studyIn(const std::string& folder) {
    const std::string path = folder + "/study.json";
    const auto bytes = readFile(path, max_json_bytes);
    if (!bytes) return bytes.error();
    const StudySources sources{[&folder](const std::string& name) -> Result<Protocol> {
                                   if (!name.ends_with(".json")) return findProtocol(name);
                                   const auto protocol =
                                       readFile(folder + '/' + name, max_json_bytes);
                                   if (!protocol) return protocol.error();
                                   return readProtocol(*protocol, folder + '/' + name);
                               },
                               [](const std::string& spec) { return Result<std::string>(spec); }};
    return readStudy(*bytes, path, sources);
}

Result<SweepOutcome> runSweep(const Study& study, const Shard& shard, int threads,
                              const std::string& folder, Progress* progress) {
    if (const auto ready = prepareSweep(study, folder); !ready) return ready.error();
    sweepTemporaries(folder);
    const auto held = FileLock::take(shardLock(folder, shard));
    return SweepRun(study, shard, threads, folder, progress).run();
}

Result<MergedStudy> mergeStudy(const std::vector<std::string>& folders) {
    auto study = studyIn(folders.front());
    if (!study) return study.error();
    const std::string text = studyFiles(*study).front().bytes;
    for (const std::string& folder : folders) {
        const auto other = studyIn(folder);
        if (!other) return other.error();
        if (studyFiles(*other).front().bytes != text)
            return Error{phrase("this folder holds another study"), folder,
                         phrase("it does not belong to %1", folders.front())};
    }
    MergedStudy merged{std::move(*study), {}};
    std::int64_t missing = 0;
    std::string first_missing;
    for (std::int64_t i = 0; i < cellCount(merged.study); ++i) {
        const SimulationRecipe recipe = cellOf(merged.study, i);
        const std::string id = cellId(recipe);
        std::vector<std::string> begun;
        std::string found;
        for (const std::string& folder : folders) {
            const std::string cell = cellFolder(folder, id);
            if (isComplete(cell, recipe)) found = cell;
            if (isLarge(recipe) && !partsIn(cell).empty()) begun.push_back(cell);
        }
        if (found.empty() && !begun.empty()) {
            if (const auto done = completeLarge(recipe, begun, begun.front()); !done)
                return done.error();
            found = begun.front();
        }
        if (found.empty())
            if (const auto fine = checkNumerics(cellFolder(folders.front(), id)); !fine)
                return fine.error();
        if (found.empty() && missing++ == 0) first_missing = id;
        merged.folders.push_back(found);
    }
    if (missing > 0)
        return Error{phrase("%1 of %2 cells are missing, the first is %3", missing,
                            cellCount(merged.study), first_missing),
                     folders.front(), phrase("sweep --status says which shards to start again")};
    return merged;
}

Result<Done> writeStudy(const MergedStudy& merged, const std::string& folder) {
    if (auto ready = prepareSweep(merged.study, folder); !ready) return ready;
    for (std::int64_t i = 0; i < cellCount(merged.study); ++i) {
        const SimulationRecipe recipe = cellOf(merged.study, i);
        const std::string& from = merged.folders[static_cast<std::size_t>(i)];
        const std::string to = cellFolder(folder, cellId(recipe));
        std::error_code code;
        if (std::filesystem::equivalent(from, to, code) || isComplete(to, recipe)) continue;
        if (auto ready = ResultFolder(to).prepare(); !ready) return ready;
        StagedFiles files(to);
        files.outdate("recipe.json");
        if (auto opened = files.open(); !opened) return opened;
        for (const char* name : {"curves.csv", "summary.json", "recipe.json"}) {
            const auto bytes = readFile(from + '/' + name, max_csv_bytes);
            if (!bytes) return bytes.error();
            if (auto added = files.add(name, *bytes); !added) return added;
        }
        if (auto placed = files.commit(); !placed) return placed;
    }
    const auto index = indexCsv(merged.study, merged.folders);
    if (!index) return index.error();
    return writeFile(folder + "/index.csv", *index);
}

}  // namespace iou
