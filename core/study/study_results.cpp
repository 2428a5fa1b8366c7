// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study_results.hpp"

#include "core/base/decimal.hpp"
#include "core/geometry/box_code.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace iou {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// "InterpIoU (alpha=0.5)"
std::string lossTitleOf(const StagedLoss& staged) {
    if (!staged.later.empty()) return staged.title();
    const Loss& loss = staged.first;
    const std::string set = loss.spec().substr(Loss(loss.pointer()).spec().size());
    return staged.title() + (set.empty() ? "" : " (" + set.substr(1) + ')');
}

/// All lists, the slowest first.
std::vector<StudyAxis> allAxes(const Study& study) {
    std::vector<StudyAxis> axes;
    const auto add = [&axes](const char* name, const auto& list, const auto& text) {
        StudyAxis axis{name, {}, 1};
        for (const auto& value : list) axis.values.emplace_back(text(value));
        axes.push_back(std::move(axis));
    };
    const auto whole = [](auto n) { return std::to_string(n); };
    add("losses", study.losses, lossTitleOf);
    add("protocols", study.protocols, [](const Protocol& p) { return p.id; });
    add("optimizers", study.optimizers, [](const Optimizer& o) { return o.spec(); });
    add("rates", study.rates, [](double x) { return formatShortest(x); });
    add("forms", study.forms, formName);
    add("steps", study.steps, whole);
    add("cases", study.cases, whole);
    add("seeds", study.seeds, whole);
    std::int64_t stride = 1;
    for (auto axis = axes.rbegin(); axis != axes.rend(); ++axis) {
        axis->stride = stride;
        stride *= static_cast<std::int64_t>(std::max<std::size_t>(axis->values.size(), 1));
    }
    return axes;
}

CellResult resultOf(std::int64_t index, const CellOutcome& outcome) {
    CellResult out;
    out.index = index;
    out.numbers.fill(kNone);
    const auto set = [&out](StudyMeasure measure, double x) {
        out.numbers[static_cast<std::size_t>(measure)] = x;
    };
    for (const StudyMeasure measure :
         {StudyMeasure::iou_loss, StudyMeasure::aei, StudyMeasure::l1}) {
        const auto at =
            std::find(outcome.columns.begin(), outcome.columns.end(), studyMeasureName(measure));
        if (at != outcome.columns.end())
            set(measure, outcome.last[static_cast<std::size_t>(at - outcome.columns.begin())]);
    }
    if (outcome.steps_to_iou) set(StudyMeasure::steps_to_iou, *outcome.steps_to_iou);
    set(StudyMeasure::aei_highest, outcome.highest_aei);
    set(StudyMeasure::bad_states, static_cast<double>(outcome.bad_states));
    return out;
}

}  // namespace

std::string_view studyMeasureName(StudyMeasure measure) {
    constexpr std::string_view names[study_measure_count] = {
        "iou_loss", "steps_to_iou_0.9", "aei_highest", "aei", "l1", "bad_states"};
    return names[static_cast<std::size_t>(measure)];
}

Result<std::vector<CellResult>> resultsIn(const Study& study, const std::string& folder,
                                          const Progress* progress) {
    std::vector<CellResult> out;
    for (std::int64_t i = 0; i < cellCount(study); ++i) {
        if (progress && progress->cancelled()) break;
        const SimulationRecipe recipe = cellOf(study, i);
        const std::string cell = cellFolder(folder, cellId(recipe));
        if (!isComplete(cell, recipe)) continue;
        const auto outcome = readOutcome(cell);
        if (!outcome) return outcome.error();
        out.push_back(resultOf(i, *outcome));
    }
    return out;
}

std::vector<StudyAxis> studyAxes(const Study& study) {
    std::vector<StudyAxis> axes = allAxes(study);
    std::erase_if(axes, [](const StudyAxis& axis) {
        return axis.name != "losses" && axis.values.size() < 2;
    });
    return axes;
}

StudyGrid studyGrid(const std::vector<CellResult>& results, const StudyAxis& rows,
                    const StudyAxis* columns, StudyMeasure measure) {
    StudyGrid grid;
    grid.rows = rows.values.size();
    grid.columns = columns ? columns->values.size() : 1;
    grid.means.assign(grid.rows * grid.columns, 0.0);
    grid.cells.assign(grid.rows * grid.columns, 0);
    for (const CellResult& result : results) {
        const double x = result.of(measure);
        if (std::isnan(x)) continue;
        const std::size_t at =
            grid.at(rows.placeOf(result.index), columns ? columns->placeOf(result.index) : 0);
        grid.means[at] += x;
        ++grid.cells[at];
    }
    for (std::size_t i = 0; i < grid.means.size(); ++i)
        grid.means[i] = grid.cells[i] > 0 ? grid.means[i] / grid.cells[i] : kNone;
    return grid;
}

}  // namespace iou
