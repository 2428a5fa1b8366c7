// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/eval_rows.hpp"

#include "core/base/csv_field.hpp"
#include "core/base/decimal.hpp"

#include <algorithm>
#include <cassert>

namespace iou::batch {

namespace {

void appendNumber(double x, std::string& text) {
    text += ',';
    text += format17(x);
}

BoxRows rowsFrom(const Box<>& first, std::size_t count) {
    return {&first.cx, count, sizeof(NamedPair), sizeof(double)};
}

/// Where each of the columns stands among the terms of the loss; past their end: nowhere.
std::vector<std::size_t> termPositions(const std::vector<const TermInfo*>& terms,
                                       const EvalColumns& columns) {
    std::vector<std::size_t> positions;
    for (const TermInfo* wanted : columns.terms) {
        const auto it = std::find_if(terms.begin(), terms.end(), [&](const TermInfo* t) {
            return std::string_view(t->id) == wanted->id;
        });
        positions.push_back(static_cast<std::size_t>(it - terms.begin()));
    }
    return positions;
}

}  // namespace

BoxRows predictionsOf(std::span<const NamedPair> pairs) {
    return rowsFrom(pairs.front().pred, pairs.size());
}
BoxRows targetsOf(std::span<const NamedPair> pairs) {
    return rowsFrom(pairs.front().target, pairs.size());
}

std::string EvalColumns::header() const {
    std::string text = "loss,pair,value";
    if (partials)
        text += numbers.by == GradientBy::xyxy  ? ",dl,dt,dr,db"
                : numbers.by == GradientBy::log ? ",dcx,dcy,dlog_w,dlog_h"
                                                : ",dcx,dcy,dw,dh";
    for (const TermInfo* t : terms) text += ',' + std::string(t->id);
    return text + '\n';
}

std::vector<const TermInfo*> termUnion(std::span<const Loss> losses) {
    std::vector<const TermInfo*> all;
    const auto same_id = [](const TermInfo* a) {
        return [a](const TermInfo* b) { return std::string_view(a->id) == b->id; };
    };
    for (const auto& loss : losses)
        for (const TermInfo* t : loss.entry().terms)
            if (std::none_of(all.begin(), all.end(), same_id(t))) all.push_back(t);
    return all;
}

void appendRows(const Loss& loss, std::span<const NamedPair> pairs, const EvalColumns& columns,
                std::string& text) {
    if (pairs.empty()) return;
    const auto preds = predictionsOf(pairs);
    const auto targets = targetsOf(pairs);
    std::vector<double> value(pairs.size()), gradient(columns.partials ? 4 * pairs.size() : 0);
    const auto evaluated = evaluate<double>(loss, preds, targets, columns.numbers, value, gradient);
    const auto terms = termsOf(loss);
    const auto positions = termPositions(terms, columns);
    std::vector<double> at_terms(columns.terms.empty() ? 0 : terms.size() * pairs.size());
    if (!at_terms.empty())
        static_cast<void>(evaluateTerms(loss, preds, targets, columns.numbers, at_terms));
    assert(evaluated);  // runEval() has checked the options

    const std::string name = csvField(loss.spec()) + ',';
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        text += name;
        text += csvField(pairs[i].name);
        appendNumber(value[i], text);
        for (std::size_t k = 0; k < 4 && columns.partials; ++k)
            appendNumber(gradient[4 * i + k], text);
        for (const std::size_t at : positions)
            if (at < terms.size())
                appendNumber(at_terms[i * terms.size() + at], text);
            else
                text += ',';
        text += '\n';
    }
}

}  // namespace iou::batch
