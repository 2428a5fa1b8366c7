// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/eval_rows.hpp"

#include "core/base/csv_field.hpp"
#include "core/base/decimal.hpp"
#include "core/files/npy.hpp"
#include "core/geometry/box_code.hpp"
#include "core/kernels/isa.hpp"

#include <algorithm>
#include <array>
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

/// Where each wanted term stands among the terms a formula names, repeats counted; -1: it does not.
std::vector<int> termPositions(const Loss& loss, const EvalColumns& columns) {
    const auto named = loss.terms({1.5, 1.25, 2.0, 1.0}, {1.0, 1.0, 1.0, 2.0});
    std::vector<int> positions;
    for (const TermInfo* wanted : columns.terms) {
        // By id: two formulas have terms of one name, and one column for both.
        const auto it = std::find_if(named.begin(), named.end(), [&](const TermValue& t) {
            return std::string_view(t.info->id) == wanted->id;
        });
        positions.push_back(it == named.end() ? -1 : static_cast<int>(it - named.begin()));
    }
    return positions;
}

/// A block of pairs as lane kernels take them, filled up with the last pair.
struct LaneArrays {
    alignas(64) float in[6][max_block];
    alignas(64) float out[5][max_block];
    LaneBlock block{};

    explicit LaneArrays(std::span<const NamedPair> pairs) {
        const int n = static_cast<int>(pairs.size());
        block.count = (n + sum_lanes - 1) / sum_lanes * sum_lanes;
        for (int i = 0; i < block.count; ++i) {
            const auto& p = pairs[static_cast<std::size_t>(std::min(i, n - 1))];
            const double values[] = {p.pred.cx - p.target.cx,
                                     p.pred.cy - p.target.cy,
                                     p.pred.w,
                                     p.pred.h,
                                     p.target.w,
                                     p.target.h};
            for (std::size_t k = 0; k < 6; ++k) in[k][i] = static_cast<float>(values[k]);
        }
        block.cx = in[0];
        block.cy = in[1];
        block.w = in[2];
        block.h = in[3];
        block.target_w = in[4];
        block.target_h = in[5];
        block.value = out[0];
        for (std::size_t k = 0; k < 4; ++k) block.d[k] = out[k + 1];
        block.term = -1;
    }
};

}  // namespace

std::vector<std::string> EvalColumns::names() const {
    std::vector<std::string> all{"value"};
    if (partials()) {
        const bool edges = form == BoxForm::xyxy, log = form == BoxForm::log;
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

Gradient numbersAt(const Loss& loss, const Box<>& pred, const Box<>& target,
                   const EvalColumns& columns) {
    using enum Reading::Slope;
    Gradient g = columns.epsilon > 0.0
                     ? loss.gradientAs(pred, target,
                                       {columns.direction ? published : detached, columns.epsilon})
                 : columns.direction ? loss.direction(pred, target)
                                     : loss.gradient(pred, target);
    g.d = partialsIn(columns.form, pred, g.d);
    return g;
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

void appendRowsDouble(const Loss& loss, std::span<const NamedPair> pairs,
                      const EvalColumns& columns, std::string& text) {
    const auto positions = termPositions(loss, columns);
    const std::string name = csvField(loss.spec());
    for (const auto& pair : pairs) {
        EvalRow row(columns, name, pair, text);
        if (columns.partials()) {
            const Gradient g = numbersAt(loss, pair.pred, pair.target, columns);
            row.number(g.value);
            for (const double d : g.d) row.number(d);
        } else {
            row.number(columns.epsilon > 0.0
                           ? numbersAt(loss, pair.pred, pair.target, columns).value
                           : loss.value(pair.pred, pair.target));
        }
        if (!columns.terms.empty()) {
            const auto named = loss.terms(pair.pred, pair.target);
            for (const int p : positions)
                if (p < 0)
                    row.missing();
                else
                    row.number(named[static_cast<std::size_t>(p)].value);
        }
        row.end();
    }
}

void appendRowsFloat(const Loss& loss, std::span<const NamedPair> pairs, const EvalColumns& columns,
                     std::string& text) {
    const FlushDenormals flush;
    const LaneKernels& kernels = loss.lanes();
    const LaneParams params = loss.laneParams(columns.direction);
    const auto positions = termPositions(loss, columns);
    const std::string name = csvField(loss.spec());
    for (std::size_t first = 0; first < pairs.size(); first += max_block) {
        const auto part =
            pairs.subspan(first, std::min<std::size_t>(max_block, pairs.size() - first));
        LaneArrays lanes(part);
        std::vector<std::vector<float>> terms(positions.size());
        for (std::size_t t = 0; t < positions.size(); ++t) {
            if (positions[t] < 0) continue;
            lanes.block.term = positions[t];
            kernels.evaluate(lanes.block, params);
            terms[t].assign(lanes.out[0], lanes.out[0] + part.size());
        }
        lanes.block.term = -1;
        kernels.evaluate(lanes.block, params);
        const std::size_t numbers = columns.partials() ? 5 : 1;
        for (std::size_t i = 0; i < part.size(); ++i) {
            EvalRow row(columns, name, part[i], text);
            std::array<double, 5> out{};
            for (std::size_t k = 0; k < numbers; ++k) out[k] = static_cast<double>(lanes.out[k][i]);
            const auto d = partialsIn(columns.form, part[i].pred, {out[1], out[2], out[3], out[4]});
            row.number(out[0]);
            for (std::size_t k = 1; k < numbers; ++k) row.number(d[k - 1]);
            for (const auto& term : terms)
                if (term.empty())
                    row.missing();
                else
                    row.number(static_cast<double>(term[i]));
            row.end();
        }
    }
}

std::vector<Gradient> evaluateLanes(const Loss& loss, std::span<const NamedPair> pairs,
                                    bool direction) {
    const FlushDenormals flush;
    LaneArrays lanes(pairs);
    loss.lanes().evaluate(lanes.block, loss.laneParams(direction));
    std::vector<Gradient> out(pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        out[i].value = static_cast<double>(lanes.out[0][i]);
        for (std::size_t k = 0; k < 4; ++k) out[i].d[k] = static_cast<double>(lanes.out[k + 1][i]);
    }
    return out;
}

}  // namespace iou::batch
