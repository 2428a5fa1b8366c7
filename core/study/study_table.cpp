// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study_table.hpp"

#include "core/base/csv_field.hpp"
#include "core/base/decimal.hpp"
#include "core/geometry/box_code.hpp"
#include "core/own_formula/table_names.hpp"
#include "core/study/cells.hpp"

#include <algorithm>
#include <cassert>
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

/// "giou": the parameters of a loss have columns of their own.
class LossNames {
public:
    explicit LossNames(const Study& study) : m_losses(study.losses) {
        std::vector<std::string> specs;
        for (const StagedLoss& staged : study.losses)
            specs.push_back(staged.later.empty() ? Loss(staged.first.pointer()).spec()
                                                 : staged.spec());
        m_names = tableNames(std::span<const std::string>(specs));
    }
    const std::string& of(const SimulationRecipe& cell) const {
        const auto at = std::find(m_losses.begin(), m_losses.end(), cell.losses.front());
        assert(at != m_losses.end());
        return m_names[static_cast<std::size_t>(at - m_losses.begin())];
    }

private:
    const std::vector<StagedLoss>& m_losses;
    std::vector<std::string> m_names;
};

std::string rowOf(const SimulationRecipe& recipe, const std::string& loss,
                  const std::vector<std::string>& names) {
    const StagedLoss& staged = recipe.losses.front();
    const auto& parameters = staged.first.entry().parameters;
    std::string text = cellId(recipe) + ',' + csvField(loss);
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
    const LossNames losses(study);
    for (std::int64_t i = 0; i < cellCount(study); ++i) {
        const SimulationRecipe recipe = cellOf(study, i);
        text += rowOf(recipe, losses.of(recipe), names) + '\n';
    }
    return text;
}

Result<std::string> indexCsv(const Study& study, const std::vector<std::string>& folders) {
    const auto names = parameterNames(study);
    std::string text = headerOf(names);
    for (const char* name : kFinalColumns) text += std::string(",") + name;
    text += ",aei_highest,steps_to_iou_0.9,bad_states\n";
    const LossNames losses(study);
    for (std::size_t i = 0; i < folders.size(); ++i) {
        const auto outcome = readOutcome(folders[i]);
        if (!outcome) return outcome.error();
        const SimulationRecipe recipe = cellOf(study, static_cast<std::int64_t>(i));
        text += rowOf(recipe, losses.of(recipe), names) + outcomeFields(*outcome) + '\n';
    }
    return text;
}

}  // namespace iou
