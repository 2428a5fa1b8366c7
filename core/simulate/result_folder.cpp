// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/result_folder.hpp"

#include "core/base/system_reason.hpp"
#include "core/files/atomic_file.hpp"
#include "core/files/staged_files.hpp"
#include "core/protocol/recipe_json.hpp"
#include "core/simulate/results.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <utility>

namespace iou {

namespace {

constexpr const char* kCurvesName = "curves.csv";
constexpr const char* kSummaryName = "summary.json";
constexpr const char* kRecipeName = "recipe.json";
constexpr const char* kNames[] = {kCurvesName, kSummaryName, kRecipeName};

/// Peak memory of this process so far.
double peakMemoryMb() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

/// What repeats the result: a cancelled one just so far as it came.
SimulationRecipe repeating(const SimulationRecipe& recipe, const SimulationResult& result) {
    SimulationRecipe again = recipe;
    if (!result.cancelled) return again;
    const LossCurves& last = result.losses.back();
    again.early_end = EarlyEnd{static_cast<int>(result.losses.size()) - 1, last.cases,
                               static_cast<int>(std::max<Eigen::Index>(last.rows.rows() - 1, 0))};
    return again;
}

/// What two results of one recipe have in common.
SimulationRecipe wholeRecipe(SimulationRecipe recipe) {
    recipe.early_end.reset();
    recipe.cases = recipe.caseCount();
    return recipe;
}

}  // namespace

ResultFolder::ResultFolder(std::string path) : m_path(std::move(path)) {}

Result<Done> ResultFolder::prepare() const {
    std::error_code code;
    std::filesystem::create_directories(m_path, code);
    std::error_code unknown;  // a name too long, links in a circle: no folder
    if (!std::filesystem::is_directory(m_path, unknown)) {
        const Phrase reason = code ? systemReason(code.value()) : phrase("it is not a folder");
        return Error{phrase("this folder cannot be made: %1", reason), m_path,
                     phrase("name a new or an own folder")};
    }
    for (const char* const name : kNames)
        if (auto fine = checkTarget(file(name)); !fine) return fine;
    return Done{};
}

bool ResultFolder::occupied() const {
    return std::any_of(std::begin(kNames), std::end(kNames), [this](const char* name) {
        std::error_code code;
        return std::filesystem::exists(file(name), code);
    });
}

Result<Done> ResultFolder::checkRecipe(const SimulationRecipe& recipe) const {
    std::error_code code;
    if (!std::filesystem::exists(file(kRecipeName), code)) return Done{};
    const auto bytes = readFile(file(kRecipeName), max_json_bytes);
    if (!bytes) return bytes.error();
    const auto there = readRecipe(*bytes, file(kRecipeName));
    if (there && wholeRecipe(*there) == wholeRecipe(recipe)) return Done{};
    return Error{phrase("this folder holds the result of another recipe"), m_path,
                 phrase("name another folder, or give --replace")};
}

Result<Done> ResultFolder::write(const SimulationRecipe& recipe,
                                 const SimulationResult& result) const {
    StagedFiles files(m_path);
    files.outdate(kRecipeName);
    auto written = files.open();
    if (written) written = files.add(kCurvesName, curvesCsv(result));
    if (written) written = files.add(kSummaryName, summaryJson(recipe, result, peakMemoryMb()));
    if (written) written = files.add(kRecipeName, writeRecipe(repeating(recipe, result)));
    if (written) written = files.commit();
    return written;
}

}  // namespace iou
