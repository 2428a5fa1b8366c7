// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/recipe_difference_text.hpp"

#include "widgets/text/box_form_text.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace iou {

namespace {

struct RecipeText {
    Q_DECLARE_TR_FUNCTIONS(RecipeText)
public:
    static QString stops(const StopRules& stop) {
        QStringList rules;
        if (stop.iou_reached > 0.0)
            rules << QStringLiteral("IoU ≥ ") + numberText(stop.iou_reached);
        if (stop.step_norm > 0.0) rules << tr("step < %1").arg(numberText(stop.step_norm));
        if (stop.divergence > 0.0) rules << tr("beyond %1").arg(numberText(stop.divergence));
        return tr("stop rules %1").arg(rules.isEmpty() ? tr("off") : rules.join(u", "));
    }

    static QString rate(const Schedule& schedule) {
        QStringList stages;
        const auto& list = schedule.stages;
        for (std::size_t i = 0; i + 1 < list.size(); ++i)
            stages << tr("%1 to step %2").arg(numberText(list[i].rate)).arg(list[i].until);
        if (!list.empty()) stages << numberText(list.back().rate);
        return tr("rate %1").arg(stages.join(u", "));
    }

    static QString of(const RecipeDifference& difference, const RunRecipe& recipe) {
        const auto parameter = static_cast<std::size_t>(std::max(0, difference.parameter));
        switch (difference.part) {
        case RecipePart::loss: return tr("loss %1").arg(text(recipe.loss.name()));
        case RecipePart::variant: return tr("variant %1").arg(text(recipe.loss.name()));
        case RecipePart::loss_parameter:
            return QStringLiteral("%1 = %2").arg(
                text(recipe.loss.entry().parameters[parameter].symbol),
                numberText(recipe.loss.parameter(difference.parameter)));
        case RecipePart::optimizer:
            return tr("optimiser %1").arg(text(recipe.optimizer.entry().name));
        case RecipePart::optimizer_parameter:
            return QStringLiteral("%1 = %2").arg(
                text(recipe.optimizer.entry().parameters[parameter].name),
                numberText(recipe.optimizer.parameter(difference.parameter)));
        case RecipePart::rate: return rate(recipe.schedule);
        case RecipePart::form: return tr("box form %1").arg(boxFormTitle(recipe.form));
        case RecipePart::code: return tr("anchor of the code");
        case RecipePart::later_losses:
            return recipe.later.empty() ? tr("no change of loss")
                                        : tr("losses %1").arg(text(recipe.losses().title()));
        case RecipePart::step_factor:
            return recipe.iou_factor ? tr("step factor 2 − IoU") : tr("no step factor");
        case RecipePart::steps: return tr("%1 steps").arg(recipe.steps);
        case RecipePart::stop_rules: return stops(recipe.stop);
        }
        return {};
    }

    static QString all(const RunRecipe& recipe, const RunRecipe& base) {
        QStringList parts;
        for (const RecipeDifference& difference : differences(recipe, base))
            parts << of(difference, recipe);
        if (parts.isEmpty()) return tr("the same recipe");
        return (parts.size() == 1 ? tr("differs only in %1") : tr("differs in %1"))
            .arg(parts.join(u", "));
    }
};

}  // namespace

QString differenceText(const RecipeDifference& difference, const RunRecipe& recipe) {
    return RecipeText::of(difference, recipe);
}

QString differencesText(const RunRecipe& recipe, const RunRecipe& base) {
    return RecipeText::all(recipe, base);
}

}  // namespace iou
