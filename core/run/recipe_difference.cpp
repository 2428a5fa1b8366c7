// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/recipe_difference.hpp"

#include <string>
#include <string_view>

namespace iou {

namespace {

/// The formula without its marks of what is detached.
std::string bareFormula(const LossEntry& entry) {
    std::string formula = entry.info->formula;
    for (const std::string_view mark : {"sg[", "]"})
        for (auto at = formula.find(mark); at != std::string::npos; at = formula.find(mark))
            formula.erase(at, mark.size());
    return formula;
}

bool sameFormula(const LossEntry& a, const LossEntry& b) {
    return a.info == b.info || bareFormula(a) == bareFormula(b);
}

void compareLosses(const Loss& a, const Loss& b, std::vector<RecipeDifference>& out) {
    if (!sameFormula(a.entry(), b.entry())) return out.push_back({RecipePart::loss});
    if (a.id() != b.id()) return out.push_back({RecipePart::variant});
    // A running mean that was set is frozen, one that was not goes on: the same number differs.
    for (int i = 0; i < static_cast<int>(a.parameters().size()); ++i)
        if (a.parameter(i) != b.parameter(i) || a.isSet(i) != b.isSet(i))
            out.push_back({RecipePart::loss_parameter, i});
}

void compareOptimizers(const Optimizer& a, const Optimizer& b, std::vector<RecipeDifference>& out) {
    if (&a.entry() != &b.entry()) return out.push_back({RecipePart::optimizer});
    for (int i = 0; i < static_cast<int>(a.entry().parameters.size()); ++i)
        if (a.parameter(i) != b.parameter(i)) out.push_back({RecipePart::optimizer_parameter, i});
}

}  // namespace

std::vector<RecipeDifference> differences(const RunRecipe& recipe, const RunRecipe& base) {
    std::vector<RecipeDifference> out;
    compareLosses(recipe.loss, base.loss, out);
    if (recipe.later != base.later) out.push_back({RecipePart::later_losses});
    compareOptimizers(recipe.optimizer, base.optimizer, out);
    if (recipe.schedule != base.schedule) out.push_back({RecipePart::rate});
    if (recipe.form != base.form) out.push_back({RecipePart::form});
    if (recipe.form == base.form && isAnchored(recipe.form) && recipe.code != base.code)
        out.push_back({RecipePart::code});
    if (recipe.iou_factor != base.iou_factor) out.push_back({RecipePart::step_factor});
    if (recipe.steps != base.steps) out.push_back({RecipePart::steps});
    if (recipe.stop != base.stop) out.push_back({RecipePart::stop_rules});
    return out;
}

}  // namespace iou
