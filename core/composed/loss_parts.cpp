// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composed/loss_parts.hpp"

#include "core/composed/composed_formula.hpp"
#include "core/own_formula/formula_entry.hpp"
#include "core/registry/loss_sources.hpp"

#include <cmath>
#include <optional>

namespace iou::composed {

namespace {

Composition compositionOf(const LossParts& parts) {
    Composition whole;
    whole.kind = Composition::Kind::sum;
    for (const LossParts::Part& part : parts.sum) {
        Composition leaf;
        leaf.entry = part.loss.pointer();
        const auto& values = part.loss.parameters();
        for (std::size_t i = 0; i < values.size(); ++i)
            if (part.loss.isSet(static_cast<int>(i)))
                leaf.settings.push_back({leaf.entry->parameters[i].name, values[i]});
        whole.parts.push_back(std::move(leaf));
        const double factor = std::fabs(part.weight);
        whole.weights.push_back({std::signbit(part.weight), factor != 1.0, factor});
    }
    const auto alone = [](const Composition& sum) {
        return sum.parts.size() == 1 && !sum.weights[0].minus && !sum.weights[0].written;
    };
    if (alone(whole)) {
        Composition only = std::move(whole.parts[0]);
        whole = std::move(only);
    }
    for (const LossParts::Around& around : parts.wrappers) {
        Composition wrapped;
        wrapped.kind = Composition::Kind::wrapped;
        wrapped.wrapper = around.wrapper;
        wrapped.settings = around.settings;
        wrapped.parts.push_back(std::move(whole));
        whole = std::move(wrapped);
    }
    return whole;
}

Result<Loss> lossOfPart(const Composition& part) {
    if (part.kind != Composition::Kind::formula) return lossOfComposition(part);
    auto made = own::lossOfText(part.formula);
    if (const auto* const error = std::get_if<own::FormulaError>(&made)) return error->error();
    return Loss(std::get<LossPointer>(std::move(made)));
}

/// The structure alone, nothing set; without a sum: it cannot be taken apart.
LossParts structureOf(const LossEntry& entry) {
    LossParts out;
    const auto read = parseComposition(entry.source.text);
    if (!read) return out;
    const Composition* inside = &*read;
    for (; inside->kind == Composition::Kind::wrapped; inside = &inside->parts[0])
        out.wrappers.insert(out.wrappers.begin(), {inside->wrapper});
    const bool sum = inside->kind == Composition::Kind::sum;
    const std::size_t count = sum ? inside->parts.size() : 1;
    for (std::size_t i = 0; i < count; ++i) {
        auto loss = lossOfPart(sum ? inside->parts[i] : *inside);
        if (!loss) return {};
        const Weight weight = sum ? inside->weights[i] : Weight{};
        out.sum.push_back({std::move(*loss), weight.minus ? -weight.factor : weight.factor});
    }
    return out;
}

}  // namespace

LossParts partsOf(const Loss& loss) {
    const LossEntry& entry = loss.entry();
    const LossParts structure =
        entry.source.kind == composition_kind ? structureOf(entry) : LossParts{};
    if (structure.sum.empty()) return {{{loss, 1.0}}, {}};
    LossParts out = structure;
    // The name a setting has in the whole, where it is set there.
    const auto valueOf = [&](const LossParts& with_one) -> std::optional<double> {
        const auto formula = composedFormula(compositionOf(with_one));
        if (!formula || formula->settings.size() != 1) return {};
        const int index = entry.parameterIndex(formula->settings[0].name);
        if (index < 0 || !loss.isSet(index)) return {};
        return loss.parameter(index);
    };
    for (std::size_t i = 0; i < structure.sum.size(); ++i)
        for (const ParameterInfo& p : structure.sum[i].loss.entry().parameters) {
            LossParts one = structure;
            (void)one.sum[i].loss.setParameter(p.name, p.default_value);
            if (const auto value = valueOf(one)) (void)out.sum[i].loss.setParameter(p.name, *value);
        }
    for (std::size_t i = 0; i < structure.wrappers.size(); ++i)
        for (const WrapperParameter& p : structure.wrappers[i].wrapper->parameters) {
            LossParts one = structure;
            one.wrappers[i].settings = {{p.name, p.value}};
            if (const auto value = valueOf(one))
                out.wrappers[i].settings.push_back({p.name, *value});
        }
    // Weights are parameters in their order.
    std::size_t next = 0;
    for (LossParts::Part& part : out.sum) {
        if (std::fabs(part.weight) == 1.0) continue;
        while (next < entry.parameters.size() &&
               !entry.parameters[next].name.starts_with("weight_"))
            ++next;
        if (next == entry.parameters.size()) break;
        part.weight = std::copysign(loss.parameter(static_cast<int>(next++)), part.weight);
    }
    return out;
}

Result<Loss> lossOfParts(const LossParts& parts) {
    if (parts.sum.empty())
        return Error{phrase("a loss is missing"), {}, phrase("write for example ciou")};
    return lossOfComposition(compositionOf(parts));
}

}  // namespace iou::composed
