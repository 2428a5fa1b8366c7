// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/experiment_folder.hpp"

#include "core/base/system_reason.hpp"
#include "core/detector/recipe_json.hpp"
#include "core/files/atomic_file.hpp"
#include "core/files/staged_files.hpp"

#include <filesystem>
#include <utility>

namespace iou::detector {

namespace {

constexpr const char* kRunsFile = "runs.csv";
constexpr const char* kTableFile = "table.csv";
constexpr const char* kRulesFile = "nms.csv";
constexpr const char* kRecipeFile = "recipe.json";

}  // namespace

ExperimentFolder::ExperimentFolder(std::string path) : m_path(std::move(path)) {}

bool ExperimentFolder::occupied() const {
    std::error_code code;
    for (const char* const name : {kRunsFile, kTableFile, kRulesFile, kRecipeFile})
        if (std::filesystem::exists(file(name), code)) return true;
    return false;
}

Result<Done> ExperimentFolder::prepare() const {
    std::error_code code;
    std::filesystem::create_directories(m_path, code);
    std::error_code unknown;  // a name too long, links in a circle: no folder
    if (!std::filesystem::is_directory(m_path, unknown)) {
        const Phrase reason = code ? systemReason(code.value()) : phrase("it is not a folder");
        return Error{phrase("this folder cannot be made: %1", reason), m_path,
                     phrase("name a new or an own folder")};
    }
    for (const char* const name : {kRunsFile, kTableFile, kRulesFile, kRecipeFile})
        if (auto fine = checkTarget(file(name)); !fine) return fine;
    return Done{};
}

Result<Done> ExperimentFolder::write(const Recipe& recipe, const Results& results) const {
    StagedFiles files(m_path);
    for (const char* const name : {kRecipeFile, kRulesFile}) files.outdate(name);
    auto written = files.open();
    if (written) written = files.add(kRunsFile, runsCsv(recipe, results));
    if (written)
        written =
            files.add(kTableFile, tableCsv(recipe, compareLosses(recipe, results, recipe.steps)));
    if (written && recipe.rules.size() > 1)
        written =
            files.add(kRulesFile, tableCsv(recipe, compareRules(recipe, results, recipe.steps)));
    const auto finished = static_cast<std::int64_t>(results.runs.size());
    if (written)
        written = files.add(kRecipeFile, writeRecipe(recipe, results.cancelled ? finished : -1));
    if (written) written = files.commit();
    return written;
}

std::optional<Results> fittingResults(const Recipe& recipe, const Results& results,
                                      std::size_t bytes) {
    const auto firstOf = [&](std::size_t count) {
        const auto first = results.runs.begin();
        return Results{{first, first + static_cast<std::ptrdiff_t>(count)}, true};
    };
    const auto fits = [&](std::size_t count) {
        return runsCsv(recipe, firstOf(count)).size() <= bytes;
    };
    std::size_t fitting = 0, too_many = results.runs.size();
    if (fits(too_many)) return std::nullopt;
    while (too_many - fitting > 1) {
        const std::size_t middle = fitting + (too_many - fitting) / 2;
        (fits(middle) ? fitting : too_many) = middle;
    }
    if (fitting == 0) return std::nullopt;
    return firstOf(fitting);
}

}  // namespace iou::detector
