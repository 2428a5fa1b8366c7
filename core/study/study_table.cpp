// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study_table.hpp"

#include "core/base/csv_field.hpp"
#include "core/base/decimal.hpp"
#include "core/base/spec_text.hpp"
#include "core/geometry/box_code.hpp"
#include "core/study/cells.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

/// The means of the index; what else was recorded is a loss's own, in its curves.
constexpr const char* kFinalColumns[] = {"iou_loss", "aei", "aei_worst", "l1"};

/// Names of parameters that some loss of the study sets.
std::vector<std::string> parameterNames(const Study& study) {
    std::vector<std::string> names;
    for (const StagedLoss& staged : study.losses) {
        const auto& parameters = staged.first.entry().parameters;
        for (std::size_t i = 0; i < parameters.size(); ++i)
            if (staged.first.isSet(static_cast<int>(i)) &&
                std::find(names.begin(), names.end(), parameters[i].name) == names.end())
                names.push_back(parameters[i].name);
    }
    return names;
}

std::string headerOf(const std::vector<std::string>& names) {
    std::string text = "id,loss";
    for (const std::string& name : names) text += ',' + name;
    return text + ",protocol,optimizer,rate,form,steps,cases,seed";
}

/// "giou": its parameters have columns of their own.
std::string lossName(const StagedLoss& staged) {
    const std::string spec = staged.spec();
    return staged.later.empty() && !isFormulaSpec(spec) ? std::string(staged.first.id()) : spec;
}

std::string rowOf(const SimulationRecipe& recipe, const std::vector<std::string>& names) {
    const StagedLoss& staged = recipe.losses.front();
    const auto& parameters = staged.first.entry().parameters;
    std::string text = cellId(recipe) + ',' + csvField(lossName(staged));
    for (const std::string& name : names) {
        text += ',';
        for (std::size_t i = 0; i < parameters.size(); ++i)
            if (parameters[i].name == name)
                text += formatShortest(staged.first.parameter(static_cast<int>(i)));
    }
    const Protocol& p = recipe.protocol;
    const bool constant = p.schedule == Schedule::constant(p.schedule.rate(1));
    for (const std::string& field :
         {csvField(p.id), csvField(p.optimizer.spec()),
          constant ? formatShortest(p.schedule.rate(1)) : std::string(),
          std::string(formName(p.form)), std::to_string(p.steps),
          std::to_string(recipe.caseCount()), std::to_string(recipe.seed)})
        text += ',' + field;
    return text;
}

std::string outcomeFields(const CellOutcome& outcome) {
    std::string text;
    const auto add = [&text](double x) { text += ',' + (std::isnan(x) ? "" : formatShortest(x)); };
    for (const char* name : kFinalColumns) {
        const auto at = std::find(outcome.columns.begin(), outcome.columns.end(), name);
        const auto i = static_cast<std::size_t>(at - outcome.columns.begin());
        add(i < outcome.last.size() ? outcome.last[i] : std::nan(""));
    }
    add(outcome.highest_aei);
    text += ',' + (outcome.steps_to_iou ? std::to_string(*outcome.steps_to_iou) : "");
    return text + ',' + std::to_string(outcome.bad_states);
}

}  // namespace

std::string cellsCsv(const Study& study) {
    const auto names = parameterNames(study);
    std::string text = headerOf(names) + '\n';
    for (std::int64_t i = 0; i < cellCount(study); ++i)
        text += rowOf(cellOf(study, i), names) + '\n';
    return text;
}

Result<std::string> indexCsv(const Study& study, const std::vector<std::string>& folders) {
    const auto names = parameterNames(study);
    std::string text = headerOf(names);
    for (const char* name : kFinalColumns) text += std::string(",") + name;
    text += ",aei_highest,steps_to_iou_0.9,bad_states\n";
    for (std::size_t i = 0; i < folders.size(); ++i) {
        const auto outcome = readOutcome(folders[i]);
        if (!outcome) return outcome.error();
        text += rowOf(cellOf(study, static_cast<std::int64_t>(i)), names) +
                outcomeFields(*outcome) + '\n';
    }
    return text;
}

}  // namespace iou
