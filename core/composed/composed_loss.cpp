// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spec_text.hpp"
#include "core/bridge/program_entry.hpp"
#include "core/composed/composed_formula.hpp"
#include "core/own_formula/formula_entry.hpp"
#include "core/registry/loss.hpp"
#include "core/registry/loss_sources.hpp"

#include <algorithm>

namespace iou {

namespace composed {
namespace {

Result<LossPointer> entryOf(const Composition& composition) {
    const auto formula = composedFormula(composition);
    if (!formula) return formula.error();
    auto made = own::entryOfText(formula->text, {formula->source, formula->year});
    if (const auto* const error = std::get_if<own::FormulaError>(&made)) return error->error();
    auto entry = std::get<std::shared_ptr<LossEntry>>(std::move(made));
    entry->source = {std::string(composition_kind), compositionText(composition)};
    return LossPointer(std::move(entry));
}

Result<LossPointer> readComposed(std::string_view text) {
    const auto composition = parseComposition(text);
    return composition ? entryOf(*composition) : Result<LossPointer>(composition.error());
}

}  // namespace

Result<Loss> lossOfComposition(const Composition& composition) {
    std::vector<Setting> settings = composition.settings;
    LossPointer entry = composition.entry;
    if (composition.kind != Composition::Kind::loss) {
        const auto formula = composedFormula(composition);
        if (!formula) return formula.error();
        settings = formula->settings;
        auto made = lossFrom({std::string(composition_kind), compositionText(composition)});
        if (!made) return made.error();
        entry = std::move(*made);
    }
    Loss loss(std::move(entry));
    for (const Setting& s : settings)
        if (const auto set = loss.setParameter(s.name, s.value); !set) return set.error();
    return loss;
}

}  // namespace composed

Result<Loss> composedLoss(std::string_view spec) {
    using namespace composed;
    const Phrase whole = phrase("loss \"%1\"", spec);
    const std::size_t colon = std::min(spec.find(':'), spec.size());
    const auto composition = parseComposition(spec.substr(0, colon));
    if (!composition) return composition.error();
    auto loss = lossOfComposition(*composition);
    if (!loss) return loss.error().within(whole);
    if (colon < spec.size()) {
        const auto behind = splitSpec("composed" + std::string(spec.substr(colon)), phrase("loss"));
        if (!behind) return behind.error().at(whole);
        for (const auto& s : behind->settings)
            if (const auto set = loss->setParameter(s.name, s.value); !set)
                return set.error().within(whole);
    }
    return loss;
}

/// Here, since this room sees all that can be read.
void addKnownReaders() {
    setLossReader(std::string(formula_kind), own::readFormula);
    setLossReader(std::string(composition_kind), composed::readComposed);
    setLossReader(std::string(program_kind), bridge::readProgram);
}

}  // namespace iou
