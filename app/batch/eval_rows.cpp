// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/eval_rows.hpp"

#include "core/base/csv_field.hpp"
#include "core/base/decimal.hpp"
#include "core/bridge/comparison.hpp"
#include "core/bridge/program_entry.hpp"
#include "core/files/npy.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

namespace iou::batch {

namespace {

/// One row of either kind, from left to right.
class EvalRow {
public:
    /// loss: as CSV has it.
    EvalRow(const EvalColumns& columns, const std::string& loss, const NamedPair& pair,
            std::string& text)
        : m_npy(columns.npy_name > 0), m_text(text) {
        if (m_npy)
            appendNpyText(pair.name, columns.npy_name, text);
        else
            text += loss + ',' + csvField(pair.name);
    }
    void number(double x) {
        if (m_npy) return appendNpyNumber(x, m_text);
        m_text += ',';
        m_text += format17(x);
    }
    void missing() {
        if (m_npy)
            appendNpyNumber(std::numeric_limits<double>::quiet_NaN(), m_text);
        else
            m_text += ',';
    }
    void end() {
        if (!m_npy) m_text += '\n';
    }

private:
    bool m_npy;
    std::string& m_text;
};

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

/// A program is asked for all of them at once: one by one each takes a turn of two processes. Where
/// it has no answer they are no numbers.
void askProgram(const bridge::ProgramCode& code, const Loss& loss, std::span<const NamedPair> pairs,
                GradientBy by, std::span<double> value, std::span<double> gradient) {
    std::fill(value.begin(), value.end(), std::numeric_limits<double>::quiet_NaN());
    std::fill(gradient.begin(), gradient.end(), std::numeric_limits<double>::quiet_NaN());
    const auto numbers = bridge::numbersAt(code, loss.parameters(), pairs);
    if (!numbers) return;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        value[i] = (*numbers)[i].value;
        if (gradient.empty()) continue;
        const auto d = partialsBy(by, pairs[i].pred, (*numbers)[i].d);
        std::copy(d.begin(), d.end(), gradient.subspan(4 * i, 4).begin());
    }
}

}  // namespace

BoxRows predictionsOf(std::span<const NamedPair> pairs) {
    return rowsFrom(pairs.front().pred, pairs.size());
}
BoxRows targetsOf(std::span<const NamedPair> pairs) {
    return rowsFrom(pairs.front().target, pairs.size());
}

std::vector<std::string> EvalColumns::names() const {
    std::vector<std::string> all{"value"};
    if (partials) {
        const bool edges = numbers.by == GradientBy::xyxy, log = numbers.by == GradientBy::log;
        for (const char* const name : {edges ? "dl" : "dcx", edges ? "dt" : "dcy",
                                       edges ? "dr"
                                       : log ? "dlog_w"
                                             : "dw",
                                       edges ? "db"
                                       : log ? "dlog_h"
                                             : "dh"})
            all.emplace_back(name);
    }
    for (const TermInfo* t : terms) {
        std::string name = t->id;
        while (name == "loss" || name == "pair" ||
               std::find(all.begin(), all.end(), name) != all.end())
            name.insert(0, "term_");
        all.push_back(std::move(name));
    }
    return all;
}

std::string EvalColumns::header(std::size_t losses, std::size_t pairs) const {
    if (npy_name > 0) {
        std::vector<NpyColumn> columns{{"pair", "<U" + std::to_string(npy_name)}};
        for (auto& name : names()) columns.push_back({std::move(name), "<f8"});
        return npyTableHeader(
            columns, {static_cast<Eigen::Index>(losses), static_cast<Eigen::Index>(pairs)});
    }
    std::string text = "loss,pair";
    for (const auto& name : names()) text += ',' + name;
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

NotFinite appendRows(const Loss& loss, const std::string& name, std::span<const NamedPair> pairs,
                     const EvalColumns& columns, std::string& text) {
    NotFinite found;
    if (pairs.empty()) return found;
    const auto preds = predictionsOf(pairs);
    const auto targets = targetsOf(pairs);
    std::vector<double> value(pairs.size()), gradient(columns.partials ? 4 * pairs.size() : 0);
    const auto* const program = bridge::programCodeOf(loss.entry());
    if (program && !columns.numbers.single) {
        askProgram(*program, loss, pairs, columns.numbers.by, value, gradient);
    } else {
        [[maybe_unused]] const auto evaluated =
            evaluate<double>(loss, preds, targets, columns.numbers, value, gradient);
        assert(evaluated);  // runEval() has checked the options
    }
    const auto terms = termsOf(loss);
    const auto positions = termPositions(terms, columns);
    std::vector<double> at_terms(columns.terms.empty() ? 0 : terms.size() * pairs.size());
    if (!at_terms.empty())
        static_cast<void>(evaluateTerms(loss, preds, targets, columns.numbers, at_terms));

    const std::string field = csvField(name);
    const std::vector<std::string> names = columns.names();
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        EvalRow row(columns, field, pairs[i], text);
        std::size_t column = 0;
        const auto number = [&](double x) {
            row.number(x);
            found.see(x, static_cast<std::int64_t>(i), names[column++]);
        };
        number(value[i]);
        for (std::size_t k = 0; k < 4 && columns.partials; ++k) number(gradient[4 * i + k]);
        for (const std::size_t at : positions)
            if (at < terms.size()) {
                number(at_terms[i * terms.size() + at]);
            } else {
                row.missing();
                ++column;
            }
        row.end();
    }
    return found;
}

}  // namespace iou::batch
