// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/own_formula/formula_entry.hpp"

#include "core/base/shown_text.hpp"
#include "core/base/spec_text.hpp"
#include "core/base/trimmed.hpp"
#include "core/registry/loss_sources.hpp"

#include <algorithm>

namespace iou::own {

namespace {

/// As a list of losses can name it: the title's letters and digits, or "own".
std::string idOf(const Formula& formula) {
    constexpr std::size_t longest = 32;
    std::string id;
    for (const char c : formula.title) {
        if (isLetterOrDigit(c))
            id += lowerLetter(c);
        else if (!id.empty() && id.back() != '_')
            id += '_';
    }
    id.resize(std::min(id.size(), longest));
    while (!id.empty() && id.back() == '_') id.pop_back();
    return id.empty() ? "own" : "own_" + id;
}

std::string nameOf(const Formula& formula) {
    constexpr std::size_t longest = 32;
    return formula.title.empty() ? formula.textOf(formula.result, longest)
                                 : excerpt(formula.title, longest);
}

}  // namespace

std::variant<std::shared_ptr<LossEntry>, FormulaError> entryOfText(std::string_view text,
                                                                   const FormulaOrigin& origin) {
    ParsedFormula parsed = parseFormula(text);
    if (!parsed.formula) return parsed.error;
    auto program = programOf(*parsed.formula);
    if (const auto* const error = std::get_if<FormulaError>(&program)) return *error;
    const auto code = std::make_shared<FormulaCode>(std::move(*parsed.formula),
                                                    std::move(std::get<Program>(program)),
                                                    origin.source, origin.year);
    if (!origin.info) code->findLaws();
    const Formula& formula = code->formula();
    auto entry = std::make_shared<LossEntry>();
    entry->id = idOf(formula);
    entry->name = nameOf(formula);
    entry->sentence = "";
    entry->kind = formula.metric ? Kind::metric : formula.gains ? Kind::direction : Kind::loss;
    entry->info = origin.info ? origin.info : &code->info();
    for (const FormulaParameter& p : formula.parameters)
        entry->parameters.push_back({p.name, p.name, p.sentence, p.value, p.lo, p.hi});
    for (const TermInfo& t : code->terms()) entry->terms.push_back(&t);
    entry->code = code.get();
    entry->source = {std::string(formula_kind), formula.text};
    entry->owned = code;
    return entry;
}

Result<LossPointer> readFormula(std::string_view text) {
    auto made = entryOfText(text);
    if (const auto* const error = std::get_if<FormulaError>(&made)) return error->error();
    return LossPointer(std::get<std::shared_ptr<LossEntry>>(std::move(made)));
}

std::variant<LossPointer, FormulaError> lossOfText(std::string_view text) {
    auto shared = lossFrom({std::string(formula_kind), std::string(text)});
    if (shared) return *shared;
    // Again, for the place of the fault.
    auto made = entryOfText(text);
    if (const auto* const error = std::get_if<FormulaError>(&made)) return *error;
    return LossPointer(std::get<std::shared_ptr<LossEntry>>(std::move(made)));
}

const FormulaCode* formulaOf(const LossEntry& entry) {
    return entry.builtIn() ? nullptr : dynamic_cast<const FormulaCode*>(entry.code);
}

}  // namespace iou::own
